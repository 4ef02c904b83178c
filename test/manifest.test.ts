import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { registerCommands } from "../src/commands/registerCommands";
import packageJson from "../package.json";

const ROOT = join(__dirname, "..");
const MANIFEST = join(ROOT, "manifest.xml");
const BASE = "https://localhost:3000/";
const NAMESPACES = /^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//;

const root = (() => {
  const { documentElement } = new DOMParser().parseFromString(readFileSync(MANIFEST, "utf8"), "text/xml");
  if (documentElement === null) throw new Error("the manifest is empty");
  return documentElement;
})();

const elements: readonly Element[] = [root, ...root.getElementsByTagName("*")];
const all = (name: string): Element[] => elements.filter(({ tagName }) => tagName === name);
const children = (element: Element): Element[] => [...element.children];
const names = (element: Element): string[] => children(element).map(({ tagName }) => tagName);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const resources = ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"].flatMap(all).flatMap(children);

/** What may stand in an element, in the order that the schemas want. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName", "Title"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** Width and height that a PNG's header says. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What OfficeAddinManifest.readManifestFile makes of it, in a Node of its own: jest cannot load what it requires. */
function readByMicrosoft(): unknown {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml")
    .then((manifest) => console.log(JSON.stringify(manifest)))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" }));
}

const fileOf = (address: string): string => join(ROOT, address.slice(BASE.length));

describe("the manifest", () => {
  test("is read by Microsoft's own reader, and carries the package's version", () => {
    expect(readByMicrosoft()).toMatchObject({
      // Excel knows the add-in by it: it never changes.
      id: "d53abe12-3125-4dbe-a992-b884a9515a97",
      version: `${packageJson.version}.0`,
      defaultLocale: "zh-CN",
      providerName: "yixian",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      appDomains: [],
    });
  });

  test.each(Object.entries(ORDER))("%s has its children in the schema's order", (name, order) => {
    expect(all(name).length).toBeGreaterThan(0);
    for (const element of all(name)) {
      const places = names(element).map((child) => order.indexOf(child));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test("every id is unique", () => {
    const ids = elements.filter((element) => element.hasAttribute("id")).map((element) => attribute(element, "id"));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("every resource is used, and every resource that is used is there", () => {
    const used = new Set(elements.map((element) => attribute(element, "resid")).filter(Boolean));
    const defined = resources.map((resource) => attribute(resource, "id"));
    expect([...used].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  test("the pane is the page that runs the commands, for as long as the workbook is open", () => {
    const [runtime] = all("Runtime");
    const pages = [...all("Runtime"), ...all("FunctionFile"), ...all("Action").flatMap(children)]
      .map((element) => attribute(element, "resid"))
      .filter((id) => id.endsWith(".Url"));
    expect(runtime && attribute(runtime, "lifetime")).toBe("long");
    expect(pages).toEqual(["Pane.Url", "Pane.Url", "Pane.Url"]);
  });

  test("the functions of the buttons are those that the page registers", () => {
    const registered: string[] = [];
    Object.assign(globalThis, { Office: { actions: { associate: (name: string) => registered.push(name) } } });
    const action = () => Promise.resolve();
    registerCommands({ recompute: action, check: action, publish: action, exportScorecards: action, undo: action });
    Reflect.deleteProperty(globalThis, "Office");
    expect(all("FunctionName").map(({ textContent }) => textContent)).toEqual(registered);
  });
});

describe("the manifest's words", () => {
  const texts = [...all("bt:String"), ...all("DisplayName"), ...all("Description")];
  const worded = texts.filter((element) => element.hasAttribute("DefaultValue"));

  test("stand in both languages", () => {
    expect(worded.length).toBeGreaterThan(10);
    for (const element of worded) {
      const [english, ...more] = children(element);
      expect(more).toEqual([]);
      expect(english && attribute(english, "Locale")).toBe("en-US");
      expect(english && attribute(english, "Value")).toMatch(/^[\x20-\x7e“”]+$/);
      expect(attribute(element, "DefaultValue")).toMatch(/\p{Script=Han}/u);
    }
  });

  test.each([
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ])("%s hold at most %d characters each", (kind, most) => {
    const strings = all(kind).flatMap(children);
    const values = strings.flatMap((string) => [
      attribute(string, "DefaultValue"),
      ...children(string).map((override) => attribute(override, "Value")),
    ]);
    expect(values.filter((value) => value.length > most)).toEqual([]);
  });
});

describe("the manifest's addresses", () => {
  const values = elements.flatMap((element) => [...element.attributes].map(({ value }) => value));
  const addresses = values.filter((value) => value.includes("://") && !NAMESPACES.test(value));

  test("are all https, on one site", () => {
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
  });

  test("lead to pages that are there in both languages", () => {
    const pages = [...new Set(addresses.filter((address) => address.endsWith(".html")))].sort();
    expect(pages).toEqual([`${BASE}help.en.html`, `${BASE}help.html`, `${BASE}taskpane.html`]);
    expect(existsSync(join(ROOT, "assets/help.html"))).toBe(true);
    expect(existsSync(join(ROOT, "assets/help.en.html"))).toBe(true);
  });

  test("of icons lead to files of the size that the entry says", () => {
    const address = new Map(
      resources.map((resource) => [attribute(resource, "id"), attribute(resource, "DefaultValue")]),
    );
    const icons = all("Icon").flatMap(children);
    const sizes = icons.map((icon) => Number(attribute(icon, "size")));
    const drawn = icons.map((icon) => pngSize(fileOf(address.get(attribute(icon, "resid")) ?? "")));
    expect(drawn).toEqual(sizes.map((size) => [size, size]));
    expect(
      pngSize(
        fileOf(
          all("IconUrl")
            .map((icon) => attribute(icon, "DefaultValue"))
            .join(),
        ),
      ),
    ).toEqual([32, 32]);
    const high = all("HighResolutionIconUrl").map((icon) => attribute(icon, "DefaultValue"));
    expect(pngSize(fileOf(high.join()))).toEqual([64, 64]);
  });

  test("of icons come in the three sizes that must be there, and those between", () => {
    for (const icon of all("Icon")) {
      const sizes = children(icon).map((image) => attribute(image, "size"));
      expect(sizes).toEqual(["16", "20", "24", "32", "40", "48", "64", "80"]);
    }
  });
});
