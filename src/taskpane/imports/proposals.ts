import type { Prepared } from "../../app/prepare";
import { agreedMatters } from "../../workbook/actions/agreed";
import type { Action, ActionContext } from "../../workbook/actions/action";
import { importChat } from "../../workbook/actions/chat";
import { draftProjects } from "../../workbook/actions/draft";
import { importGrid } from "../../workbook/actions/gridImport";
import type { RawBook } from "../../workbook/raw";

/** What can be proposed for a workbook that was judged; nothing is written. */
export const proposals = {
  draft: (prepared: Prepared): Action => draftProjects(contextOf(prepared)),
  agreed: (prepared: Prepared): Action => agreedMatters(contextOf(prepared)),
  chat: (prepared: Prepared, text: string): Action => importChat(contextOf(prepared), text),
  grid: (prepared: Prepared, book: RawBook): Action => importGrid(contextOf(prepared), book),
};

function contextOf({ model, located, assessment }: Prepared): ActionContext {
  return { model, located, parameters: assessment.parameters, items: assessment.items.map(({ item }) => item) };
}
