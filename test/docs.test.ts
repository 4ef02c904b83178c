import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SEVERITY } from "../src/core/checks/finding";
import { PARAMETER_KEYS, TABLE_KEYS } from "../src/workbook/schema";
import { docs, PARAMETERS_UNREAD, TABLES_UNREAD } from "../scripts/docsText";

const ROOT = join(__dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8").replace(/\r\n/g, "\n");

/** The source of the rooms that use parameters, but for the files that define and read them in. */
function sourceOf(rooms: readonly string[]): string {
  const defining = /(parameters|parameterTable|readParameters)\.ts$/;
  return rooms
    .flatMap((room) =>
      readdirSync(join(ROOT, "src", room), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts") && !defining.test(name))
        .map((name) => read(join("src", room, name))),
    )
    .join("\n");
}

it.each([...docs()])("%s is what npm run docs makes of the source", (path, text) => {
  expect(read(path)).toBe(text);
});

it("lists every finding in both languages", () => {
  const text = docs().get("docs/findings.md") ?? "";
  for (const code of Object.keys(SEVERITY)) expect(text.split(`\`${code}\``)).toHaveLength(3);
});

it("lists exactly the parameters that some rule reads", () => {
  const source = sourceOf(["core", "report", "app"]);
  const unread = PARAMETER_KEYS.filter((key) => !new RegExp(`\\b${key}\\b`).test(source));
  expect([...PARAMETERS_UNREAD].sort()).toEqual([...unread].sort());
});

it("leaves out exactly the tables that nothing reads", () => {
  const source = sourceOf(["core"]).replace(/^export interface Fields \{[\s\S]*?^\}/m, "");
  const unread = TABLE_KEYS.filter((key) => !new RegExp(`\\btables\\.${key}\\b|"${key}"`).test(source));
  expect([...TABLES_UNREAD].sort()).toEqual(unread.filter((key) => key !== "settings").sort());
});
