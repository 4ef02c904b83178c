/** The requirement sets that the host reports, by name. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What the emulator says it supports when nothing else is asked: Excel 2021's level. */
export const defaultVersion = "1.14";

export const requirementSets = (excelApi: string): RequirementSets => ({
  ExcelApi: excelApi,
  DelayForCellEdit: "1.1",
  RibbonApi: "1.1",
  SharedRuntime: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.1",
});

/** Whether the sets hold a version: `isSupported({ ExcelApi: "1.14" }, "ExcelApi", "1.9")` is true. */
export function isSupported(sets: RequirementSets, name: string, version: string | number = "1.1"): boolean {
  const entry = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase());
  if (!entry) return false;
  const [haveMajor = 0, haveMinor = 0] = entry[1].split(".").map(Number);
  const [wantMajor = 0, wantMinor = 0] = String(version).split(".").map(Number);
  return haveMajor > wantMajor || (haveMajor === wantMajor && haveMinor >= wantMinor);
}
