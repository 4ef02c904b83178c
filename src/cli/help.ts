import type { Texts } from "./texts";
import { COMMAND_OPTIONS } from "./arguments";

/** How each option is written, with what its text is called in the locales. */
const OPTION_LINES = [
  ["--as-of 2019-06-28", "asOf"],
  ["--out scored.xlsx", "out"],
  ["--in-place", "inPlace"],
  ["--scorecards cards.xlsx", "scorecards"],
  ["--bulletin bulletin.docx", "bulletin"],
  ["--period 旬|月|季", "period"],
  ["--dir out/", "dir"],
  ["--by unit|person", "by"],
  ["--due 2019-07-05", "due"],
  ["--accept JD-04.完成值", "accept"],
  ["--batch 2019-06-28-3f9a1c", "batch"],
  ["--map E=完成时限", "map"],
  ["--sheet 名称", "sheet"],
  ["--json", "json"],
  ["--lang zh-CN|en-US", "lang"],
  ["--help", "help"],
] as const;

const OPTION_WIDTH = 28;

/** The page that `--help` shows. */
export function helpText({ cli }: Texts): string {
  const { headings, commands, options, exitCodes } = cli;
  const names = Object.keys(COMMAND_OPTIONS).filter((name): name is keyof typeof commands => name in commands);
  const section = (heading: string, lines: readonly string[]) => [heading, ...lines.map((line) => `  ${line}`), ""];
  return [
    `yixian – ${cli.about}`,
    "",
    ...section(
      headings.commands,
      names.flatMap((name) => [commands[name].usage, `    ${commands[name].about}`]),
    ),
    ...section(
      headings.options,
      OPTION_LINES.map(([written, key]) => `${written.padEnd(OPTION_WIDTH)}${options[key]}`),
    ),
    ...section(headings.exitCodes, exitCodes),
  ].join("\n");
}
