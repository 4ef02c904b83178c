import { collectInto } from "../../app/collect";
import { handOutOf } from "../../app/handOut";
import { bookIn } from "../../app/readBook";
import { handOutZip } from "../../hosts/file/handOutFile";
import { returnedIn } from "../../hosts/file/returnedZip";
import type { Tell } from "../workers/serve";
import type { Answer, Question } from "./messages";

/** Answers a question. @throws HostError cancelled, no-task-list */
export async function answer(question: Question, tell?: Tell, signal?: AbortSignal): Promise<Answer> {
  if (question.ask === "collect") {
    const { snapshot, request } = question;
    const book = bookIn(snapshot, { today: request.today });
    const returned = await returnedIn(question.files);
    const watching = { ...(tell && { progress: tell }), ...(signal && { signal }) };
    const { collection } = await collectInto(book, returned, request, watching);
    return { of: "collect", collection };
  }
  const { snapshot, request } = question;
  const { batch, files, unowned } = handOutOf(bookIn(snapshot, { today: request.issued }), request);
  if (question.ask === "pack") return { of: "pack", bytes: await handOutZip(files, question.wasm, tell, signal) };
  const listed = files.map(({ name, recipient, rows, fill }) => ({ name, recipient, rows, fill }));
  return { of: "list", listing: { batch, files: listed, unowned } };
}
