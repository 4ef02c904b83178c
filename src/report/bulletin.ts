import { yearOf } from "../core/calendar/day";
import type { ParameterKey } from "../core/model/parameters";
import type { Assessment } from "../core/scoring/result";
import { textsOf, type Texts } from "../locales";
import type { Locale } from "../locales/locale";
import { heading, paragraph, title, type Block, type Document } from "./blocks";
import type { BulletinContext, Issue } from "./bulletin/context";
import { goodPracticeBlocks } from "./bulletin/goodPractice";
import { line } from "./bulletin/line";
import { nextBlocks } from "./bulletin/next";
import { overallBlocks } from "./bulletin/overall";
import { problemBlocks } from "./bulletin/problems";
import { rankingBlocks } from "./bulletin/ranking";

/** The width of an A4 page upright, in the nine columns of the ranking table. */
const GRID = [6, 13, 8, 8, 7, 7, 8, 15, 8];

/** The parameters that a bulletin has its form from. */
const FORM = [
  "districtName",
  "issuingBody",
  "issuingCode",
  "mainRecipients",
  "signedBy",
  "copiesTo",
  "printedBy",
] as const satisfies readonly ParameterKey[];

/**
 * The bulletin (一线工作通报): overall figures, the ranking of units, good practice, problems, what is due next.
 * Parameters that are blank (单位名称, 主送 …) stay out. A section with nothing to say says 无 in one line. Leaders, and
 * units that are leadership teams, are never ranked in it.
 */
export function bulletinDocument(assessment: Assessment, locale: Locale, issue: Issue): Document {
  const texts = textsOf(locale);
  const { bulletin } = texts;
  const { parameters, asOf } = assessment;
  const { sections } = bulletin;
  const context: BulletinContext = { ...issue, assessment, texts };
  const name = bulletin.title(parameters.districtName);
  const right = (text: string): Block => ({ block: "paragraph", text, align: "right" });
  return {
    kind: "bulletin",
    title: name,
    grid: GRID,
    blocks: [
      ...given(parameters.issuingBody, (text) => ({ block: "redTitle", text })),
      {
        block: "documentNumber",
        text: bulletin.documentNumber(parameters.issuingCode.trim(), yearOf(asOf), issue.number),
      },
      title(name),
      ...given(parameters.mainRecipients, (text) => paragraph(bulletin.recipients(text))),
      ...section(sections.overall, overallBlocks(context), texts),
      ...section(sections.ranking, rankingBlocks(context), texts),
      ...section(sections.goodPractice, goodPracticeBlocks(context), texts),
      ...section(sections.problems, problemBlocks(context), texts),
      ...section(sections.next, nextBlocks(context), texts),
      ...given(parameters.signedBy, right),
      right(bulletin.writtenOn(asOf)),
      ...given(parameters.copiesTo, (text) => ({ block: "imprint", text: bulletin.copiesTo(text) })),
      ...given(parameters.printedBy, (text) => ({ block: "imprint", text: bulletin.printed(text, asOf) })),
    ],
    print: {
      orientation: "portrait",
      margins: [37, 35, 28, 26],
      footer: bulletin.footer,
      repeatHeader: false,
      paged: true,
    },
  };
}

/** The parameters of its form that are blank, and so stay out of a bulletin. */
export function blankInBulletin({ parameters }: Pick<Assessment, "parameters">): readonly ParameterKey[] {
  return FORM.filter((key) => parameters[key].trim() === "");
}

function given(text: string, build: (text: string) => Block): readonly Block[] {
  return text.trim() === "" ? [] : [build(text.trim())];
}

function section(name: string, blocks: readonly Block[], { bulletin }: Texts): readonly Block[] {
  return [heading(name), ...(blocks.length === 0 ? [line(bulletin.nothing)] : blocks)];
}
