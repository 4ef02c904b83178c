import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { HandOutRequest } from "../../app/handOut";
import type { RecipientKind } from "../../workbook/handOut/rules";
import { said, SCHEMA } from "../../workbook/schema";
import type { Snapshot } from "../../workbook/snapshot";
import { readDayField } from "../dayField";
import { download, type OfferedFile } from "../files";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import type { DayField } from "../state";
import { useAttempt } from "../useAttempt";
import { freshlySeen } from "./freshlySeen";
import type { HandOutListing } from "./messages";
import { useToil } from "./useToil";
import { useWords } from "./useWords";

const PAGE = 20;
const KINDS: readonly RecipientKind[] = ["unit", "person"];
const ZIP = "application/zip";

/** What was listed, so that the same is packed. */
interface Listed {
  readonly snapshot: Snapshot;
  readonly request: HandOutRequest;
  readonly listing: HandOutListing;
}

/** 下发: who gets which rows, seen before the workbooks are made. */
export function HandOutSection() {
  const looks = useLooks();
  const { exchange, jobs } = usePane();
  const { handOut } = useWords();
  const [by, setBy] = useState<RecipientKind>("unit");
  const [day, setDay] = useState<DayField>({ text: "", broken: false });
  const [listed, setListed] = useState<Listed>();
  const [file, setFile] = useState<OfferedFile>();
  const [shown, toil, busy] = useToil({ name: handOut.progress, begun: handOut.begun, steps: handOut.steps });
  const due = readDayField(day);
  const isEarly = due.kind === "day" && due.day < jobs.today();
  const wrong = due.kind === "bad" ? handOut.badDay : isEarly ? handOut.early : undefined;
  const forget = () => {
    setListed(undefined);
    setFile(undefined);
  };
  const list = () =>
    toil(async (watching) => {
      forget();
      const { snapshot } = await freshlySeen(jobs);
      const request = { by, issued: jobs.today(), ...(due.kind === "day" && { due: due.day }) };
      setListed({ snapshot, request, listing: await exchange.list(snapshot, request, watching) });
    });
  const pack = ({ snapshot, request, listing }: Listed) =>
    toil(async (watching) => {
      const bytes = await exchange.pack(snapshot, request, watching);
      setFile({ name: `${handOut.zip}-${listing.batch}.zip`, type: ZIP, bytes });
    });
  const enter = ({ value, validity }: HTMLInputElement) => {
    setDay({ text: value, broken: validity.badInput });
    forget();
  };
  return (
    <Section title={handOut.title}>
      <p className={looks.note}>{handOut.about}</p>
      <Field label={handOut.by}>
        <Select
          value={by}
          onChange={(_, { value }) => {
            setBy(KINDS.find((known) => known === value) ?? by);
            forget();
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {handOut.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={handOut.due}
        hint={handOut.dueHint}
        {...(wrong !== undefined && { validationState: "error" as const, validationMessage: wrong })}
      >
        <Input
          type="date"
          value={day.text}
          onChange={(event) => enter(event.currentTarget)}
          onBlur={(event) => event.currentTarget.validity.badInput && enter(event.currentTarget)}
        />
      </Field>
      <div>
        <Button disabledFocusable={busy || wrong !== undefined} onClick={list}>
          {handOut.list}
        </Button>
      </div>
      {listed !== undefined && <Listing listing={listed.listing} />}
      {listed !== undefined && listed.listing.files.length > 0 && file === undefined && (
        <div>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => pack(listed)}>
            {handOut.pack(listed.listing.files.length)}
          </Button>
        </div>
      )}
      {shown}
      {file !== undefined && <Offer file={file} />}
    </Section>
  );
}

/** Who gets what, and the rows that nobody gets. */
function Listing({ listing: { batch, files, unowned } }: { readonly listing: HandOutListing }) {
  const looks = useLooks();
  const { locale, texts } = usePane();
  const { handOut } = useWords();
  return (
    <>
      <p role="status" className={looks.sentence}>
        {files.length === 0 ? texts.handOut.summary.nobody : handOut.listed(files.length, batch)}
      </p>
      <Paged items={files} name={handOut.files} page={PAGE}>
        {({ name, recipient, rows, fill }) => (
          <>
            <p className={looks.sentence}>{name}</p>
            <p className={looks.note}>{handOut.file(recipient, rows, fill)}</p>
          </>
        )}
      </Paged>
      {unowned.length > 0 && (
        <>
          <p className={looks.sentence}>{handOut.unowned(unowned.length)}</p>
          <Paged items={unowned} name={handOut.unowned(unowned.length)} page={PAGE}>
            {({ table, key }) => `${said(SCHEMA[table].table, locale)} ${key}`.trim()}
          </Paged>
        </>
      )}
    </>
  );
}

function Offer({ file }: { readonly file: OfferedFile }) {
  const looks = useLooks();
  const { handOut } = useWords();
  const [outcome, attempt] = useAttempt();
  return (
    <>
      <p role="status" className={looks.sentence}>
        {handOut.made(file.name)}
      </p>
      <div>
        <Button appearance="primary" onClick={() => attempt(() => download(file))}>
          {handOut.download}
        </Button>
      </div>
      {outcome}
    </>
  );
}
