// Runs once before the tests: tells them which browser to drive, in YIXIAN_BROWSER.
import { findBrowser } from "./browser.mjs";

export default function setup() {
  const found = findBrowser();
  if (found) process.env.YIXIAN_BROWSER = found;
}
