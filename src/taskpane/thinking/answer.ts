import { adoptPreview } from "../../app/adopt";
import { prepareSnapshot } from "../../app/prepareSnapshot";
import { whatIf } from "../../app/whatIf";
import { sensitivities } from "../../core/fairness/sensitivity";
import type { Model } from "../../core/model/model";
import { readRaw } from "../../hosts/file/readRaw";
import { matchTasks } from "../../workbook/adopt/matchTasks";
import type { RawBook } from "../../workbook/raw";
import type { Tell } from "../workers/serve";
import type { Answer, Question } from "./messages";
import { sentPrepared } from "./sentPrepared";

/** Answers questions. It remembers the last workbook that it judged, and the last list. */
export function answering(): (question: Question, tell: Tell) => Answer | Promise<Answer> {
  const models = rememberingLast<Model>("workbook");
  const books = rememberingLast<RawBook>("list");
  return (question, tell) => {
    switch (question.ask) {
      case "prepare": {
        const { snapshot, clock, parts, name } = question;
        const prepared = prepareSnapshot(snapshot, clock, parts, tell);
        models.keep(name, prepared.model);
        return { of: "prepare", prepared: sentPrepared(prepared) };
      }
      case "read":
        return read(question.file, (book) => books.keep(question.name, book));
      case "adopt": {
        const book = books.get(question.book);
        if (typeof question.book !== "number") books.keep(question.name, book);
        return { of: "adopt", preview: adoptPreview(book, question.options, question.locale) };
      }
      case "match":
        return { of: "match", matched: matchTasks(question.lists, question.known, question.file) };
      case "whatIf":
        return { of: "whatIf", ranks: whatIf(models.get(question.model), question.trial) };
      case "sensitivities": {
        const { model, groups } = question;
        const found = sensitivities(model, groups, ({ done, total }) => tell(done, total));
        return { of: "sensitivities", sensitivities: found };
      }
    }
  };
}

async function read(file: File, keep: (book: RawBook) => void): Promise<Answer> {
  const book = await readRaw(new Uint8Array(await file.arrayBuffer()), file.name);
  keep(book);
  return { of: "read", book };
}

/** Keeps the last thing of a kind, to be asked about by its name. */
function rememberingLast<T extends object>(kind: string) {
  let last: { readonly name: number; readonly value: T } | undefined;
  return {
    keep: (name: number, value: T) => {
      last = { name, value };
    },
    get: (asked: T | number): T => {
      if (typeof asked !== "number") return asked;
      if (last?.name !== asked) throw new Error(`the ${kind} that was asked about is another by now`);
      return last.value;
    },
  };
}
