import { strToU8 } from "fflate";
import { lost } from "../../scripts/office/lost";

const between = (before: string, after: string): string[] => lost(strToU8(before), strToU8(after));

describe("what verify:office calls a loss", () => {
  test.each([
    ["an element", `<a><b x="1"/></a>`, `<a/>`, ["a/b"]],
    ["an attribute", `<a x="1"/>`, `<a/>`, ["a@x: 1 → gone"]],
    ["another value", `<a x="1"/>`, `<a x="2"/>`, ["a@x: 1 → 2"]],
    ["another text", `<a><f>B1</f></a>`, `<a><f>B2</f></a>`, ["a/f: B1 → B2"]],
    ["a cell", `<s><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></s>`, `<s><c r="B1"><v>2</v></c></s>`, ["s/c A1"]],
    ["one of two brothers", `<a><b x="1"/><b x="1"/></a>`, `<a><b x="1"/></a>`, ["a/b #2"]],
    ["grid lines switched off", `<a showGridLines="0"/>`, `<a/>`, ["a@showGridLines: 0 → gone"]],
  ])("%s", (_, before, after, losses) => {
    expect(between(before, after)).toEqual(losses);
  });

  test.each([
    ["an addition", `<a><b x="1"/></a>`, `<a><b x="1"/><b x="2"/></a>`],
    ["a new cell before an old one", `<s><c r="B1"/></s>`, `<s><c r="A1"/><c r="B1"/></s>`],
    ["another spelling of a truth", `<a x="1" y="true"/>`, `<a y="1" x="true"/>`],
    ["a default left out", `<a hidden="0" showGridLines="1" t="n"/>`, `<a/>`],
    ["another prefix", `<x:a xmlns:x="urn:a"><x:b k="1"/></x:a>`, `<a xmlns="urn:a"><b k="1"/></a>`],
  ])("not %s", (_, before, after) => {
    expect(between(before, after)).toEqual([]);
  });
});
