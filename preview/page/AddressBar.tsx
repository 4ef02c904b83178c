import { type ReactNode, useEffect, useState } from "react";
import { type Book, formatArea } from "../host";
import { sheetById } from "../host/cells";
import { editText } from "./grid/text";
import { follow } from "./grid/view";
import type { Words } from "./words";

interface AddressBarProps {
  readonly book: Book;
  readonly words: Words;
  readonly onMissing: (text: string) => void;
}

/** The name box, which also goes where one types, and what the first selected cell holds. */
export function AddressBar({ book, words, onMissing }: AddressBarProps): ReactNode {
  const { state } = book;
  const { selection } = state;
  const sheet = sheetById(state, state.active);
  const address = formatArea(selection);
  const [typed, setTyped] = useState<string>();
  useEffect(() => setTyped(undefined), [address, state.active]);
  return (
    <div className="addressBar">
      <input
        aria-label={words.nameBox}
        value={typed ?? address}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setTyped(undefined);
          if (event.key !== "Enter") return;
          // Or the line break would go where the focus goes.
          event.preventDefault();
          if (!follow(book, event.currentTarget.value)) onMissing(event.currentTarget.value);
          setTyped(undefined);
          document.querySelector<HTMLTextAreaElement>(".grid textarea")?.focus({ preventScroll: true });
        }}
      />
      <output aria-label={words.content}>
        {sheet ? editText(sheet, selection.row, selection.column, state.date1904) : ""}
      </output>
    </div>
  );
}
