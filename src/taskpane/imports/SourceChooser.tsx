import { Field, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { rawSheetNames } from "../../hosts/excel/readRaw";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { useAttempt } from "../useAttempt";
import { SOURCE_KINDS, type AdoptSource, type SourceKind } from "./adoptSource";

const useStyles = makeStyles({ file: { maxWidth: "100%" } });
const ROWS = 6;

interface SourceChooserProps {
  /** Told whenever the source is another one; undefined while something is missing. */
  readonly onChange: (source: AdoptSource | undefined) => void;
}

/** Where a list is read from: a sheet, the selection, what was copied, a file. */
export function SourceChooser({ onChange }: SourceChooserProps) {
  const looks = useLooks();
  const styles = useStyles();
  const { adopting } = usePane().texts.views;
  const [kind, setKind] = useState<SourceKind>("sheet");
  const [names, setNames] = useState<readonly string[]>();
  const [sheet, setSheet] = useState("");
  const [text, setText] = useState("");
  const [file, setFile] = useState<File>();
  const [outcome, attempt] = useAttempt();
  const chosen = names?.includes(sheet) === true ? sheet : (names?.[0] ?? "");
  useEffect(() => attempt(async () => setNames(await rawSheetNames())), []);
  useEffect(() => onChange(sourceOf({ kind, sheet: chosen, text, file })), [kind, chosen, text, file]);
  return (
    <>
      <Field label={adopting.source}>
        <Select
          value={kind}
          onChange={(_, { value }) => setKind(SOURCE_KINDS.find((known) => known === value) ?? kind)}
        >
          {SOURCE_KINDS.map((known) => (
            <option key={known} value={known}>
              {adopting.sources[known]}
            </option>
          ))}
        </Select>
      </Field>
      {kind === "sheet" && (
        <>
          {names?.length === 0 && <p className={looks.note}>{adopting.none}</p>}
          <Field label={adopting.sheet}>
            <Select value={chosen} onChange={(_, { value }) => setSheet(value)}>
              {(names ?? []).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        </>
      )}
      {kind === "selection" && <p className={looks.note}>{adopting.select}</p>}
      {kind === "paste" && (
        <Field label={adopting.paste} hint={adopting.pasteHint}>
          <Textarea rows={ROWS} value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
      )}
      {kind === "file" && (
        <Field label={adopting.file}>
          {(field) => (
            <input
              {...field}
              className={styles.file}
              type="file"
              accept=".xlsx,.xlsm,.xls,.et,.csv,.tsv,.txt"
              onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
            />
          )}
        </Field>
      )}
      {outcome}
    </>
  );
}

interface Entered {
  readonly kind: SourceKind;
  readonly sheet: string;
  readonly text: string;
  readonly file: File | undefined;
}

function sourceOf({ kind, sheet, text, file }: Entered): AdoptSource | undefined {
  switch (kind) {
    case "sheet":
      return sheet === "" ? undefined : { kind, sheet };
    case "selection":
      return { kind };
    case "paste":
      return text.trim() === "" ? undefined : { kind, text };
    case "file":
      return file === undefined ? undefined : { kind, file };
  }
}
