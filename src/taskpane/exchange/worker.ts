// Runs beside the page: makes workbooks that go out, and compares those that come back, while the screen goes on.
import type { Message } from "../workers/messages";
import { serving } from "../workers/serve";
import { answer } from "./answer";
import type { Question } from "./messages";

const serve = serving(answer, (message) => self.postMessage(message));
self.addEventListener("message", ({ data }: MessageEvent<Message<Question>>) => serve(data));
