import { formatDay } from "../../src/core/calendar/day";
import type { Deadline } from "../../src/core/calendar/deadline";

/**
 * A deadline in one line: "2019-06-30", "2019-04-01…2019-06-30", "recurring", "standing", steps with " ; " between,
 * "? vague"; + for standing afterwards.
 */
export function showDeadline(deadline: Deadline): string {
  switch (deadline.kind) {
    case "by": {
      const original = deadline.original === undefined ? "" : ` was ${formatDay(deadline.original)}`;
      const stretch = deadline.stretch === undefined ? "" : ` hopes ${formatDay(deadline.stretch)}`;
      return formatDay(deadline.due) + plus(deadline.standing) + original + stretch;
    }
    case "range":
      return `${formatDay(deadline.start)}…${formatDay(deadline.due)}${plus(deadline.standing)}`;
    case "recurring":
      return "recurring";
    case "standing":
      return deadline.start === undefined ? "standing" : `standing from ${formatDay(deadline.start)}`;
    case "steps":
      return deadline.steps
        .map(({ deadline: step, share }) => showDeadline(step) + (share === undefined ? "" : ` (${share * 100}%)`))
        .join(" ; ");
    case "unreadable": {
      const near = deadline.suggestion === undefined ? "" : ` ${formatDay(deadline.suggestion)}`;
      return `? ${deadline.reason}${near}`;
    }
  }
}

function plus(standing: true | undefined): string {
  return standing === undefined ? "" : "+";
}
