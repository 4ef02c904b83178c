import { HostError } from "../hosts/host";
import { textsOf } from "./texts";
import { hostErrorLine } from "../locales/hostErrors";
import type { Locale } from "../locales/locale";
import { localeIn, readArguments, UsageError, type Request } from "./arguments";
import { act } from "./act";
import { adoptSheets } from "./adopt";
import { check } from "./check";
import { collectFiles } from "./collect";
import { handOutFiles } from "./handOut";
import { helpText } from "./help";
import { createNew } from "./new";
import { score } from "./score";
import type { Terminal } from "./terminal";
import { verifyCards } from "./verify";

/** Bad usage, or a file that cannot be read or written. */
const FAILED = 2;

/** Runs the command line and gives its exit code: 0 done, 1 findings of severity error, 2 bad usage or file. */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  let file = "";
  try {
    const request = readArguments(words);
    if ("workbook" in request) file = request.workbook;
    return await run(request, terminal);
  } catch (error) {
    terminal.error(failureLine(error, file, localeIn(words) ?? "zh-CN"));
    return FAILED;
  }
}

async function run(request: Request, terminal: Terminal): Promise<number> {
  switch (request.command) {
    case "help":
      terminal.print(helpText(textsOf(request.locale ?? "zh-CN")));
      return 0;
    case "score":
      return score(request, terminal);
    case "check":
      return check(request, terminal);
    case "adopt":
      return adoptSheets(request, terminal);
    case "verify":
      return verifyCards(request, terminal);
    case "draft":
    case "agreed":
    case "import-chat":
    case "import-grid":
      return act(request, terminal);
    case "hand-out":
      return handOutFiles(request, terminal);
    case "collect":
      return collectFiles(request, terminal);
    case "new":
      return createNew(request, terminal);
  }
}

/** One line that says what happened and what to do; `file` is the workbook, where the error itself names none. */
function failureLine(error: unknown, file: string, locale: Locale): string {
  const { errors } = textsOf(locale).cli;
  if (error instanceof UsageError)
    return `${error.say(errors)}${locale === "zh-CN" ? "。" : ". "}${errors.seeHelp("yixian --help")}`;
  if (error instanceof HostError)
    return hostErrorLine(error.code, { file, ...error.params }, locale).replace(/\s+/g, " ");
  return errors.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
