import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Prepared } from "../../app/prepare";
import { dayFromSerial, formatDay } from "../../core/calendar/day";
import type { Derivation } from "../../core/scoring/derivation";
import { formatNumber, formatPercent } from "../../locales/format";
import { locate } from "../../workbook/locate";
import { PARAMETER_KEYS, parameterName } from "../../workbook/schema";
import { Disclosure } from "../Disclosure";
import { useLooks } from "../looks";
import { usePane } from "../paneContext";
import { PlaceLink } from "../PlaceLink";
import { branchesOf, branchOf, type Branch } from "./branches";

const useStyles = makeStyles({
  branches: {
    listStyleType: "none",
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: `0 ${tokens.spacingHorizontalS}` },
});

/** How many inputs of one number are shown before the rest is asked for. */
const PAGE = 30;
const DAYS: ReadonlySet<string> = new Set(["s", "D'", "F", "t"]);
const SHARES: ReadonlySet<string> = new Set(["c", "e", "p", "κ_X", "κ_Y", "σ"]);

interface TreeProps {
  readonly prepared: Prepared;
}

/** How a number came about, from the top: each line opens what it was made of, down to the cells. */
export function DerivationTree({ root, prepared }: TreeProps & { readonly root: Derivation }) {
  const looks = useLooks();
  const { tree } = usePane().texts.views;
  return (
    <ul className={looks.list} aria-label={tree.label}>
      <BranchLine branch={branchOf(root, prepared)} prepared={prepared} />
    </ul>
  );
}

function BranchLine({ branch, prepared }: TreeProps & { readonly branch: Branch }) {
  const styles = useStyles();
  const looks = useLooks();
  const { tree } = usePane().texts.views;
  const [isOpen, setOpen] = useState(false);
  const { derivation } = branch;
  const branches = isOpen ? branchesOf(branch, prepared) : [];
  const opens = derivation.inputs.length > 0 || branch.item !== undefined;
  const title = useTitle(branch);
  return (
    <li>
      <div className={styles.line}>
        {opens ? (
          <Disclosure plain open={isOpen} onToggle={() => setOpen(!isOpen)}>
            {title}
          </Disclosure>
        ) : (
          <span>{title}</span>
        )}
        <span className={looks.note}>{tree.rules[derivation.rule]}</span>
        {derivation.place !== undefined && <PlaceLink {...locate(derivation.place, prepared.located)} />}
      </div>
      {isOpen && <Branches branches={branches} prepared={prepared} />}
    </li>
  );
}

function Branches({ branches, prepared }: TreeProps & { readonly branches: readonly Branch[] }) {
  const styles = useStyles();
  const { pane } = usePane().texts;
  const [shown, setShown] = useState(PAGE);
  const left = branches.length - shown;
  return (
    <ul className={styles.branches}>
      {branches.slice(0, shown).map((branch, index) => (
        <BranchLine key={index} branch={branch} prepared={prepared} />
      ))}
      {left > 0 && (
        <li>
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {pane.more(Math.min(PAGE, left))}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** A number's name and value, with the item that it belongs to and its weight. */
function useTitle({ derivation, weight, item }: Branch): string {
  const { locale, texts } = usePane();
  const { tree } = texts.views;
  const { symbol, value } = derivation;
  const key = PARAMETER_KEYS.find((known) => known === symbol);
  const name = key === undefined ? (tree.symbols[symbol] ?? symbol) : parameterName(key, locale);
  const parts = [item?.item.id, tree.value(name, shown(symbol, value, tree.notApplicable))];
  if (weight !== undefined) parts.push(`× ${formatNumber(weight.value ?? 0)}`);
  return parts.filter(Boolean).join(" ");
}

function shown(symbol: string, value: number | null, notApplicable: string): string {
  if (value === null) return notApplicable;
  const day = DAYS.has(symbol) ? dayFromSerial(value) : undefined;
  if (day !== undefined) return formatDay(day);
  return SHARES.has(symbol) ? formatPercent(value) : formatNumber(value);
}
