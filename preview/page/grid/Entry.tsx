import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { type Area, columnName } from "../../host/area";
import type { Book } from "../../host";
import type { SheetState } from "../../host/state";
import type { Words } from "../words";
import type { Layout } from "./layout";
import { byOne, moved, type Place } from "./move";
import { pastedCells, selectionText } from "./clipboard";
import { editText, shownText } from "./text";
import { boxAround } from "./view";

interface EntryProps {
  readonly book: Book;
  readonly sheet: SheetState;
  readonly layout: Layout;
  readonly words: Words;
  readonly selection: Area;
  readonly active: Place;
  /** How high a page is, in pixels. */
  readonly page: number;
  readonly choose: (from: Place, to: Place) => void;
  readonly onRefused: (error: unknown) => void;
  readonly focused: React.RefObject<boolean>;
}

/**
 * The place to type, over the active cell. It has the focus all the time, so that an input method for Chinese can
 * begin a word in it; it shows once there is something in it.
 */
export function Entry(props: EntryProps): ReactNode {
  const { book, sheet, layout, words, selection, active, page, choose, onRefused, focused } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState<string>();
  const isEditing = text !== undefined;
  const { row, column } = active;

  const begin = (content: string): void => {
    if (!isEditing) book.beginCellEdit();
    setText(content);
  };
  const end = (): void => {
    setText(undefined);
    book.endCellEdit();
  };
  const change = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      onRefused(error);
    }
  };
  const commit = (): void => {
    if (text !== undefined && text !== editText(sheet, row, column, book.state.date1904)) {
      change(() => book.edit(sheet.name, row, column, text));
    }
    end();
  };
  const step = (down: number, right: number): void => {
    const next = byOne(active, [down, right], { sheet, layout, page });
    choose(next, next);
  };

  // Another cell was selected meanwhile, with the mouse: what was typed stays where it was typed.
  const typed = useRef<{ readonly text: string | undefined; readonly at: Place }>({ text, at: active });
  useEffect(() => {
    const before = typed.current;
    typed.current = { text, at: active };
    const hasMoved = before.at.row !== row || before.at.column !== column;
    if (!hasMoved || before.text === undefined || before.text !== text) return;
    change(() => book.edit(sheet.name, before.at.row, before.at.column, before.text ?? ""));
    end();
  });
  useEffect(() => () => book.endCellEdit(), [book]);
  useEffect(() => {
    if (focused.current) field.current?.focus({ preventScroll: true });
  }, [focused]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const handled = isEditing ? editKey(event) : moveKey(event);
    if (handled) event.preventDefault();
  };

  const editKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    switch (event.key) {
      case "Escape":
        end();
        return true;
      case "Enter":
        if (event.altKey) begin(`${text ?? ""}\n`);
        else {
          commit();
          step(event.shiftKey ? -1 : 1, 0);
        }
        return true;
      case "Tab":
        commit();
        step(0, event.shiftKey ? -1 : 1);
        return true;
      default:
        return false;
    }
  };

  const moveKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if ((event.key === "PageDown" || event.key === "PageUp") && event.ctrlKey) {
      turnSheet(book, event.key === "PageDown" ? 1 : -1);
      return true;
    }
    if (event.key === "F2" || (event.key === "Enter" && !event.shiftKey)) {
      begin(editText(sheet, row, column, book.state.date1904));
      return true;
    }
    if (event.key === "Delete" || event.key === "Backspace") {
      change(() => clear(book, sheet, selection));
      return true;
    }
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) {
      book.undo();
      return true;
    }
    const far = event.shiftKey ? farEnd(selection, active) : active;
    const to = moved(far, event, { sheet, layout, page });
    if (to) choose(event.shiftKey ? active : to, to);
    return to !== undefined;
  };

  const cell = sheet.rows.get(row)?.[column];
  const shown = cell ? shownText(sheet, cell, row, column, book.state.date1904) : "";
  const box = boxAround(layout, { row, column, rows: 1, columns: 1 });
  const size = isEditing ? { minWidth: box.width, minHeight: box.height } : { width: box.width, height: box.height };
  return (
    <textarea
      ref={field}
      className={isEditing ? "entry open" : "entry"}
      style={{ left: box.left, top: box.top, ...size }}
      aria-label={words.cell(`${columnName(column)}${row + 1}`, shown)}
      spellCheck={false}
      value={text ?? ""}
      onChange={(event) => begin(event.currentTarget.value)}
      onCompositionStart={() => begin(text ?? "")}
      onDoubleClick={() => begin(editText(sheet, row, column, book.state.date1904))}
      onFocus={() => (focused.current = true)}
      onBlur={() => {
        focused.current = false;
        if (isEditing) commit();
      }}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        if (isEditing) return;
        event.clipboardData.setData("text/plain", selectionText(sheet, selection, book.state.date1904));
        event.preventDefault();
      }}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData("text/plain");
        if (isEditing || pasted === "") return;
        event.preventDefault();
        change(() => {
          for (const { down, right, value } of pastedCells(pasted)) {
            book.edit(sheet.name, row + down, column + right, value);
          }
        });
      }}
    />
  );
}

/** The corner of the selection that Shift moves: the one across from the active cell. */
function farEnd({ row, column, rows, columns }: Area, active: Place): Place {
  return {
    row: active.row === row ? row + rows - 1 : row,
    column: active.column === column ? column + columns - 1 : column,
  };
}

function clear(book: Book, sheet: SheetState, { row, column, rows, columns }: Area): void {
  for (const [at, cells] of sheet.rows) {
    if (at < row || at >= row + rows) continue;
    for (let c = column; c < Math.min(cells.length, column + columns); c++) {
      if (cells[c]?.value !== null && cells[c] !== undefined) book.edit(sheet.name, at, c, null);
    }
  }
}

function turnSheet(book: Book, step: number): void {
  const sheets = book.state.sheets.filter(({ visibility }) => visibility === "Visible");
  const next = sheets[sheets.findIndex(({ id }) => id === book.state.active) + step];
  if (next) book.select(next.name, { row: 0, column: 0, rows: 1, columns: 1 });
}
