import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { Frame } from "../host/frame";
import { AddressBar } from "./AddressBar";
import { failureText } from "./failure";
import { Grid } from "./grid/Grid";
import { Pane } from "./Pane";
import { download, openSession, savedBytes, type Session } from "./session";
import { SheetTabs } from "./SheetTabs";
import { type Command, Toolbar } from "./Toolbar";
import { useBook } from "./useBook";
import { type Language, wordsOf } from "./words";

const sample = { address: "samples/gulou-2019.xlsx", name: "gulou-2019.xlsx" };

/** The whole page: the ribbon's buttons, the grid, the pane. */
export function App({ language }: { readonly language: Language }): ReactNode {
  const words = wordsOf(language);
  const [session, setSession] = useState<Session>();
  const [message, setMessage] = useState("");
  const [running, setRunning] = useState<Command>();
  const [isPaneOpen, setPaneOpen] = useState(true);
  const frame = useRef<Frame>(undefined);
  const keepFrame = useCallback((next: Frame | undefined) => void (frame.current = next), []);

  const attempt = async (doing: string, work: () => Promise<string>): Promise<void> => {
    setMessage(doing);
    try {
      setMessage(await work());
    } catch (error) {
      setMessage(failureText(error, words, language));
    }
  };
  const open = (name: string, read: () => Promise<ArrayBuffer>): Promise<void> =>
    attempt(words.loading(name), async () => {
      setSession(await openSession(new Uint8Array(await read()), name));
      return words.opened(name);
    });
  useEffect(() => {
    void open(sample.name, async () => (await window.fetch(sample.address)).arrayBuffer());
    // Once, when the page opens.
  }, []);
  useEffect(
    () =>
      session?.book.subscribe((event) => {
        if (event.kind === "pane") setPaneOpen(event.visible);
      }),
    [session],
  );

  const command = (name: Command): Promise<void> =>
    attempt(words.running(words[name]), async () => {
      setRunning(name);
      try {
        await frame.current?.runCommand(name);
      } finally {
        setRunning(undefined);
      }
      const gap = frame.current?.server.gaps.at(-1);
      return gap === undefined ? words.ran(words[name]) : words.gap(gap);
    });
  const save = (opened: Session): Promise<void> =>
    attempt(words.saving, async () => {
      download(await savedBytes(opened), opened.name);
      return words.saved(opened.name);
    });

  return (
    <>
      <Toolbar
        {...{ words, language, session, running, isPaneOpen }}
        onCommand={(name) => void command(name)}
        onPane={() => setPaneOpen(!isPaneOpen)}
        onOpen={(file) => void open(file.name, () => file.arrayBuffer())}
        onSave={() => {
          if (session) void save(session);
        }}
      />
      <div className="desk">
        {session ? (
          <Workbook key={`workbook${numberOf(session)}`} {...{ session, language, setMessage }} />
        ) : (
          <section className="workbook" />
        )}
        {session ? (
          <Pane
            key={`pane${numberOf(session)}`}
            {...{ session, words, language }}
            isOpen={isPaneOpen}
            onFrame={keepFrame}
          />
        ) : null}
      </div>
      <footer>
        <span role="status">{message}</span>
        <span className="note">{words.note}</span>
      </footer>
    </>
  );
}

const numbers = new WeakMap<Session, number>();
let count = 0;

/** Another workbook is another grid and another pane, with nothing left of the last. */
function numberOf(session: Session): number {
  const number = numbers.get(session) ?? ++count;
  numbers.set(session, number);
  return number;
}

interface WorkbookProps {
  readonly session: Session;
  readonly language: Language;
  readonly setMessage: (message: string) => void;
}

function Workbook({ session: { book }, language, setMessage }: WorkbookProps): ReactNode {
  const words = wordsOf(language);
  const version = useBook(book);
  return (
    <section className="workbook" aria-label={words.file}>
      <AddressBar {...{ book, words }} onMissing={(text) => setMessage(words.noAddress(text))} />
      <Grid {...{ book, version, words }} onRefused={(error) => setMessage(failureText(error, words, language))} />
      <SheetTabs {...{ book, words }} />
    </section>
  );
}
