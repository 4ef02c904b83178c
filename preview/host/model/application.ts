import { asOneOf, defineClass, type Host, type HostObject } from "../define";

interface BookRef {
  readonly host: Host;
}

/** Excel itself. There is no calculation engine: `calculate` changes nothing. */
export const application: (self: BookRef) => HostObject = defineClass<BookRef>("Application", {
  get: {
    calculationMode: (self) => self.host.book.state.calculationMode,
    calculationState: () => "Done",
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
  },
  set: {
    calculationMode: (self, value) => {
      self.host.book.state.calculationMode = asOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
    },
  },
  call: {
    calculate: (_self, args) => {
      asOneOf(args.json(0), ["Recalculate", "Full", "FullRebuild"]);
    },
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
