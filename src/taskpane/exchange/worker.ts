// Runs beside the page: makes workbooks that go out, and compares those that come back, while the screen goes on.
import { answer } from "./answer";
import type { Question } from "./messages";

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  void answer(data, (one) => self.postMessage(one));
});
