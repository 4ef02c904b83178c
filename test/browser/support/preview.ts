import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium } from "playwright-core";
import type { Locale } from "../../../src/locales/locale";
import { User } from "./user";

const root = join(__dirname, "../../..");
/** A first build of the page takes half a minute on a small machine, and others may be at work on it. */
export const BUILD_TIME = 180_000;

/** The preview page, built and served as `npm start` does it, and a browser to open it in. */
interface Preview {
  readonly address: string;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** Builds the page where it is out of date, serves it on a free port, and starts a browser. */
async function startPreview(): Promise<Preview> {
  const server = spawn(process.execPath, ["preview/serve.mjs", "--port", "0", "--certificate", "out/certificate"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    const address = await firstLine(server);
    const browser = await chromium.launch({
      executablePath: process.env["YIXIAN_BROWSER"] ?? "",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    const stop = async (): Promise<void> => {
      await browser.close();
      server.kill();
    };
    return { address, browser, stop };
  } catch (error) {
    server.kill();
    throw error;
  }
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = "";
    server.stderr?.on("data", (text: Buffer) => (complaint += text.toString()));
    server.once("exit", (code) => reject(new Error(`the server ended with ${String(code)}: ${complaint}`)));
    if (server.stdout) createInterface(server.stdout).once("line", resolve);
  });
}

/**
 * The preview page for the tests of a file: built, served and opened in a browser. After each test a picture is taken, and
 * nobody may have been asked for anything but this machine, nor any script have failed.
 */
export function usePreview(picture: string): { open(locale?: Locale): Promise<User>; address(): string } {
  let preview: Preview | undefined;
  let user: User | undefined;
  const served = () => {
    if (preview === undefined) throw new Error("the page is served only while tests run");
    return preview;
  };
  beforeAll(async () => {
    preview = await startPreview();
  }, BUILD_TIME);
  afterAll(() => preview?.stop());
  afterEach(async () => {
    await user?.picture(picture);
    await user?.close();
    expect(user?.strangers ?? []).toEqual([]);
    expect(user?.errors ?? []).toEqual([]);
    user = undefined;
  });
  return {
    open: async (locale = "zh-CN") => {
      const { browser, address } = served();
      user = await User.open(browser, address, locale);
      return user;
    },
    address: () => served().address,
  };
}
