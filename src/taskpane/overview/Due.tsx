import type { DueItem } from "../../app/overview";
import type { Located } from "../../workbook/located";
import { locate } from "../../workbook/locate";
import { useLooks } from "../looks";
import { Paged } from "../Paged";
import { usePane } from "../paneContext";
import { PlaceLink } from "../PlaceLink";
import { Section } from "../Section";

/** What falls due in the next days. */
export function Due({ due, located }: { readonly due: readonly DueItem[]; readonly located: Located }) {
  const looks = useLooks();
  const { views, words } = usePane().texts;
  const title = views.overview.due(due.length);
  return (
    <Section title={title}>
      {due.length === 0 && <p className={looks.note}>{views.overview.noDue}</p>}
      <Paged items={due} name={title} page={10}>
        {({ result: { item, schedule }, units }) => (
          <>
            <p className={looks.sentence}>
              {item.id} {item.name}
            </p>
            <p className={looks.note}>
              {schedule.due !== undefined && views.overview.dueOn(schedule.due)} {units.join(words.comma)}
            </p>
            <PlaceLink {...locate({ at: "cell", table: item.table, row: item.row, field: "due" }, located)} />
          </>
        )}
      </Paged>
    </Section>
  );
}
