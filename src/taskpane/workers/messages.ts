import type { HostErrorCode } from "../../hosts/host";
import type { Piece } from "./pieces";

/** How what travels between the page and a worker is sent: long lists first, in pieces, then what is left. */
export type Message<T> =
  { readonly number: number; readonly piece: Piece } | { readonly number: number; readonly rest: T };

/** What a worker says of a question: how far it is, and at last its answer, or what went wrong. */
export type Reply<A> =
  | { readonly reply: "progress"; readonly done: number; readonly total: number }
  | { readonly reply: "answer"; readonly answer: A }
  | { readonly reply: "failed"; readonly failure: SentFailure };

/** An error as it travels: what the user can do something about, or a bug. */
export type SentFailure =
  | { readonly code: HostErrorCode; readonly params: Readonly<Record<string, string>> }
  | { readonly name: string; readonly message: string; readonly stack: string };

/** The part of a worker that the page uses. */
export interface WorkerPort<Q, A> {
  postMessage(message: Message<Q>): void;
  addEventListener(type: "message", listener: (event: { readonly data: Message<Reply<A>> }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  /** Ends it, whatever it is doing. */
  terminate(): void;
}
