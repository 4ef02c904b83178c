import type { Area } from "../area";
import {
  type Args,
  asFlag,
  asNumber,
  asOneOf,
  asText,
  defineClass,
  type Host,
  type HostObject,
  isJsonObject,
} from "../define";
import { Gap, invalidArgument, itemNotFound } from "../refusal";
import type { PageState } from "../state";
import { readAddress, sheetOf } from "./rangeRef";

interface SheetRef {
  readonly host: Host;
  readonly id: string;
}

const pageOf = (self: SheetRef): PageState => sheetOf(self.host, self.id).page;

type Margin = keyof PageState["margins"];

const readMargin = (margin: Margin) => (self: SheetRef) => pageOf(self).margins[margin];
const writeMargin = (margin: Margin) => (self: SheetRef, value: unknown) => {
  if (typeof value !== "number" || value < 0) throw invalidArgument("margin");
  pageOf(self).margins[margin] = value;
};

type Flag = "centerHorizontally" | "centerVertically" | "printGridlines";
const readFlag = (flag: Flag) => (self: SheetRef) => pageOf(self)[flag];
const writeFlag = (flag: Flag) => (self: SheetRef, value: Parameters<typeof asFlag>[0]) => {
  pageOf(self)[flag] = asFlag(value);
};

const zoomFields = ["scale", "horizontalFitToPages", "verticalFitToPages"] as const;

function setZoom(self: SheetRef, value: Parameters<typeof asNumber>[0]): void {
  if (!isJsonObject(value)) throw invalidArgument("zoom");
  const known: readonly string[] = zoomFields;
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown) throw new Gap(`PageLayoutZoomOptions.${unknown}`);
  const zoom: PageState["zoom"] = {};
  for (const field of zoomFields)
    if (value[field] !== undefined && value[field] !== null) zoom[field] = asNumber(value[field]);
  if (zoom.scale !== undefined && (zoom.scale < 10 || zoom.scale > 400)) throw invalidArgument("scale");
  pageOf(self).zoom = zoom;
}

/** The unit of `setPrintMargins` in points. */
const units: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(self: SheetRef, args: Args): undefined {
  const factor = units[args.text(0)];
  const margins = args.json(1);
  if (factor === undefined || !isJsonObject(margins)) throw invalidArgument("margins");
  const all = pageOf(self).margins;
  for (const [side, value] of Object.entries(margins)) {
    if (!(side in all)) throw new Gap(`PageLayoutMarginOptions.${side}`);
    const margin = asOneOf(side, ["top", "bottom", "left", "right", "header", "footer"]);
    all[margin] = asNumber(value) * factor;
  }
}

function areaOf(self: SheetRef, args: Args): Area {
  const { sheet, area } = args.range(0) ?? readAddress(self.host, self.id, args.text(0));
  if (sheet !== self.id || !area) throw invalidArgument("range");
  return area;
}

const titled = (which: "titleRows" | "titleColumns" | "printArea") => (self: SheetRef) => {
  const area = pageOf(self)[which];
  if (!area) throw itemNotFound(which);
  return self.host.make.range(self.id, area);
};

const parts = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;

const headerFooter = defineClass<SheetRef>("HeaderFooter", {
  get: Object.fromEntries(parts.map((part) => [part, (self: SheetRef) => pageOf(self).headersFooters[part]])),
  set: Object.fromEntries(
    parts.map((part) => [
      part,
      (self: SheetRef, value: Parameters<typeof asText>[0]) => {
        pageOf(self).headersFooters[part] = asText(value);
      },
    ]),
  ),
});

const headersFooters = defineClass<SheetRef>("HeaderFooterGroup", {
  nav: { defaultForAllPages: (self) => headerFooter(self) },
});

const papers = ["A3", "A4", "A5", "B4", "B5", "Letter", "Legal"] as const;

/** The print set-up of a sheet; margins in points. */
export const pageLayout: (self: SheetRef) => HostObject = defineClass<SheetRef>("PageLayout", {
  get: {
    orientation: (self) => pageOf(self).orientation,
    paperSize: (self) => pageOf(self).paperSize,
    zoom: (self) => ({ ...pageOf(self).zoom }),
    topMargin: readMargin("top"),
    bottomMargin: readMargin("bottom"),
    leftMargin: readMargin("left"),
    rightMargin: readMargin("right"),
    headerMargin: readMargin("header"),
    footerMargin: readMargin("footer"),
    centerHorizontally: readFlag("centerHorizontally"),
    centerVertically: readFlag("centerVertically"),
    printGridlines: readFlag("printGridlines"),
  },
  set: {
    orientation: (self, value) => {
      pageOf(self).orientation = asOneOf(value, ["Portrait", "Landscape"]);
    },
    paperSize: (self, value) => {
      pageOf(self).paperSize = asOneOf(value, papers);
    },
    zoom: setZoom,
    topMargin: writeMargin("top"),
    bottomMargin: writeMargin("bottom"),
    leftMargin: writeMargin("left"),
    rightMargin: writeMargin("right"),
    headerMargin: writeMargin("header"),
    footerMargin: writeMargin("footer"),
    centerHorizontally: writeFlag("centerHorizontally"),
    centerVertically: writeFlag("centerVertically"),
    printGridlines: writeFlag("printGridlines"),
  },
  nav: { headersFooters: (self) => headersFooters(self) },
  call: {
    setPrintMargins: setMargins,
    setPrintTitleRows: (self, args) => {
      pageOf(self).titleRows = areaOf(self, args);
    },
    setPrintTitleColumns: (self, args) => {
      pageOf(self).titleColumns = areaOf(self, args);
    },
    setPrintArea: (self, args) => {
      pageOf(self).printArea = areaOf(self, args);
    },
    getPrintTitleRowsOrNullObject: titled("titleRows"),
    getPrintTitleColumnsOrNullObject: titled("titleColumns"),
    getPrintAreaOrNullObject: titled("printArea"),
  },
});
