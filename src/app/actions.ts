import type { Applied, Host } from "../hosts/host";
import { agreedMatters } from "../workbook/actions/agreed";
import type { Action, ActionContext, ActionNote } from "../workbook/actions/action";
import { draftProjects } from "../workbook/actions/draft";
import { importChat } from "../workbook/actions/chat";
import { importGrid } from "../workbook/actions/gridImport";
import { planEdits, type CellEdit, type Edits, type PlannedEdits, type RowEdit } from "../workbook/edits";
import type { Located } from "../workbook/located";
import { previewEdits, type PreviewEntry } from "../workbook/previewEdits";
import type { RawBook } from "../workbook/raw";
import type { Clock } from "../workbook/read";
import type { Snapshot } from "../workbook/snapshot";
import type { Watching } from "./carryOut";
import { judge, type Judgement } from "./judge";

/** What an action proposes, before anything is written. */
export interface ActionPreview {
  readonly snapshot: Snapshot;
  readonly located: Located;
  /** Every change and every new row, one entry each, in the order in which they would be written. */
  readonly entries: readonly PreviewEntry[];
  readonly planned: PlannedEdits;
  readonly notes: readonly ActionNote[];
}

/**
 * 起草项目: 项目, 节点 and 责任 rows for every task without a project.
 *
 * @throws HostError as `judge`, like every preview here
 */
export function previewDraft(host: Host, clock: Clock): Promise<ActionPreview> {
  return preview(host, clock, draftProjects);
}

/** 议定事项转任务: a task for each matter agreed at a standing duty that names a person and a limit. */
export function previewAgreed(host: Host, clock: Clock): Promise<ActionPreview> {
  return preview(host, clock, agreedMatters);
}

/** 导入工作群消息: 进展 rows from the text of a work group's chat. */
export function previewChat(host: Host, clock: Clock, text: string): Promise<ActionPreview> {
  return preview(host, clock, (context) => importChat(context, text));
}

/** 导入网格: what the grid system's export adds to 网格 and changes in it; what is gone is only said. */
export function previewGrid(host: Host, clock: Clock, book: RawBook): Promise<ActionPreview> {
  return preview(host, clock, (context) => importGrid(context, book));
}

/** The preview of changes from elsewhere, such as what a finding offers. */
export function previewOf(
  { snapshot, located }: Pick<Judgement, "snapshot" | "located">,
  action: Action,
): ActionPreview {
  const planned = planEdits(located, snapshot, action.edits);
  return {
    snapshot,
    located,
    planned,
    entries: previewEdits(located, snapshot, action.edits, planned),
    notes: action.notes,
  };
}

/**
 * Writes what was confirmed: all of a preview, or the entries that were chosen. Nothing is written where the rows are
 * no longer what the user saw; undone like a run.
 *
 * @throws HostError preview-outdated, and whatever the host throws
 */
export function confirm(
  host: Host,
  { snapshot, located, entries, planned }: ActionPreview,
  chosen: readonly PreviewEntry[] = entries,
  { progress, signal }: Watching = {},
): Promise<Applied> {
  const { plan } = chosen === entries ? planned : planEdits(located, snapshot, editsOf(chosen));
  return host.apply(plan, progress, signal);
}

function editsOf(entries: readonly PreviewEntry[]): Edits {
  const edits = entries.map(({ edit }) => edit);
  return {
    cells: edits.filter((edit): edit is CellEdit => "row" in edit),
    rows: edits.filter((edit): edit is RowEdit => !("row" in edit)),
  };
}

async function preview(host: Host, clock: Clock, act: (context: ActionContext) => Action): Promise<ActionPreview> {
  const judgement = await judge(host, clock);
  const { model, located, assessment } = judgement;
  const items = assessment.items.map(({ item }) => item);
  return previewOf(judgement, act({ model, located, parameters: assessment.parameters, items }));
}
