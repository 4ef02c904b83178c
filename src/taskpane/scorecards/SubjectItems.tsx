import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Prepared } from "../../app/prepare";
import { deriveItem } from "../../core/scoring/derivation";
import type { SubjectItem, SubjectResult } from "../../core/scoring/result";
import { derivationText } from "../../locales/derivation";
import { formatNumber, formatPercent } from "../../locales/format";
import { locate } from "../../workbook/locate";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { PlaceLink } from "../PlaceLink";
import { Section } from "../Section";
import { DerivationTree } from "./DerivationTree";

const PAGE = 20;

/** The items behind a subject's score. */
export function SubjectItems({ subject, prepared }: { readonly subject: SubjectResult; readonly prepared: Prepared }) {
  const { scorecards } = usePane().texts.views;
  const title = scorecards.items(subject.items.length);
  return (
    <Section title={title}>
      <Paged items={subject.items} name={title} page={PAGE}>
        {(item) => <ItemEntry item={item} prepared={prepared} />}
      </Paged>
    </Section>
  );
}

function ItemEntry({ item: { result, share }, prepared }: { readonly item: SubjectItem; readonly prepared: Prepared }) {
  const looks = useLooks();
  const { locale, texts } = usePane();
  const { views, words } = texts;
  const [isOpen, setOpen] = useState(false);
  const { item, score, light } = result;
  const spot = locate({ at: "cell", table: item.table, row: item.row, field: "id" }, prepared.located);
  return (
    <>
      <p className={looks.sentence}>
        {item.id} {item.name}
      </p>
      <p className={looks.note}>
        {words.lights[light]} {score === null ? views.scorecards.notApplicable : formatNumber(score)}{" "}
        {share < 1 && views.scorecards.share(formatPercent(share))}
      </p>
      <p className={looks.note}>{derivationText(result, locale)}</p>
      <div className={looks.row}>
        <PlaceLink {...spot} />
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={views.scorecards.itemHow(item.id)}
          onClick={() => setOpen(!isOpen)}
        >
          {views.scorecards.how}
        </Button>
      </div>
      {isOpen && <DerivationTree root={deriveItem(result, prepared.assessment.parameters)} prepared={prepared} />}
    </>
  );
}
