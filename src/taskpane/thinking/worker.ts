// Runs beside the page: judges workbooks while the screen goes on.
import { answering } from "./answer";
import type { Question } from "./messages";

const answer = answering((one) => self.postMessage(one));
self.addEventListener("message", ({ data }: MessageEvent<Question>) => answer(data));
