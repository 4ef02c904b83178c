/** A stretch of text between separators. */
export interface Token {
  readonly text: string;
  /** What stands before it: 、 binds closest, then commas and spaces, then a line break, then a full stop. */
  readonly before: "start" | "list" | "comma" | "line" | "clause";
}

const PAIRS: Readonly<Record<string, string>> = {
  "(": ")",
  "（": "）",
  "〔": "〕",
  "【": "】",
  "[": "]",
  "［": "］",
};
const CLOSING: ReadonlySet<string> = new Set(Object.values(PAIRS));
const SEPARATORS: Readonly<Record<string, Token["before"]>> = {
  ...Object.fromEntries([..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"].map((mark) => [mark, "clause"] as const)),
  "、": "list",
  "，": "comma",
  ",": "comma",
  "\t": "comma",
  "；": "clause",
  ";": "clause",
  "。": "clause",
  "\n": "line",
  "\r": "line",
  "⏎": "line",
};
/** The stronger of two separators side by side counts; but a line that ends in one is merely wrapped. */
const STRENGTH: readonly Token["before"][] = ["line", "list", "comma", "clause"];
/** Strokes separate Chinese names, and belong to Latin ones. */
const STROKES: ReadonlySet<string> = new Set(["/", "／", "|", "｜", "+", "＋"]);
/** Latin words and formulas keep their spaces and slashes. */
const LATIN = /[\u0021-\u007e]/;

/**
 * The text between separators. Nothing is split inside brackets, unless the brackets hold the whole stretch.
 *
 * @example tokens("区财政局、各县(市、区)政府").map((token) => token.text) // ["区财政局", "各县(市、区)政府"]
 */
export function tokens(text: string): Token[] {
  const partner = matchBrackets(text);
  const found: Token[] = [];
  const transparent = new Set<number>();
  let before: Token["before"] = "start";
  let start = -1;
  let end = -1;
  const close = (separator: Token["before"]) => {
    if (start >= 0) {
      found.push({ text: text.slice(start, end).trim(), before });
      before = separator;
    } else if (before !== "start") {
      before = stronger(before, separator);
    }
    start = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const separator = separatorAt(text, i);
    const match = partner.get(i);
    if (separator !== undefined) close(separator);
    else if (transparent.has(i)) continue;
    else if (match !== undefined && start < 0 && isEnd(text, match + 1, transparent)) transparent.add(match);
    else if (start >= 0 || !isSpace(text[i])) {
      if (start < 0) start = i;
      if (match !== undefined) i = match;
      end = i + 1;
    }
  }
  close("clause");
  return found;
}

/** For each bracket that has one, its partner. A bracket without one is an ordinary character. */
function matchBrackets(text: string): Map<number, number> {
  const partner = new Map<number, number>();
  const waiting: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (PAIRS[char] !== undefined) waiting.push(i);
    else if (CLOSING.has(char)) {
      const opened = waiting.at(-1);
      if (opened === undefined || PAIRS[text[opened] ?? ""] !== char) continue;
      waiting.pop();
      partner.set(opened, i);
    }
  }
  return partner;
}

function separatorAt(text: string, i: number): Token["before"] | undefined {
  const char = text[i] ?? "";
  const separator = SEPARATORS[char];
  if (separator !== undefined) return separator;
  if (isSpace(char)) return isSpace(text[i + 1]) || betweenWords(text, i) ? "comma" : undefined;
  return STROKES.has(char) && betweenWords(text, i) ? "comma" : undefined;
}

/** Whether both neighbours are Chinese text rather than Latin words. */
function betweenWords(text: string, i: number): boolean {
  return [text[i - 1], text[i + 1]].every((char) => char !== undefined && !(LATIN.test(char) && !/[()[\]]/.test(char)));
}

function isSpace(char: string | undefined): boolean {
  return char === " " || char === "\u3000" || char === "\u00a0";
}

/** Whether nothing more of a stretch follows: the end, a separator, or a bracket that was opened around it. */
function isEnd(text: string, i: number, transparent: ReadonlySet<number>): boolean {
  return i >= text.length || transparent.has(i) || separatorAt(text, i) !== undefined;
}

function stronger(a: Token["before"], b: Token["before"]): Token["before"] {
  return STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a;
}
