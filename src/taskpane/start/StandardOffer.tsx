import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { blankWorkbook } from "../../workbook/blank";
import type { Plan } from "../../workbook/change";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { useJobs } from "../useJobs";

/** The standard workbook's sheets, made in the open workbook once the user has seen their names. */
export function StandardOffer() {
  const looks = useLooks();
  const { jobs, locale, texts } = usePane();
  const { work } = useJobs(jobs);
  const { edits, start } = texts.views;
  const [isOpen, setOpen] = useState(false);
  const { sheets } = blankWorkbook(locale);
  const plan: Plan = { tables: [], sheets: [], created: sheets };
  if (!isOpen) {
    return (
      <div>
        <Button appearance="primary" onClick={() => setOpen(true)}>
          {start.standard.action}
        </Button>
      </div>
    );
  }
  return (
    <div role="group" aria-label={edits.confirm} className={looks.section}>
      <p className={looks.sentence}>
        {start.confirm(sheets.length)} {sheets.map(({ name }) => name).join(texts.words.comma)}
      </p>
      <div className={looks.row}>
        <Button
          appearance="primary"
          disabledFocusable={work.status === "working"}
          onClick={() => void jobs.apply(plan)}
        >
          {edits.write}
        </Button>
        <Button onClick={() => setOpen(false)}>{edits.leave}</Button>
      </div>
    </div>
  );
}
