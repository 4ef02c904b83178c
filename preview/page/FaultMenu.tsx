import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Book, Faults } from "../host";
import { faultSwitches } from "./faultList";
import type { Words } from "./words";

interface FaultMenuProps {
  readonly book: Book;
  readonly faults: Faults;
  readonly words: Words;
}

/** The faults that can be switched on, behind a button. */
export function FaultMenu({ book, faults, words }: FaultMenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [, redraw] = useState(0);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const switches = faultSwitches(book, faults, words);
  const on = switches.filter(({ isOn }) => isOn).length;

  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [isOpen]);

  return (
    <div
      className="menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={on > 0 ? "plain warning" : "plain"}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {on > 0 ? words.faultsOn(on) : words.faults}
      </button>
      {isOpen ? (
        <fieldset id={id} className="faults">
          <legend>{words.faults}</legend>
          <p>{words.faultsNote}</p>
          {switches.map(({ label, isOn, turn }) => (
            <label key={label}>
              <input
                type="checkbox"
                checked={isOn}
                onChange={(event) => {
                  turn(event.currentTarget.checked);
                  redraw((count) => count + 1);
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
