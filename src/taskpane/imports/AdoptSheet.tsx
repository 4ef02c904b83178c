import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { adoptPreview, type AdoptPreview } from "../../app/adopt";
import { rawSheetNames, readRaw } from "../../hosts/excel/readRaw";
import type { ColumnChoice } from "../../workbook/adopt/mapColumns";
import type { RawBook } from "../../workbook/raw";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import { useAttempt } from "../useAttempt";
import { AdoptConfirm } from "./AdoptConfirm";
import { AdoptedListView } from "./AdoptedListView";

/** A sheet as it was understood, and what the user has said about its columns. */
interface Understood {
  readonly sheet: string;
  readonly book: RawBook;
  readonly choice: ColumnChoice;
  readonly preview: AdoptPreview;
}

/** 导入整理: a sheet of the open workbook, understood, corrected and adopted. */
export function AdoptSheet() {
  const looks = useLooks();
  const { locale, texts } = usePane();
  const { adopting } = texts.views;
  const [names, setNames] = useState<readonly string[]>();
  const [sheet, setSheet] = useState("");
  const [understood, setUnderstood] = useState<Understood>();
  const [outcome, attempt] = useAttempt();
  useEffect(() => attempt(async () => setNames(await rawSheetNames())), []);
  const chosen = names?.includes(sheet) === true ? sheet : (names?.[0] ?? "");
  const understand = (book: RawBook, choice: ColumnChoice) => {
    const preview = adoptPreview(book, { sheet: chosen, columns: new Map([[chosen, choice]]) }, locale);
    setUnderstood({ sheet: chosen, book, choice, preview });
  };
  const current = understood?.sheet === chosen ? understood : undefined;
  return (
    <Section title={adopting.title}>
      <p className={looks.note}>{adopting.about}</p>
      {names?.length === 0 && <p className={looks.note}>{adopting.none}</p>}
      <Field label={adopting.sheet}>
        <Select value={chosen} onChange={(_, { value }) => setSheet(value)}>
          {(names ?? []).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          disabledFocusable={chosen === ""}
          onClick={() => attempt(async () => understand(await readRaw({ sheet: chosen }), new Map()))}
        >
          {adopting.read}
        </Button>
      </div>
      {outcome}
      {current?.preview.refused.map(({ sheet: refused, reason }) => (
        <p key={refused} className={looks.sentence}>
          {texts.adopt.refused(refused, texts.adopt.refusals[reason])}
        </p>
      ))}
      {current?.preview.lists.map((list, at) => (
        <AdoptedListView
          key={at}
          list={list}
          book={current.book}
          onChoose={(letters, field) => understand(current.book, new Map(current.choice).set(letters, field))}
        />
      ))}
      {current !== undefined && current.preview.lists.length > 0 && <AdoptConfirm preview={current.preview} />}
    </Section>
  );
}
