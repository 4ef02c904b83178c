import { type ReactNode, useRef } from "react";
import { FaultMenu } from "./FaultMenu";
import type { Session } from "./session";
import type { Language, Words } from "./words";

/** The functions that the manifest's buttons call, with their icons. */
const commands = ["recompute", "check", "publish", "exportScorecards", "undo"] as const;
export type Command = (typeof commands)[number];

interface ToolbarProps {
  readonly words: Words;
  readonly language: Language;
  readonly session: Session | undefined;
  readonly running: Command | undefined;
  readonly isPaneOpen: boolean;
  readonly onCommand: (command: Command) => void;
  readonly onPane: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** The ribbon's tab, as the manifest describes it, and what the preview adds: files, faults, language. */
export function Toolbar(props: ToolbarProps): ReactNode {
  const { words, language, session, running, isPaneOpen, onCommand, onPane, onOpen, onSave } = props;
  const file = useRef<HTMLInputElement>(null);
  return (
    <header>
      <div role="toolbar" aria-label={words.ribbon} className="ribbon">
        <RibbonButton icon="open" label={isPaneOpen ? words.close : words.open} onClick={onPane} />
        {commands.map((command) => (
          <RibbonButton
            key={command}
            icon={command}
            label={words[command]}
            busy={running === command}
            disabled={session === undefined || running !== undefined}
            onClick={() => onCommand(command)}
          />
        ))}
      </div>
      <div role="toolbar" aria-label={words.file} className="file">
        <input
          ref={file}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-label={words.openFile}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) onOpen(chosen);
            event.currentTarget.value = "";
          }}
        />
        <button type="button" className="plain" onClick={() => file.current?.click()}>
          {words.openFile}
        </button>
        <button type="button" className="plain" disabled={session === undefined} onClick={onSave}>
          {words.saveFile}
        </button>
        {session ? <FaultMenu book={session.book} faults={session.faults} words={words} /> : null}
        <a className="plain" href={language === "zh-CN" ? "?lang=en-US" : "?lang=zh-CN"}>
          {words.otherLanguage}
        </a>
      </div>
    </header>
  );
}

interface RibbonButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function RibbonButton({ icon, label, busy = false, disabled = false, onClick }: RibbonButtonProps): ReactNode {
  return (
    <button type="button" className="ribbonButton" aria-busy={busy} disabled={disabled} onClick={onClick}>
      <img src={`assets/${icon}-32.png`} alt="" width={24} height={24} />
      <span>{label}</span>
    </button>
  );
}
