/** A stretch of a text between commas, brackets and full stops. */
export interface Clause {
  readonly text: string;
  /** How it belongs to what stands before it. */
  readonly kind: "main" | "part" | "detail";
}

/** A bracket that only says whether the figure itself is included. */
const REMARK = /^不?含(?:本数|本级|[\d.,]+.{0,6})?$/;
const PART = /^(?:其中|包括|包含|含)[,:]?/;

/**
 * The clauses of a text, in their order. What stands in brackets is a clause of its own behind the one that it
 * interrupts, if it holds a figure; other brackets stay in the text. 其中 opens parts of what was said before.
 *
 * @example clausesOf("项目78个,其中新开工20个").map(({ text, kind }) => [text, kind])
 *   // [["项目78个", "main"], ["新开工20个", "part"]]
 */
export function clausesOf(text: string): Clause[] {
  const found: Clause[] = [];
  if (!/[,;。!(]|其中|^含|^包/.test(text)) return text === "" ? [] : [{ text, kind: "main" }];
  collect(text.replace(/(?<![,;。(])其中/g, ",其中"), "main", found);
  return found;
}

function collect(text: string, outer: "main" | "detail", found: Clause[]): void {
  const partner = brackets(text);
  let main = "";
  let inside: string[] = [];
  let kind: Clause["kind"] = outer;
  const close = () => {
    if (PART.test(main)) kind = "part";
    const clause = kind === "part" ? main.replace(PART, "") : main;
    if (clause !== "") found.push({ text: clause, kind });
    for (const content of inside) collect(content, "detail", found);
    main = "";
    inside = [];
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const end = partner.get(i);
    const content = end === undefined ? "" : text.slice(i + 1, end);
    if (end !== undefined && /\d/.test(content) && !REMARK.test(content)) {
      inside.push(content);
      i = end;
    } else if (char === "," && !isInsideNumber(text, i)) close();
    else if (char === ";" || char === "。" || char === "!") {
      close();
      kind = outer;
    } else main += char;
  }
  close();
}

/** For each opening bracket that has one, where it closes. */
function brackets(text: string): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  if (!text.includes("(")) return partner;
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === "(") open.push(i);
    const start = char === ")" ? open.pop() : undefined;
    if (start !== undefined) partner.set(start, i);
  }
  return partner;
}

/** Whether a comma groups thousands: 1,500. */
function isInsideNumber(text: string, i: number): boolean {
  return /^\d$/.test(text.charAt(i - 1)) && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5));
}
