import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Located } from "../../workbook/located";
import { Disclosure } from "../Disclosure";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { ChangeEntry } from "./ChangeEntry";
import type { Change } from "./kept";
import { isChosen, type UnitChanges } from "./units";
import { useWords } from "./useWords";

const PAGE = 20;
const VERDICTS = ["conflict", "suspicious", "new", "taken"] as const;

interface UnitGroupProps {
  readonly unit: UnitChanges;
  readonly said: ReadonlyMap<Change, boolean>;
  readonly located: Located;
  readonly onSay: (about: readonly Change[], yes: boolean | undefined) => void;
}

/** What came back from one unit; open where something waits for a yes or no. */
export function UnitGroup({ unit, said, located, onSay }: UnitGroupProps) {
  const looks = useLooks();
  const { collect, returns } = useWords();
  const { recipient, changes, unchanged } = unit;
  const [open, setOpen] = useState(false);
  const counts = [
    ...VERDICTS.map((verdict) => ({
      name: returns.verdicts[verdict],
      count: changes.filter((change) => change.verdict === verdict).length,
    })),
    { name: returns.verdicts.unchanged, count: unchanged },
  ].filter(({ count }) => count > 0);
  return (
    <div role="group" aria-label={recipient} className={looks.card}>
      <Disclosure open={open} onToggle={() => setOpen(!open)}>
        {collect.unit(recipient, counts)}
      </Disclosure>
      {open && changes.length > 0 && (
        <>
          <div className={looks.row}>
            <Button size="small" aria-label={collect.allOf(recipient)} onClick={() => onSay(changes, true)}>
              {collect.all}
            </Button>
            <Button size="small" aria-label={collect.noneOf(recipient)} onClick={() => onSay(changes, false)}>
              {collect.none}
            </Button>
          </div>
          <Paged items={changes} name={collect.changesOf(recipient)} page={PAGE}>
            {(change) => (
              <ChangeEntry
                change={change}
                chosen={isChosen(change, said)}
                located={located}
                onChoose={(yes) => onSay([change], yes)}
              />
            )}
          </Paged>
        </>
      )}
    </div>
  );
}
