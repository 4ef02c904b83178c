import type { Book } from "./book";
import type { Faults } from "./faults";
import type { OfficeEvent } from "./officeEvents";
import { defaultVersion, requirementSets } from "./requirements";
import { Server } from "./server";

/** How the pane and the host of Office on the web find each other. */
export interface Conversation {
  readonly id: string;
  readonly app: string;
  /** The origin of the page with the grid: https, and the pane's own host name, or office.js refuses it. */
  readonly origin: string;
}

export interface FrameOptions {
  readonly conversation: Conversation;
  /** Posts a message to the pane. */
  readonly send: (text: string) => void;
  readonly faults?: Faults;
  /** The ExcelApi version that the host reports. */
  readonly version?: string;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
}

/** A pane with the real office.js, connected by messages. */
export interface Frame {
  readonly server: Server;
  /** What the pane posted. */
  receive(text: string): void;
  /** Presses a ribbon button: calls what `Office.actions.associate` registered; resolves with `event.completed()`. */
  runCommand(functionName: string): Promise<void>;
  close(): void;
}

/** The address of a pane so that office.js takes its host for Excel on the web: "taskpane.html?_host_Info=…". */
export function paneAddress(page: string, conversation: Conversation, displayLanguage = "zh-CN"): string {
  const { id, app, origin } = conversation;
  const hostInfo = `Excel$Web$16.01$${displayLanguage}$$$$0#`;
  return `${page}?_host_Info=${hostInfo}&_serializer_version=1&_xdm_Info=${id}|${app}|${origin}`;
}

interface Message {
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

interface Call {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly unknown[];
}

const dispatchIds = { processQuery: 93, saveSettings: 76, commandCompleted: 94 } as const;
const eventIds = { richApiMessage: 33, command: 39 } as const;
/** What office.js says to the host by itself, not to the workbook, goes under this name. */
const hostPartition = "WacPartition";
const eventCategory = 65_536;
/** An internal error, in the numbers of office.js. */
const internalError = 5001;

/** Answers a pane as Excel on the web does. */
export function openFrame(book: Book, options: FrameOptions): Frame {
  const frame = new PaneFrame(book, options);
  return frame;
}

class PaneFrame implements Frame {
  readonly server: Server;
  private readonly listeners = new Map<number, Message>();
  private readonly running: (() => void)[] = [];
  private eventCount = 0;
  private whenListening: (() => void)[] = [];

  constructor(
    private readonly book: Book,
    private readonly options: FrameOptions,
  ) {
    this.server = new Server(book, options.faults ?? {}, (events) => this.passOn(events));
  }

  receive(text: string): void {
    const message = readMessage(text);
    if (message?._conversationId !== this.options.conversation.id) return;
    void this.answer(message);
  }

  async runCommand(functionName: string): Promise<void> {
    await this.listening();
    const source = { source: { id: functionName } };
    const done = new Promise<void>((resolve) => this.running.push(resolve));
    this.fire(eventIds.command, [`command${++this.eventCount}`, functionName, JSON.stringify(source)]);
    await done;
  }

  close(): void {
    this.server.close();
    this.listeners.clear();
  }

  private async answer(message: Message): Promise<void> {
    if (message._actionName === "ContextActivationManager_getAppContextAsync") this.reply(message, this.appContext());
    else if (message._actionType !== 0) this.reply(message, this.listen(message));
    else if (message._actionName === "executeMethod") this.reply(message, await this.execute(message._data as Call));
  }

  private appContext(): object {
    const {
      conversation,
      displayLanguage = "zh-CN",
      contentLanguage = "zh-CN",
      version = defaultVersion,
    } = this.options;
    return {
      _id: conversation.app,
      _appName: 16,
      _appVersion: "16.00",
      _appUILocale: displayLanguage,
      _dataLocale: contentLanguage,
      _docUrl: `${conversation.origin}/${encodeURIComponent(this.book.state.name)}`,
      _clientMode: 1,
      _settings: [...this.book.state.settings],
      _reason: 1,
      _osfControlType: 1,
      _requirementMatrix: JSON.stringify(requirementSets(version)),
      _hostFullVersion: "16.0.0.0",
    };
  }

