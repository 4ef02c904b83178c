import { Link } from "@fluentui/react-components";
import { usePane } from "./paneContext";

/** A place in the workbook that can be gone to; the workbook as a whole, where there is no sheet, cannot. */
export function PlaceLink({ sheet, cell }: { readonly sheet: string; readonly cell: string | null }) {
  const { texts, visit } = usePane();
  if (sheet === "") return <span>{texts.pane.wholeWorkbook}</span>;
  const place = cell === null ? sheet : `${sheet}!${cell}`;
  return (
    <Link as="button" aria-label={texts.pane.goTo(place)} onClick={() => visit(sheet, cell)}>
      {place}
    </Link>
  );
}
