import { readFileSync } from "node:fs";
import { join } from "node:path";
import { apiUses, compareVersions } from "../scripts/apiUses";
import { beyond, declaredSets, GUARDED, officeFiles } from "../scripts/requirement-set";

const FILE = "src/hosts/excel/snippet.ts";

const needs = (code: string) =>
  apiUses([FILE], new Map([[FILE, `export ${code}`]])).map(
    ({ member, set, version, place }) => `${member} ${set} ${version} ${place}`,
  );

describe("what the code needs of Excel", () => {
  test("a member above the declared set is found, with its place", () => {
    const code = "function find(range: Excel.Range) {\n  return range.getMergedAreasOrNullObject();\n}\n";
    const uses = apiUses([FILE], new Map([[FILE, `export ${code}`]]));
    expect(beyond(uses, { ExcelApi: "1.10" })).toEqual([
      { member: "Range.getMergedAreasOrNullObject", set: "ExcelApi", version: "1.13", place: `${FILE}:2` },
    ]);
    expect(beyond(uses, { ExcelApi: "1.13" })).toEqual([]);
  });

  test.each([
    [
      "taken apart",
      "const f = ({ linkedDataTypeState }: Excel.Range) => linkedDataTypeState;",
      "Range.linkedDataTypeState",
    ],
    ["renamed", "const f = ({ linkedDataTypeState: state }: Excel.Range) => state;", "Range.linkedDataTypeState"],
    ["written down", "const options: Excel.RunOptions = { mergeUndoGroup: true };", "RunOptions.mergeUndoGroup"],
    ["named in an enumeration", "const type = Excel.EventType.tableFiltered;", "EventType.tableFiltered"],
  ])("a member that is %s counts", (_how, code, member) => {
    expect(needs(code).map((line) => line.split(" ")[0])).toContain(member);
  });

  test("a set that the manifest does not ask for at all is beyond it", () => {
    const use = { member: "Range.x", set: "ExcelApiOnline", version: "1.1", place: `${FILE}:1` };
    expect(beyond([use], { ExcelApi: "1.21" })).toEqual([use]);
  });

  test("versions are numbers with two parts: 1.9 comes before 1.10, and a preview after all", () => {
    expect(["1.10", "preview", "1.9", "1.1"].sort(compareVersions)).toEqual(["1.1", "1.9", "1.10", "preview"]);
  });
});

describe("the manifest", () => {
  const declared = declaredSets(readFileSync(join(__dirname, "../manifest.xml"), "utf8"));
  const uses = apiUses(officeFiles());

  test("asks for what the code uses without a guard", () => {
    expect(beyond(uses, declared).filter(({ member }) => !(member in GUARDED))).toEqual([]);
  });

  test("asks for no more than the code needs", () => {
    const unguarded = uses.filter(({ member }) => !(member in GUARDED));
    const highest = unguarded
      .map(({ version }) => version)
      .sort(compareVersions)
      .at(-1);
    expect(declared["ExcelApi"]).toBe(highest);
  });

  test("every exemption names a member that the code uses and that needs one", () => {
    const members = new Set(beyond(uses, declared).map(({ member }) => member));
    expect(Object.keys(GUARDED).filter((member) => !members.has(member))).toEqual([]);
  });
});
