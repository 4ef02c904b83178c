/** How every written number came about, unfolded on request from the flat records in `result`. */
export type { Derivation, DerivationRule } from "./derivationNode";
export { deriveItem } from "./deriveItem";
export { deriveSubject } from "./deriveSubject";
