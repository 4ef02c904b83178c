// The floors of src/ and what each may use, as data for eslint.config.mjs. See CONTRIBUTING.md.
import { builtinModules } from "node:module";

/** From the ground up; the rooms of one floor never import each other. */
const floors = [
  ["core"],
  ["locales"],
  ["workbook"],
  ["report"],
  ["print"],
  ["hosts"],
  ["app"],
  ["taskpane", "commands", "cli"],
];

const room = (name) => `./src/${name}`;

const floorZones = floors.flatMap((rooms, level) => {
  const above = floors.slice(level + 1).flat();
  return rooms.map((name) => ({
    target: room(name),
    from: [...above, ...rooms.filter((other) => other !== name)].map(room),
    message: `House rule: ${name} imports only from lower floors, and nothing from beside it.`,
  }));
});

const zone = (target, from, message) => ({
  target: target.map(room),
  from: from.map(room),
  message: `House rule: ${message}`,
});

/** What import/no-restricted-paths is to refuse. */
export const zones = [
  ...floorZones,
  zone(["hosts/excel"], ["hosts/file"], "hosts never import each other; what they share is hosts/host.ts."),
  zone(["hosts/file"], ["hosts/excel"], "hosts never import each other; what they share is hosts/host.ts."),
  zone(["app"], ["hosts/excel", "hosts/file"], "app knows the contract in hosts/host.ts; a door brings the host."),
  zone(
    ["core/calendar", "core/quantity", "core/names"],
    ["core/scoring", "core/checks", "core/fairness"],
    "calendar, quantity and names read expressions; they know nothing of scores and findings.",
  ),
  {
    target: "./src",
    from: ["preview", "test", "samples", "bench", "scripts"].map((folder) => `./${folder}`),
    message: "House rule: what is shipped never imports development code.",
  },
];

const named = (names, message) => names.map((name) => ({ name, message: `House rule: ${message}` }));

/** Nobody may: nothing leaves the machine. */
export const networkGlobals = named(
  ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
  "nothing leaves the machine, and nothing is fetched at run time.",
);

/** Who may touch Excel and the page that it shows. */
export const officeRooms = ["hosts/excel", "taskpane", "commands"];
export const officeGlobals = [
  ...named(["Office", "Excel", "OfficeExtension"], "only hosts/excel, taskpane and commands touch Office.js."),
  ...named(
    ["window", "document", "navigator", "localStorage", "sessionStorage"],
    "only hosts/excel, taskpane and commands know a page.",
  ),
];

/** Who may touch files and the process. */
export const nodeRooms = ["hosts/file", "cli"];
export const nodeModules = named(builtinModules, "only hosts/file and cli use Node's modules.");
export const nodePrefix = "^node:";

/** The rooms whose answers depend on nothing but their arguments. */
export const pureRooms = ["core", "workbook", "report"];
export const impureGlobals = named(
  ["Date", "performance", "process", "setTimeout", "setInterval", "crypto"],
  "the same input gives the same output: no clock, no chance, no environment in core, workbook and report.",
);
export const impureProperties = [
  { object: "Math", property: "random", message: "House rule: chance comes from a seed." },
  { property: "localeCompare", message: "House rule: the order must not depend on the machine's language." },
  { property: "toLocaleString", message: "House rule: what is written must not depend on the machine's language." },
];

export const files = (rooms) => rooms.map((name) => `src/${name}/**/*.{ts,tsx}`);
