import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Watching } from "../../app/carryOut";
import { FailureView } from "../FailureView";
import { failureOf } from "../outcome";
import { usePane } from "../paneContext";
import type { Failure, Steps } from "../state";

/** Starts something that takes long; what runs already goes on, and the new work is not begun. */
export type Toil = (work: (watching: Pick<Watching, "progress" | "signal">) => Promise<void>) => void;

interface ToilWords {
  readonly name: string;
  readonly begun: string;
  readonly steps: (done: number, total: number) => string;
}

/** Long work that writes nothing: how far it has come, the way to stop it, and why it failed. */
export function useToil({ name, begun, steps: stepsText }: ToilWords): [shown: ReactNode, toil: Toil, busy: boolean] {
  const { pane } = usePane().texts;
  const [steps, setSteps] = useState<Steps>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const stopper = useRef<AbortController>(undefined);
  const place = useRef<HTMLDivElement>(null);
  // Whoever leaves the view does not wait for it.
  useEffect(() => () => stopper.current?.abort(), []);
  const toil: Toil = (work) => {
    if (busy) return;
    const own = new AbortController();
    stopper.current = own;
    setBusy(true);
    setSteps(undefined);
    setFailure(undefined);
    const progress = (done: number, total: number) => setSteps({ done, total });
    void work({ progress, signal: own.signal })
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setBusy(false));
  };
  const cancel = () => {
    stopper.current?.abort();
    // The button goes away; the keyboard stays where the outcome will be.
    place.current?.focus();
  };
  const shown = (
    <div ref={place} tabIndex={-1} role="group" aria-label={name} style={{ outline: "none" }}>
      {busy && (
        <>
          <Field
            validationMessage={steps === undefined ? begun : stepsText(steps.done, steps.total)}
            validationState="none"
          >
            <ProgressBar aria-label={name} {...(steps && { value: steps.done, max: Math.max(steps.total, 1) })} />
          </Field>
          <Button onClick={cancel}>{pane.cancel}</Button>
        </>
      )}
      {failure !== undefined && <FailureView failure={failure} partly={false} />}
    </div>
  );
  return [shown, toil, busy];
}
