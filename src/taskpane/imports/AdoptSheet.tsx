import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import type { AdoptPreview } from "../../app/adopt";
import type { ColumnChoice } from "../../workbook/adopt/mapColumns";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import { useAttempt } from "../useAttempt";
import { AdoptConfirm } from "./AdoptConfirm";
import { AdoptedListView } from "./AdoptedListView";
import { readSource, type AdoptSource, type ReadSource } from "./adoptSource";
import { SourceChooser } from "./SourceChooser";

/** A list as it was understood, and what the user has said about it. */
interface Understood {
  readonly read: ReadSource;
  /** The one sheet that is looked at; empty for all. */
  readonly only: string;
  /** What the user says about columns, by sheet. */
  readonly choices: ReadonlyMap<string, ColumnChoice>;
  readonly preview: AdoptPreview;
}

const NO_CHOICE: ColumnChoice = new Map();

/** 导入整理: a list of the user's own, understood, corrected and adopted. */
export function AdoptSheet() {
  const looks = useLooks();
  const { locale, texts, thinking } = usePane();
  const { adopting } = texts.views;
  const [source, setSource] = useState<AdoptSource>();
  const [understood, setUnderstood] = useState<Understood>();
  const [outcome, attempt] = useAttempt();
  const asked = useRef(0);
  // What was understood belongs to what was read: another source is another list.
  const choose = useCallback((chosen: AdoptSource | undefined) => {
    asked.current += 1;
    setSource(chosen);
    setUnderstood(undefined);
  }, []);
  const understand = async (wanted: () => Promise<Omit<Understood, "preview">>) => {
    asked.current += 1;
    const number = asked.current;
    const { read, only, choices } = await wanted();
    const options = { columns: choices, ...(only !== "" && { sheet: only }) };
    const preview = await thinking.adopt(read.book, options, locale);
    // Something else may have been asked for in the meantime.
    if (number === asked.current) setUnderstood({ read, only, choices, preview });
  };
  const read = (chosen: AdoptSource) =>
    understand(async () => ({
      read: await readSource(chosen, thinking, adopting.pasted),
      only: "",
      choices: new Map(),
    }));
  const correct = (corrected: Omit<Understood, "preview">) => attempt(() => understand(async () => corrected));
  const { lists = [], refused = [] } = understood?.preview ?? {};
  return (
    <Section title={adopting.title}>
      <p className={looks.note}>{adopting.about}</p>
      <SourceChooser onChange={choose} />
      <div>
        <Button
          disabledFocusable={source === undefined}
          onClick={() => attempt(() => (source === undefined ? undefined : read(source)))}
        >
          {adopting.read}
        </Button>
      </div>
      {outcome}
      {understood !== undefined && understood.read.book.sheets.length > 1 && (
        <Field label={adopting.sheets}>
          <Select value={understood.only} onChange={(_, { value }) => correct({ ...understood, only: value })}>
            <option value="">{adopting.allSheets}</option>
            {understood.read.book.sheets.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {refused.map(({ sheet, reason }) => (
        <p key={sheet} className={looks.sentence}>
          {texts.adopt.refused(sheet, texts.adopt.refusals[reason])}
        </p>
      ))}
      {understood !== undefined &&
        lists.map((list, at) => (
          <AdoptedListView
            key={at}
            list={list}
            book={understood.read.book}
            onChoose={(letters, field) => {
              const { choices } = understood;
              const own = new Map(choices.get(list.sheet) ?? NO_CHOICE).set(letters, field);
              correct({ ...understood, choices: new Map(choices).set(list.sheet, own) });
            }}
          />
        ))}
      {understood !== undefined && lists.length > 0 && (
        <AdoptConfirm preview={understood.preview} file={understood.read.file} />
      )}
    </Section>
  );
}
