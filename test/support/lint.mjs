// Reads [{ file, code }] as JSON from standard input, lints each code as if it stood in its file, and prints the
// messages of each as JSON. A process of its own, since the tests' sandbox cannot load eslint's configuration.
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";

const snippets = JSON.parse(readFileSync(0, "utf8"));
const eslint = new ESLint();
const messages = [];
for (const { file, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: file });
  messages.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
}
console.log(JSON.stringify(messages));
