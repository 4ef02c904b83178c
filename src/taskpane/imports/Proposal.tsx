import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Prepared } from "../../app/prepare";
import type { Action } from "../../workbook/actions/action";
import { ConfirmEdits } from "../edits/ConfirmEdits";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { Section } from "../Section";
import { useAttempt } from "../useAttempt";

interface ProposalProps {
  readonly title: string;
  readonly about: string;
  readonly prepared: Prepared;
  /** Whether there is something to go by; where absent, there is. */
  readonly ready?: boolean;
  readonly propose: () => Promise<Action | undefined>;
  /** What it goes by. */
  readonly children?: ReactNode;
}

/** Rows and changes that can be proposed: asked for, seen, confirmed. */
export function Proposal({ title, about, prepared, ready = true, propose, children }: ProposalProps) {
  const looks = useLooks();
  const { imports } = usePane().texts.views;
  const [action, setAction] = useState<Action>();
  const [outcome, attempt] = useAttempt();
  return (
    <Section title={title}>
      <p className={looks.note}>{about}</p>
      {children}
      <div>
        <Button
          disabledFocusable={!ready}
          aria-label={imports.proposeOf(title)}
          onClick={() => attempt(async () => setAction(await propose()))}
        >
          {imports.propose}
        </Button>
      </div>
      {outcome}
      {action !== undefined && (
        <ConfirmEdits
          edits={action.edits}
          notes={action.notes}
          prepared={prepared}
          onEnd={() => setAction(undefined)}
        />
      )}
    </Section>
  );
}
