import { execFileSync } from "node:child_process";
import { join } from "node:path";

interface Snippet {
  readonly what: string;
  /** An existing file, in whose place the code is linted. */
  readonly file: string;
  readonly code: string;
  /** The rule that must speak and a part of what it says; absent where the code is in order. */
  readonly refused?: { readonly rule: string; readonly message: string };
}

const path = "import/no-restricted-paths";
const global = "no-restricted-globals";

const snippets: readonly Snippet[] = [
  {
    what: "core imports a host",
    file: "src/core/calendar/day.ts",
    code: 'import type { Host } from "../../hosts/host";\nexport type Owner = Host;\n',
    refused: { rule: path, message: "House rule: core imports only from lower floors" },
  },
  {
    what: "core imports the workbook floor lazily",
    file: "src/core/calendar/day.ts",
    code: 'export const load = () => import("../../workbook/change");\n',
    refused: { rule: path, message: "House rule: core imports only from lower floors" },
  },
  {
    what: "calendar imports the checks",
    file: "src/core/calendar/day.ts",
    code: 'import type { Severity } from "../checks/finding";\nexport type Mark = Severity;\n',
    refused: { rule: path, message: "know nothing of scores and findings" },
  },
  {
    what: "a host imports core",
    file: "src/hosts/host.ts",
    code: 'import type { Day } from "../core/calendar/day";\nexport type Today = Day;\n',
  },
  {
    what: "two files import each other",
    file: "test/support/cycle/first.ts",
    code: 'import { second } from "./second";\nexport const first = second - 1;\n',
    refused: { rule: "import/no-cycle", message: "Dependency cycle" },
  },
  {
    what: "core asks the clock",
    file: "src/core/calendar/day.ts",
    code: "export const today = () => new Date();\n",
    refused: { rule: global, message: "no clock" },
  },
  {
    what: "core throws dice",
    file: "src/core/calendar/day.ts",
    code: "export const dice = () => Math.random();\n",
    refused: { rule: "no-restricted-properties", message: "chance comes from a seed" },
  },
  {
    what: "the workbook floor touches Office.js",
    file: "src/workbook/change.ts",
    code: "export const ready = () => Office.onReady();\n",
    refused: { rule: global, message: "touch Office.js" },
  },
  {
    what: "core reads a file",
    file: "src/core/calendar/day.ts",
    code: 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
    refused: { rule: "no-restricted-imports", message: "only hosts/file and cli" },
  },
  {
    what: "something is fetched",
    file: "src/hosts/host.ts",
    code: 'export const load = () => fetch("data.json");\n',
    refused: { rule: global, message: "nothing leaves the machine" },
  },
];

const root = join(__dirname, "..");
let found: { ruleId: string | null; message: string }[][];

beforeAll(() => {
  const input = JSON.stringify(snippets.map(({ file, code }) => ({ file: join(root, file), code })));
  const output = execFileSync(process.execPath, [join(__dirname, "support/lint.mjs")], { cwd: root, input });
  found = JSON.parse(output.toString()) as typeof found;
});

test.each(snippets.map((snippet, index) => ({ ...snippet, index })))("the house rules on: $what", (snippet) => {
  const messages = found[snippet.index] ?? [];
  if (snippet.refused === undefined) {
    expect(messages).toEqual([]);
  } else {
    expect(messages).toContainEqual({
      ruleId: snippet.refused.rule,
      message: expect.stringContaining(snippet.refused.message) as string,
    });
  }
});
