import { rankIntervals } from "../../src/core/fairness/rankIntervals";
import { SMALL_BOOK } from "./books";
import { assessed } from "./model";

// Run in a process of its own, to see that its time zone and language change nothing.
const { subjects } = rankIntervals(assessed(SMALL_BOOK.sheets, SMALL_BOOK.settings));
process.stdout.write(
  JSON.stringify(subjects.map(({ name, rank, rankLow, rankHigh }) => [name, [rank, rankLow, rankHigh]])),
);
