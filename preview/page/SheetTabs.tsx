import { type KeyboardEvent, type ReactNode, useRef } from "react";
import type { Area, Book } from "../host";
import type { Words } from "./words";

const home: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** The sheets that can be seen, as tabs; each keeps its own selection. */
export function SheetTabs({ book, words }: { readonly book: Book; readonly words: Words }): ReactNode {
  const { state } = book;
  const selections = useRef(new Map<string, Area>());
  selections.current.set(state.active, state.selection);
  const sheets = state.sheets.filter(({ visibility }) => visibility === "Visible");
  const turn = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : sheets[sheets.findIndex(({ id }) => id === state.active) + step];
    if (!next) return;
    event.preventDefault();
    book.select(next.name, selections.current.get(next.id) ?? home);
    requestAnimationFrame(() => document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus());
  };
  return (
    <div role="tablist" aria-label={words.sheets} className="tabs" onKeyDown={turn}>
      {sheets.map(({ id, name, tabColor }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === state.active}
          tabIndex={id === state.active ? 0 : -1}
          style={tabColor === "" ? undefined : { borderBottomColor: tabColor }}
          onClick={() => book.select(name, selections.current.get(id) ?? home)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
