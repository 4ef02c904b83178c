import { isBlank } from "../model/cell";
import { CellReader } from "../model/cellReader";
import { meantTotal } from "../quantity/meantTotal";
import type { Row } from "../model/tables";
import { roundHalfUp } from "../quantity/round";
import { sum } from "../quantity/sum";
import type { ItemResult } from "../scoring/result";
import type { Checked } from "./checkAll";
import { finding, type Place } from "./finding";

/** The four that are fixed for a task: 定岗位、定责任、定任务、定目标, each by the columns that may say it. */
const FOUR = {
  post: ["post"],
  duty: ["leader", "responsible", "person"],
  task: ["measures", "name"],
  target: ["target", "targetValue"],
} as const;

/** Tasks, their projects, time nodes and pledges: what is missing, lies outside the span, or does not add up. */
export function checkParents(checked: Checked): void {
  for (const result of checked.results) {
    checkMilestones(result, checked);
    checkPledge(result, checked);
    checkDuty(result, checked);
    if (result.children.length > 0) checkIgnored(result, checked);
  }
  if (checked.tables.projects !== undefined) checkFour(checked);
}

function cell(result: ItemResult, field: string): Place {
  return { at: "cell", table: result.item.table, row: result.item.row, field };
}

/** Nodes outside of the span of their item, and weights that look as if they meant to add up. */
function checkMilestones({ item, schedule, milestones }: ItemResult, { parameters, report }: Checked): void {
  for (const { milestone } of milestones) {
    const { row, name, planned, finish } = milestone;
    const place = (field: string): Place => ({ at: "cell", table: "milestones", row, field });
    const early = item.start !== undefined && planned < item.start;
    if (early || (schedule.due !== undefined && planned > schedule.due)) {
      report(finding("milestone-outside", place("planned"), { id: item.id, name, planned }));
    }
    if (finish !== undefined && finish > parameters.asOf) {
      report(finding("finish-in-future", place("finish"), { id: item.id, finish }));
    }
  }
  const weights = milestones.map(({ milestone }) => milestone.weight);
  const total = meantTotal(weights);
  const reached = roundHalfUp(sum(weights), 9);
  const [first] = milestones;
  if (first === undefined || total === undefined || reached === total) return;
  const place: Place = { at: "cell", table: "milestones", row: first.milestone.row, field: "weight" };
  report(finding("milestone-weights-sum", place, { id: item.id, sum: reached, total }));
}

function checkPledge(result: ItemResult, { parameters, report }: Checked): void {
  const { item } = result;
  const { id, fulfilment, finish, start } = item;
  if (item.table !== "pledges") return;
  if (start === undefined) report(finding("pledge-unsigned", cell(result, "signed"), { id }));
  if (fulfilment === "broken")
    report(finding("pledge-broken", cell(result, "fulfilment"), { id, veto: item.veto === true }));
  const contradicts = finish !== undefined && finish <= parameters.asOf && fulfilment !== "fulfilled";
  if (contradicts && fulfilment !== undefined)
    report(finding("pledge-contradiction", cell(result, "fulfilment"), { id, finish }));
}

/** A duty that was due and of which there is no record says nothing about its timeliness. */
function checkDuty(result: ItemResult, { report }: Checked): void {
  const { item, completion } = result;
  if (completion.rule !== "held" || completion.expected === 0) return;
  if (item.duty?.records.length === 0) {
    report(finding("duty-without-record", cell(result, "id"), { id: item.id, expected: completion.expected }));
  }
}

/** What a task with projects says of its own progress does not count. */
function checkIgnored(result: ItemResult, { report }: Checked): void {
  const { id, actual, progress } = result.item;
  const field = actual !== undefined ? "actual" : progress !== undefined ? "progress" : undefined;
  if (field !== undefined) report(finding("parent-figure-ignored", cell(result, field), { id }));
}

/** Where tasks become projects, each has one; and its post, duty, task and target are fixed. */
function checkFour({ tables, results, report }: Checked): void {
  const cells = new Map<string, Row<"streetTasks">["cells"]>(
    (["streetTasks", "leaderTasks"] as const).flatMap((table) =>
      (tables[table] ?? []).map((source) => [`${table} ${source.row}`, source.cells] as const),
    ),
  );
  const posts = new Set(
    (tables.responsibilities ?? []).flatMap((source) => {
      const written = new CellReader("responsibilities", source, ignore);
      return written.isBlank("post") ? [] : [written.text("itemId")];
    }),
  );
  for (const result of results) {
    const { id, table, row } = result.item;
    const written = cells.get(`${table} ${row}`);
    if (written === undefined) continue;
    if (result.children.length === 0) report(finding("task-without-project", cell(result, "id"), { id }));
    for (const [part, fields] of Object.entries(FOUR)) {
      const fixed = fields.some((field) => !isBlank(written[field])) || (part === "post" && posts.has(id));
      if (!fixed) report(finding("task-lacks", cell(result, fields[0]), { id, part }));
    }
  }
}

/** What is wrong with 责任 is said when it is read. */
function ignore(): void {
  return;
}
