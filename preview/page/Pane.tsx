import { type ReactNode, useEffect, useRef } from "react";
import { attachFrame, type Frame, paneAddress } from "../host/frame";
import type { Session } from "./session";
import type { Language, Words } from "./words";

interface PaneProps {
  readonly session: Session;
  readonly words: Words;
  readonly language: Language;
  readonly isOpen: boolean;
  readonly onFrame: (frame: Frame | undefined) => void;
}

let conversations = 0;

/** The task pane: the add-in's own page with the real office.js, connected to this page as to Excel on the web. */
export function Pane({ session, words, language, isOpen, onFrame }: PaneProps): ReactNode {
  const element = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const pane = element.current;
    if (!pane) return undefined;
    const number = String(++conversations);
    const conversation = { id: `conversation${number}`, app: `app${number}`, origin: window.location.origin };
    const { book, faults } = session;
    const frame = attachFrame(window, pane, book, {
      conversation,
      faults,
      displayLanguage: language,
      contentLanguage: language,
    });
    pane.src = paneAddress("taskpane.html", conversation, language);
    onFrame(frame);
    return () => {
      onFrame(undefined);
      frame.close();
    };
  }, [session, language, onFrame]);
  return <iframe ref={element} title={words.pane} hidden={!isOpen} />;
}
