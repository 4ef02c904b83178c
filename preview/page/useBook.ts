import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Book } from "../host";

/**
 * A number that grows when the book changes, which it does in place. What the user does shows at once, or the next key
 * would meet the old selection; what the add-in does shows once a frame.
 */
export function useBook(book: Book): number {
  const version = useRef(0);
  const subscribe = useCallback(
    (changed: () => void) => {
      let waiting = 0;
      const show = (): void => {
        cancelAnimationFrame(waiting);
        waiting = 0;
        version.current += 1;
        changed();
      };
      const stop = book.subscribe(({ by }) => {
        if (by === "user") show();
        else waiting ||= requestAnimationFrame(show);
      });
      return () => {
        stop();
        cancelAnimationFrame(waiting);
      };
    },
    [book],
  );
  return useSyncExternalStore(subscribe, () => version.current);
}
