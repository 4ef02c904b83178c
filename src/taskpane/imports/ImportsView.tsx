import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Prepared } from "../../app/prepare";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import type { Seen } from "../seen";
import { useJobs } from "../useJobs";
import { AdoptSheet } from "./AdoptSheet";
import { proposals } from "./proposals";
import { Proposal } from "./Proposal";

const useStyles = makeStyles({ file: { maxWidth: "100%" } });

/** 导入整理: rows that come from what is there already, or from elsewhere; each seen before it is written. */
export function ImportsView() {
  const looks = useLooks();
  const { imports } = usePane().texts.views;
  return (
    <div className={looks.view}>
      <AdoptSheet />
      <p className={looks.note}>{imports.intro}</p>
      <WhenRead>
        {({ prepared }) => (
          <>
            <Proposal {...imports.draft} prepared={prepared} propose={async () => proposals.draft(prepared)} />
            <Proposal {...imports.agreed} prepared={prepared} propose={async () => proposals.agreed(prepared)} />
            <Chat prepared={prepared} />
            <GridFile prepared={prepared} />
          </>
        )}
      </WhenRead>
    </div>
  );
}

/** These start from a task list: nothing where there is none yet. */
function WhenRead({ children }: { readonly children: (seen: Seen) => ReactNode }) {
  const { seen } = useJobs(usePane().jobs).look;
  return seen === undefined ? null : children(seen);
}

/** Text that is pasted out of a chat. */
function Chat({ prepared }: { readonly prepared: Prepared }) {
  const { imports } = usePane().texts.views;
  const [text, setText] = useState("");
  return (
    <Proposal
      {...imports.chat}
      prepared={prepared}
      ready={text.trim() !== ""}
      propose={async () => proposals.chat(prepared, text)}
    >
      <Field label={imports.chat.field}>
        <Textarea rows={5} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
    </Proposal>
  );
}

/** The file that the grid system exports. */
function GridFile({ prepared }: { readonly prepared: Prepared }) {
  const styles = useStyles();
  const { texts, thinking } = usePane();
  const { imports } = texts.views;
  const [file, setFile] = useState<File>();
  const propose = async (chosen: File) => proposals.grid(prepared, await thinking.read(chosen));
  return (
    <Proposal
      {...imports.grid}
      prepared={prepared}
      ready={file !== undefined}
      propose={async () => (file === undefined ? undefined : propose(file))}
    >
      <Field label={imports.grid.file}>
        {(field) => (
          <input
            {...field}
            className={styles.file}
            type="file"
            accept=".xlsx,.xls,.csv,.tsv,.txt"
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
          />
        )}
      </Field>
    </Proposal>
  );
}
