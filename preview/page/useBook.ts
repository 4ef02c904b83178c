import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Book } from "../host";

/** A number that grows when the book changes, at most once a frame: the book is changed in place. */
export function useBook(book: Book): number {
  const version = useRef(0);
  const subscribe = useCallback(
    (changed: () => void) => {
      let waiting = 0;
      const stop = book.subscribe(() => {
        waiting ||= requestAnimationFrame(() => {
          waiting = 0;
          version.current += 1;
          changed();
        });
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
