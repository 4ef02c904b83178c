import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { FindingCode } from "../../core/checks/finding";
import { useLooks } from "../looks";
import { PlaceLink } from "../PlaceLink";
import type { Seen } from "../seen";

/** What keeps scores from being written. */
const BLOCKING: ReadonlySet<FindingCode> = new Set<FindingCode>(["sheet-protected", "no-room"]);

/** The lists whose scores cannot be written, and why. */
export function Blocked({ seen }: { readonly seen: Seen }) {
  const looks = useLooks();
  return seen.findings
    .filter(({ code }) => BLOCKING.has(code))
    .map(({ code, sheet, cell, message, advice }) => (
      <MessageBar key={`${code} ${sheet}`} intent="error" layout="multiline">
        <MessageBarBody>
          <p className={looks.sentence}>{message}</p>
          <p className={looks.sentence}>{advice}</p>
          <PlaceLink sheet={sheet} cell={cell} />
        </MessageBarBody>
      </MessageBar>
    ));
}