  /** Remembers who wants an event, or forgets it. */
  private listen(message: Message): object {
    const { eventDispId } = message._data as { readonly eventDispId: number };
    if (message._actionType === 1) this.listeners.set(eventDispId, message);
    else this.listeners.delete(eventDispId);
    if (eventDispId === eventIds.command) {
      // Once the answer has gone out, a command may follow.
      const waiting = this.whenListening;
      this.whenListening = [];
      queueMicrotask(() => waiting.forEach((go) => go()));
    }
    return { Version: 1, Error: 0 };
  }

  private listening(): Promise<void> {
    if (this.listeners.has(eventIds.command)) return Promise.resolve();
    return new Promise((resolve) => this.whenListening.push(resolve));
  }

  private async execute(call: Call): Promise<object> {
    switch (call.DdaMethod?.DispatchId) {
      case dispatchIds.processQuery:
        return this.processQuery(call.ArrayData ?? []);
      case dispatchIds.saveSettings:
        this.book.state.settings = new Map(call.DdaSettingsMethod?.Properties ?? []);
        this.book.emit({ kind: "settings", by: "addin" });
        return { Version: 1, Error: 0 };
      case dispatchIds.commandCompleted:
        this.running.shift()?.();
        return { Version: 1, Error: 0 };
      default:
        this.server.gaps.push(`emulator gap: dispatch id ${String(call.DdaMethod?.DispatchId)}`);
        return { Version: 1, Error: internalError };
    }
  }

  private async processQuery(data: readonly unknown[]): Promise<object> {
    const [partition, , , , body, , flags] = data;
    const answer =
      partition === hostPartition
        ? this.server.serveItself(String(body))
        : await this.server.serve(String(body), Number(flags));
    if ("error" in answer) return { Version: 1, Error: answer.error };
    return { Version: 1, Error: 0, Data: [200, [], answer.body] };
  }

  private passOn(events: readonly OfficeEvent[]): void {
    const lines = events.map(({ type, target, message }) => [eventCategory, type, target, message, ++this.eventCount]);
    this.fire(eventIds.richApiMessage, { ArrayData: lines });
  }

  private fire(eventId: number, data: unknown): void {
    const listener = this.listeners.get(eventId);
    if (listener) this.post(listener, 1, data);
  }

  private reply(message: Message, data: unknown): void {
    this.post(message, 0, data);
  }

  private post(message: Message, responseType: 0 | 1, data: unknown): void {
    const { _actionName, _conversationId, _correlationId } = message;
    const answer = {
      _messageType: 1,
      _actionName,
      _conversationId,
      _correlationId,
      _origin: this.options.conversation.origin,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
      _data: data,
    };
    this.options.send(JSON.stringify(answer));
  }
}

function readMessage(text: string): Message | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isOurs = typeof value === "object" && value !== null && "_actionName" in value && "_conversationId" in value;
  return isOurs ? (value as Message) : undefined;
}

/** Connects a frame in the browser: the pane runs in an iframe of this page. The answer is the open frame. */
export function attachFrame(
  page: Window,
  pane: HTMLIFrameElement,
  book: Book,
  options: Omit<FrameOptions, "send">,
): Frame {
  const frame = openFrame(book, {
    ...options,
    send: (text) => pane.contentWindow?.postMessage(text, options.conversation.origin),
  });
  const listen = (event: MessageEvent): void => {
    if (event.source === pane.contentWindow && typeof event.data === "string") frame.receive(event.data);
  };
  page.addEventListener("message", listen);
  return Object.assign(frame, {
    close: () => {
      page.removeEventListener("message", listen);
      PaneFrame.prototype.close.call(frame);
    },
  });
}
