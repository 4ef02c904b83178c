import { main } from "./main";

const writer = (stream: NodeJS.WriteStream) => (text: string) => {
  stream.write(`${text}\n`);
};

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads has seen enough: `yixian … | head` is no failure.
  if (error.code !== "EPIPE") throw error;
});

// In a log or another program's hands standard error holds failures alone, one line each.
const progress = process.stderr.isTTY ? writer(process.stderr) : () => undefined;

void main(process.argv.slice(2), { print: writer(process.stdout), error: writer(process.stderr), progress }).then(
  (code) => {
    // Not process.exit: what was printed into a pipe must get through first.
    process.exitCode = code;
  },
);
