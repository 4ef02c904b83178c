import { useState, type ReactNode } from "react";
import { FailureView } from "./FailureView";
import { failureOf } from "./outcome";

/** Does something small. `failed` is said where Excel may refuse it, and there is another way. */
export type Attempt = (work: () => void | Promise<void>, words?: AttemptWords) => void;

interface AttemptWords {
  readonly done?: string;
  readonly failed?: string;
}

/** What the last attempt came to, to be shown, and how to make one. */
export function useAttempt(): [outcome: ReactNode, attempt: Attempt] {
  const [note, setNote] = useState("");
  const [failure, setFailure] = useState<ReactNode>(null);
  const attempt = async (work: () => void | Promise<void>, { done = "", failed }: AttemptWords) => {
    setNote("");
    setFailure(null);
    try {
      await work();
      setNote(done);
    } catch (error) {
      if (failed === undefined) setFailure(<FailureView failure={failureOf(error)} partly={false} />);
      else setNote(failed);
    }
  };
  const outcome = (
    <>
      <span role="status">{note}</span>
      {failure}
    </>
  );
  return [outcome, (work, words = {}) => void attempt(work, words)];
}
