// Makes samples/gulou-2019.xlsx from samples/data. The same data gives the same bytes.
import { join } from "node:path";
import { saveBytes } from "../src/hosts/file/disk";
import { newWorkbook } from "../src/hosts/file/newWorkbook";
import { sampleWorkbook } from "./content";

async function make(): Promise<void> {
  await saveBytes(join(__dirname, "gulou-2019.xlsx"), await newWorkbook(sampleWorkbook()));
}

void make();
