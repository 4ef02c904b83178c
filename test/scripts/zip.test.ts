import { unzipSync } from "fflate";
import { zipFiles } from "../../scripts/zip";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a package", () => {
  test("is the same, byte for byte, whatever the order of its files", () => {
    const one = zipFiles(
      new Map([
        ["site/b.js", bytes("b")],
        ["INSTALL.md", bytes("a")],
      ]),
    );
    const other = zipFiles(
      new Map([
        ["INSTALL.md", bytes("a")],
        ["site/b.js", bytes("b")],
      ]),
    );
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test("does not depend on the hour at which it is made", () => {
    jest.useFakeTimers({ now: new Date("2019-06-28T08:00:00Z") });
    const morning = zipFiles(new Map([["NOTICE", bytes("a")]]));
    jest.setSystemTime(new Date("2026-01-01T20:00:00Z"));
    const evening = zipFiles(new Map([["NOTICE", bytes("a")]]));
    jest.useRealTimers();
    expect(Buffer.from(morning).equals(Buffer.from(evening))).toBe(true);
  });

  test("holds its files under their paths", () => {
    const files = unzipSync(zipFiles(new Map([["site/taskpane.html", bytes("<html>")]])));
    expect(Object.keys(files)).toEqual(["site/taskpane.html"]);
    expect(Buffer.from(files["site/taskpane.html"] ?? []).toString()).toBe("<html>");
  });
});
