// Runs beside the page: judges workbooks while the screen goes on.
import { answer } from "./answer";
import type { Question } from "./messages";

self.addEventListener("message", ({ data }: MessageEvent<Question>) => answer(data, (one) => self.postMessage(one)));
