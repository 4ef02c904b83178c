/** The very hidden sheet of ours. What undo needs stands in its first column. */
export const INTERNAL_SHEET = "一线_内部";
/** Its column with what somebody has said about findings, counted from 0. */
export const DISMISSAL_COLUMN = 1;
/** The first of its columns with where adopted rows come from, counted from 0. */
export const ORIGIN_COLUMN = 2;
/** Its column with who has not returned what was handed out, counted from 0: right of the origins. */
export const OUTSTANDING_COLUMN = 7;
/** Its columns that are read with the workbook: all but the journal, which may be large and only undo reads. */
export const KEPT_COLUMNS = "B:H";
