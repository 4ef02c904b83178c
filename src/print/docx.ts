import {
  AlignmentType,
  Document as WordDocument,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ISectionOptions,
} from "docx";
import type { Day } from "../core/calendar/day";
import type { Block, Document } from "../report/blocks";
import { FONTS, RED, SIZES } from "../workbook/looks";
import { sealed } from "./seal";
import { fontOf, runsOf, tableOf } from "./table";
import { halfPoints, twips } from "./units";

/** GB/T 9704: 28 points from line to line. */
const LINE = { line: 28 * 20, lineRule: LineRuleType.EXACT } as const;
/** Two characters of 三号. */
const INDENT = 2 * SIZES.three * 20;
/** The text, of an A4 page less its margins, in millimetres. */
const A4 = { width: 210, height: 297 } as const;
/** From the edge of the page to the page number, in millimetres. */
const FOOTER = 26;
const THIN = 4;
const THICK = 8;
const RED_RULE = 18;

/**
 * A bulletin as a Word document in the form of an official document (GB/T 9704): A4, 仿宋 三号, 28 points a line, red
 * head and rule, headings in 黑体 and 楷体, page numbers "— 1 —" at the outer edge. The same document and day give the
 * same bytes.
 *
 * @param written the day that the file claims to be of
 */
export async function bulletinDocx(document: Document, written: Day): Promise<Uint8Array> {
  const [top, bottom, left, right] = document.print.margins;
  const section: ISectionOptions = {
    properties: {
      page: {
        size: { width: twips(A4.width), height: twips(A4.height) },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          footer: twips(FOOTER),
          header: twips(15),
        },
      },
    },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: childrenOf(document, twips(A4.width - left - right)),
  };
  const word = new WordDocument({
    title: document.title,
    creator: "yixian",
    lastModifiedBy: "yixian",
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf(FONTS.fang), size: halfPoints(SIZES.three) } } } },
    sections: [section],
  });
  return sealed(new Uint8Array(await Packer.toArrayBuffer(word)), written);
}

/** — 1 —, one character in from the outer edge. */
function pageNumber(alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer {
  const indent = { left: SIZES.four * 20, right: SIZES.four * 20 };
  const run = new TextRun({
    children: ["— ", PageNumber.CURRENT, " —"],
    font: fontOf("宋体"),
    size: halfPoints(SIZES.four),
  });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [run] })] });
}

function childrenOf({ blocks, grid }: Document, width: number): ISectionOptions["children"] {
  return blocks.flatMap((block, index) => {
    if (block.block === "table") return [tableOf(block, grid, width), new Paragraph({ spacing: { line: 200 } })];
    const options = paragraphOf(block, blocks[index - 1], blocks[index + 1]);
    return options === undefined ? [] : [new Paragraph(options)];
  });
}

/** How a block looks; undefined for what only a spreadsheet shows. */
function paragraphOf(
  block: Exclude<Block, { block: "table" }>,
  before: Block | undefined,
  next: Block | undefined,
): IParagraphOptions | undefined {
  switch (block.block) {
    case "redTitle":
      return {
        alignment: AlignmentType.CENTER,
        spacing: { before: 240, after: 480 },
        children: runsOf(block.text, { font: FONTS.song, size: SIZES.letterhead, color: RED }),
      };
    case "documentNumber":
      return {
        alignment: AlignmentType.CENTER,
        spacing: { ...LINE, after: 560 },
        border: { bottom: { style: "single", color: RED, size: RED_RULE, space: 8 } },
        children: runsOf(block.text, { font: FONTS.fang, size: SIZES.three }),
      };
    case "title":
      return {
        alignment: AlignmentType.CENTER,
        spacing: { before: 200, after: 400 },
        children: runsOf(block.text, { font: FONTS.song, size: SIZES.two }),
      };
    case "heading":
      return {
        keepNext: true,
        spacing: LINE,
        indent: { firstLine: INDENT },
        children: runsOf(block.text, { font: block.level === 1 ? FONTS.hei : FONTS.kai, size: SIZES.three }),
      };
    case "paragraph":
      return block.align === "right" ? signatureOf(block.text, before, next) : bodyOf(block, next);
    case "imprint":
      return imprintOf(block.text, before, next);
    case "note":
    case "link":
      return { spacing: LINE, children: runsOf(block.text, { font: FONTS.fang, size: SIZES.three }) };
    case "chart":
    case "pageBreak":
      return undefined;
  }
}

function bodyOf(block: Extract<Block, { block: "paragraph" }>, next: Block | undefined): IParagraphOptions {
  return {
    alignment: AlignmentType.BOTH,
    spacing: { ...LINE, after: next?.block === "table" ? 120 : 0 },
    ...(block.indent === true && { indent: { firstLine: INDENT } }),
    children: runsOf(block.text, { font: FONTS.fang, size: SIZES.three }),
  };
}

/** 署名 and 成文日期: four characters in from the right, two lines below the text, on one page. */
function signatureOf(text: string, before: Block | undefined, next: Block | undefined): IParagraphOptions {
  const isRight = (block: Block | undefined) => block?.block === "paragraph" && block.align === "right";
  return {
    alignment: AlignmentType.RIGHT,
    keepNext: isRight(next),
    spacing: { ...LINE, before: isRight(before) ? 0 : 2 * LINE.line },
    indent: { right: 2 * INDENT },
    children: runsOf(text, { font: FONTS.fang, size: SIZES.three }),
  };
}

/** 版记: between thin lines, the first and the last of them thicker. */
function imprintOf(text: string, before: Block | undefined, next: Block | undefined): IParagraphOptions {
  const isFirst = before?.block !== "imprint";
  const isLast = next?.block !== "imprint";
  const line = (size: number) => ({ style: "single", color: "000000", size, space: 4 }) as const;
  return {
    spacing: { ...LINE, before: isFirst ? LINE.line : 0 },
    keepNext: !isLast,
    indent: { left: SIZES.four * 20, right: SIZES.four * 20 },
    border: { ...(isFirst ? { top: line(THICK) } : {}), bottom: line(isLast ? THICK : THIN) },
    children: runsOf(text, { font: FONTS.fang, size: SIZES.four }),
  };
}
