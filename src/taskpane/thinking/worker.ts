// Runs beside the page: judges workbooks while the screen goes on.
import type { Message } from "../workers/messages";
import { serving } from "../workers/serve";
import { answering } from "./answer";
import type { Question } from "./messages";

const serve = serving(answering(), (message) => self.postMessage(message));
self.addEventListener("message", ({ data }: MessageEvent<Message<Question>>) => serve(data));
