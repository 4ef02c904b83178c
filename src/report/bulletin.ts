import type { Light } from "../core/model/item";
import type { Assessment, ItemResult } from "../core/scoring/result";
import { textsOf, type Texts } from "../locales";
import type { Locale } from "../locales/locale";
import type { Counted } from "../locales/zh-CN/report";
import { heading, note, paragraph, title, type Block, type Document } from "./blocks";
import { rankingBlocks } from "./ranking";
import { dueNextBlocks, problemBlocks } from "./workLists";

/** The width of an A4 page upright, in the eight columns of the ranking table. */
const GRID = [10, 14, 9, 9, 8, 8, 11, 9];

const LIGHT_ORDER: readonly Light[] = ["done", "missed", "red", "yellow", "green", "notStarted", "standing"];

/**
 * The bulletin (一线工作通报): overall figures, the ranking of units, good practice, problems, what is due next.
 * Parameters that are blank (单位名称, 主送 …) stay out. A section with nothing to say says 无 in one line.
 */
export function bulletinDocument(assessment: Assessment, locale: Locale): Document {
  const texts = textsOf(locale);
  const { bulletin } = texts.report;
  const { parameters } = assessment;
  const name = bulletin.title(parameters.districtName);
  return {
    kind: "bulletin",
    title: name,
    grid: GRID,
    blocks: [
      ...given(parameters.issuingBody, (text) => ({ block: "redTitle", text })),
      title(name),
      note(bulletin.asOf(assessment.asOf)),
      ...given(parameters.mainRecipients, (text) => paragraph(bulletin.recipients(text))),
      ...section(bulletin.overall, overall(assessment, texts), texts),
      ...section(bulletin.ranking, rankingBlocks(assessment, texts), texts),
      ...section(bulletin.goodPractice, [], texts),
      ...section(bulletin.problems, problemBlocks(assessment, texts), texts),
      ...section(bulletin.next, dueNextBlocks(assessment, texts), texts),
      ...given(parameters.signedBy, (text) => ({ block: "paragraph", text, align: "right" })),
      ...given(parameters.copiesTo, (text) => note(bulletin.copiesTo(text))),
    ],
    print: { orientation: "portrait", margins: [37, 35, 28, 26], footer: bulletin.footer, repeatHeader: false },
  };
}

function given(text: string, build: (text: string) => Block): readonly Block[] {
  return text.trim() === "" ? [] : [build(text.trim())];
}

function section(name: string, blocks: readonly Block[], texts: Texts): readonly Block[] {
  return [heading(name), ...(blocks.length === 0 ? [paragraph(texts.report.bulletin.nothing)] : blocks)];
}

/** Two sentences of counts; each adds up to the number of items. */
function overall({ items }: Assessment, texts: Texts): readonly Block[] {
  if (items.length === 0) return [];
  const { bulletin } = texts.report;
  const lights = LIGHT_ORDER.map((light) => ({
    name: texts.words.lights[light],
    count: items.filter((item) => item.light === light).length,
  })).filter(({ count }) => count > 0);
  return [
    paragraph(bulletin.byLight(items.length, lights)),
    paragraph(bulletin.byCategory(items.length, categories(items, bulletin.noCategory))),
  ];
}

/** In the order in which categories first occur; items without one come last. */
function categories(items: readonly ItemResult[], noCategory: string): readonly Counted[] {
  const counts = new Map<string, number>();
  let without = 0;
  for (const { item } of items) {
    if (item.category === undefined) without += 1;
    else counts.set(item.category, (counts.get(item.category) ?? 0) + 1);
  }
  const named = [...counts].map(([name, count]) => ({ name, count }));
  return without === 0 ? named : [...named, { name: noCategory, count: without }];
}
