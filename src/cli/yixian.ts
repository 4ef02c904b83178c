import { main } from "./main";

const writer = (stream: NodeJS.WriteStream) => (text: string) => {
  stream.write(`${text}\n`);
};

void main(process.argv.slice(2), { print: writer(process.stdout), error: writer(process.stderr) }).then((code) => {
  // Not process.exit: what was printed into a pipe must get through first.
  process.exitCode = code;
});
