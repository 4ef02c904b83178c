import { isNoColumn, rateHeader } from "../../../src/workbook/adopt/rateHeader";
import { SCHEMA } from "../../../src/workbook/schema";
import { readTable } from "../../data/table";

const fieldNamed = (name: string) => SCHEMA.streetTasks.columns.find((column) => column.name.zh === name)?.field;

const rows = readTable("headers.tsv").flatMap((row): [string, string][] =>
  // What stands in brackets says when such a header counts.
  (row["synonyms seen or needed"] ?? "")
    .replace(/\([^)]*\)/g, "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => [word, row["field"] ?? ""]),
);

test.each(rows)("%s may stand for %s", (header, name) => {
  if (name === "(none)") expect(isNoColumn([header])).toBe(true);
  else expect([...rateHeader([header]).keys()]).toContain(fieldNamed(name));
});

test("the table has rows", () => expect(rows.length).toBeGreaterThan(100));
