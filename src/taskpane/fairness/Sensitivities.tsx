import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Prepared } from "../../app/prepare";
import { nearerTurn, type Sensitivity, type SensitivityStep, type Turn } from "../../core/fairness/sensitivity";
import { formatApart, formatPlain } from "../../locales/format";
import type { SubjectGroup } from "../../report/groups";
import { parameterName } from "../../workbook/schema";
import { FailureView } from "../FailureView";
import { useLooks } from "../looks";
import { failureOf } from "../outcome";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import type { Failure } from "../state";
import { Facts } from "./Facts";
import { useWords } from "./useWords";

/** So many parameters are said in words. */
const MOST_SAID = 3;

type Work =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly step: SensitivityStep }
  | { readonly status: "stopped" }
  | { readonly status: "failed"; readonly failure: Failure }
  | { readonly status: "done"; readonly found: readonly Sensitivity[] };

interface SensitivitiesProps {
  readonly group: SubjectGroup;
  readonly prepared: Prepared;
}

/** 参数敏感度: how far each parameter must move before a rank of the group changes. Worked out when it is asked for. */
export function Sensitivities({ group, prepared }: SensitivitiesProps) {
  const looks = useLooks();
  const words = useWords().sensitivity;
  const own = usePane().texts.leaders.fairness.sensitivity;
  const { work, run, stop } = useSensitivities(prepared, group.name);
  const isRunning = work.status === "running";
  return (
    <Section title={own.title}>
      <p className={looks.note}>{words.about}</p>
      {isRunning ? (
        <>
          <Field validationMessage={words.running(work.step.done, work.step.total)} validationState="none">
            <ProgressBar aria-label={words.progress} value={work.step.done} max={Math.max(1, work.step.total)} />
          </Field>
          <div>
            <Button onClick={stop}>{words.cancel}</Button>
          </div>
        </>
      ) : (
        <div>
          <Button onClick={run}>{words.run}</Button>
        </div>
      )}
      <span role="status">{work.status === "stopped" ? words.stopped : work.status === "done" ? words.done : ""}</span>
      {work.status === "failed" && <FailureView failure={work.failure} partly={false} />}
      {work.status === "done" && <Found found={work.found} />}
    </Section>
  );
}

/** The three that matter most in words, and all of them as a table. */
function Found({ found }: { readonly found: readonly Sensitivity[] }) {
  const looks = useLooks();
  const words = useWords().sensitivity;
  const { locale, texts } = usePane();
  const own = texts.leaders.fairness.sensitivity;
  const said = found.flatMap((one) => {
    const turn = nearerTurn(one);
    if (turn === null) return [];
    const { at, name, from, to } = turn;
    return [own.said(parameterName(one.parameter, locale), one.value, at, name, from, to)];
  });
  return (
    <>
      {said.length === 0 ? (
        <p className={looks.sentence}>{own.none}</p>
      ) : (
        <>
          <h3 className={looks.subheading}>{words.most}</h3>
          <ol aria-label={words.most} style={{ margin: 0 }}>
            {said.slice(0, MOST_SAID).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </>
      )}
      <Facts
        caption={words.all}
        titles={[own.parameter, own.value, own.down, own.up]}
        rows={found.map(({ parameter, value, down, up }) => [
          parameterName(parameter, locale),
          formatPlain(value),
          turnText(down, value, own.never),
          turnText(up, value, own.never),
        ])}
      />
    </>
  );
}

function turnText(turn: Turn | null, value: number, never: string): string {
  return turn === null ? never : formatApart(turn.at, value);
}

/** The work, in a worker; given up when the workbook is read anew or the view is left. */
function useSensitivities(prepared: Prepared, group: string) {
  const { thinking } = usePane();
  const [work, setWork] = useState<Work>({ status: "idle" });
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => {
    setWork({ status: "idle" });
    return () => stopper.current?.abort();
  }, [prepared, group]);
  const thinkOver = async (own: AbortController) => {
    const { signal } = own;
    const show = (next: Work) => {
      if (!signal.aborted) setWork(next);
    };
    show({ status: "running", step: { done: 0, total: 0 } });
    try {
      const stepped = (step: SensitivityStep) => show({ status: "running", step });
      const found = await thinking.sensitivities(prepared.model, [group], { stepped, signal });
      show({ status: "done", found });
    } catch (error) {
      show({ status: "failed", failure: failureOf(error) });
    }
  };
  return {
    work,
    run: () => {
      const own = new AbortController();
      stopper.current = own;
      void thinkOver(own);
    },
    stop: () => {
      stopper.current?.abort();
      setWork({ status: "stopped" });
    },
  };
}
