import { Button, Field, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { reminderText, returnMessage } from "../../report/returns";
import { readOutstanding } from "../../workbook/outstanding";
import { CopyText } from "../CopyText";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import { useJobs } from "../useJobs";
import { Decisions } from "./Decisions";
import { freshlySeen } from "./freshlySeen";
import { useCollected, type Collected } from "./kept";
import { useToil } from "./useToil";
import { useWords } from "./useWords";

const useStyles = makeStyles({ file: { maxWidth: "100%" } });
const PAGE = 20;

/** 汇总: what returned files say that the workbook does not, decided one by one, by unit or all at once. */
export function CollectSection() {
  const looks = useLooks();
  const styles = useStyles();
  const { exchange, jobs } = usePane();
  const { collect } = useWords();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [collected, setCollected] = useCollected(jobs);
  const [shown, toil, busy] = useToil({ name: collect.progress, begun: collect.begun, steps: collect.steps });
  const read = () =>
    toil(async (watching) => {
      setCollected(undefined);
      const { snapshot, model, located } = await freshlySeen(jobs);
      const today = jobs.today();
      const collection = await exchange.collect(snapshot, files, { today }, watching);
      const preview = { snapshot, model, located, today, collection };
      setCollected({ preview, said: new Map(), written: false });
    });
  return (
    <Section title={collect.title}>
      <p className={looks.note}>{collect.about}</p>
      <Remembered />
      <Field label={collect.files} hint={files.length === 0 ? collect.filesHint : collect.chosen(files.length)}>
        {(field) => (
          <input
            {...field}
            className={styles.file}
            type="file"
            multiple
            accept=".xlsx,.xls,.zip"
            onChange={({ currentTarget }) => setFiles([...(currentTarget.files ?? [])])}
          />
        )}
      </Field>
      <div>
        <Button disabledFocusable={busy || files.length === 0} onClick={read}>
          {collect.read}
        </Button>
      </div>
      {shown}
      {collected !== undefined && (
        <>
          <FileList collected={collected} />
          <Decisions collected={collected} onChange={setCollected} />
        </>
      )}
    </Section>
  );
}

/** Who has not returned theirs, as the workbook remembers it. */
function Remembered() {
  const looks = useLooks();
  const { jobs, texts } = usePane();
  const { seen } = useJobs(jobs).look;
  const { collect } = useWords();
  const outstanding = seen && readOutstanding(seen.prepared.snapshot);
  if (outstanding === undefined || outstanding.missing.length === 0) return null;
  const { missing, batch } = outstanding;
  return <p className={looks.note}>{collect.remembered(batch, missing.length, missing.join(texts.words.comma))}</p>;
}

/** How each file stands, and whose are missing. */
function FileList({ collected }: { readonly collected: Collected }) {
  const looks = useLooks();
  const { locale, texts } = usePane();
  const { collect, returns } = useWords();
  const { collection } = collected.preview;
  const { files, missing } = collection;
  return (
    <>
      <p role="status" className={looks.sentence}>
        {collect.came(files.length)}
      </p>
      <Paged items={files} name={collect.list} page={PAGE}>
        {(report) => {
          const message = returnMessage(report, locale);
          return (
            <>
              <p className={looks.sentence}>{report.file}</p>
              <p className={looks.note}>
                {collect.status(report.recipient ?? collect.unknown, returns.statuses[report.status])}
              </p>
              {message !== "" && <p className={looks.note}>{message}</p>}
            </>
          );
        }}
      </Paged>
      {missing.length === 0 ? (
        <p className={looks.sentence}>{returns.summary.allBack}</p>
      ) : (
        <>
          <p className={looks.sentence}>{collect.missing(missing.length, missing.join(texts.words.comma))}</p>
          <CopyText
            button={collect.remind}
            label={collect.reminder}
            failed={collect.copyByHand}
            text={reminderText(collection, locale)}
          />
        </>
      )}
    </>
  );
}
