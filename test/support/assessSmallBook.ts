import { SMALL_BOOK } from "./books";
import { assessed } from "./model";

// Run in a process of its own, to see that its time zone and language change nothing.
process.stdout.write(JSON.stringify(assessed(SMALL_BOOK.sheets, SMALL_BOOK.settings)));
