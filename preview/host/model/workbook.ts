import { asKey, defineClass, type Host, type HostObject, type Key } from "../define";
import { Gap, invalidReference, notImplemented } from "../refusal";
import { application } from "./application";
import { documentProperties } from "./documentProperties";
import { namedItems } from "./namedItems";
import { readAddress } from "./rangeRef";
import { settings } from "./settings";
import { tableCollection } from "./tableCollection";
import { worksheetCollection } from "./worksheetCollection";

interface BookRef {
  readonly host: Host;
}

/** `NotifyActionHandlerReady` and the like: what Office.js says by itself on start. */
const internalService = defineClass<BookRef>("AddinInternalService", {
  call: { notifyActionHandlerReady: () => undefined },
});

/** Office.addin.showAsTaskpane and hide. */
const runtimeService = defineClass<BookRef>("AppRuntimeService", {
  call: {
    setAppRuntimeState: (self, args) => {
      self.host.book.emit({ kind: "pane", visible: args.json(0) === "Visible", by: "addin" });
    },
  },
});

/** The range that an event named, by its address. */
function eventRange(self: BookRef, reference: Key): HostObject {
  const [sheet = "", address = ""] = String(reference).split("|");
  if (address === "") throw invalidReference("event");
  const place = readAddress(self.host, sheet, address);
  return self.host.make.range(place.sheet, place.area);
}

/** The workbook: the root of all object paths. */
export const workbook: (self: BookRef) => HostObject = defineClass<BookRef>("Workbook", {
  get: { name: (self) => self.host.book.state.name, readOnly: () => false },
  nav: {
    worksheets: (self) => worksheetCollection(self),
    tables: (self) => tableCollection({ host: self.host }),
    names: (self) => namedItems({ host: self.host }),
    application: (self) => application(self),
    settings: (self) => settings(self),
    properties: (self) => documentProperties(self),
  },
  call: {
    getSelectedRange: (self) => {
      const { active, selection } = self.host.book.state;
      return self.host.make.range(active, selection);
    },
    getActiveCell: (self) => {
      const { active, selection } = self.host.book.state;
      return self.host.make.range(active, { ...selection, rows: 1, columns: 1 });
    },
    // Excel.createWorkbook on the web. The emulator holds one workbook, as hosts do where that call fails.
    createAndOpenWorkbook: (_self, args) => {
      args.text(0);
      throw notImplemented("a second workbook");
    },
    _GetRangeForEventByReferenceId: (self, args) => eventRange(self, asKey(args.json(0))),
    _GetRangeOrNullObjectForEventByReferenceId: (self, args) => eventRange(self, asKey(args.json(0))),
  },
});

const roots: Readonly<Record<string, (self: BookRef) => HostObject>> = {
  "Microsoft.InternalService.AddinInternalService": internalService,
  "Microsoft.AppRuntime.AppRuntimeService": runtimeService,
};

/** An object that Office.js makes by the name of its type. */
export function newObject(host: Host, type: string): HostObject {
  const made = roots[type];
  if (!made) throw new Gap(`new ${type}`);
  return made({ host });
}
