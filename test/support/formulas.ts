import { columnOfLetters } from "../../src/workbook/a1";
import type { BookSheet } from "../../src/workbook/book";

/** What a formula gives. A blank cell is null; errors are exceptions. */
export type Value = number | string | boolean | null;

const TOKEN =
  /\s*('(?:[^']|'')*'!|\$?[A-Z]{1,3}\$?\d+(?![\p{L}\d(])|\d+(?:\.\d+)?|"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_]*|>=|<=|<>|[-+*/^&=<>(),:])/uy;

/**
 * Computes the formulas of the leaders' workbook, from its cells without a formula up: the functions that it uses, and
 * no more, as Excel defines them. A text in arithmetic, a division by zero, a reference to nothing: an exception.
 */
export function calculator(sheets: readonly BookSheet[]): (sheet: string, row: number, column: number) => Value {
  const cells = new Map<string, { readonly value: Value; readonly formula?: string }>();
  const names = new Map<string, string>();
  for (const { name, rows, names: own = [] } of sheets) {
    rows.forEach(({ cells: line }, row) => {
      for (const cell of line) cells.set(`${name}!${row}!${cell.column}`, cell);
    });
    for (const each of own) names.set(each.name, `'${name}'!${each.cell}`);
  }
  const known = new Map<string, Value>();
  const valueAt = (sheet: string, row: number, column: number): Value => {
    const key = `${sheet}!${row}!${column}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const cell = cells.get(key);
    const value = cell?.formula === undefined ? (cell?.value ?? null) : compute(cell.formula, sheet);
    known.set(key, value);
    return value;
  };
  const compute = (formula: string, sheet: string): Value => single(new Parser(formula, sheet, valueAt, names).whole());
  return valueAt;
}

type Operand = () => Value | readonly Value[];

class Parser {
  private readonly tokens: string[] = [];
  private at = 0;

  constructor(
    private readonly formula: string,
    private readonly sheet: string,
    private readonly valueAt: (sheet: string, row: number, column: number) => Value,
    private readonly names: ReadonlyMap<string, string>,
  ) {
    TOKEN.lastIndex = 0;
    for (let end = 0; end < formula.length; end = TOKEN.lastIndex) {
      const token = TOKEN.exec(formula)?.[1];
      if (token === undefined) throw new Error(`cannot read ${formula} from ${end}`);
      this.tokens.push(token);
    }
  }

  whole(): Value | readonly Value[] {
    const operand = this.comparison();
    if (this.at < this.tokens.length) throw new Error(`${this.formula} goes on with ${this.tokens[this.at] ?? ""}`);
    return operand();
  }

  private comparison(): Operand {
    return this.binary(["=", ">", ">=", "<", "<=", "<>"], () => this.joined());
  }

  private joined(): Operand {
    return this.binary(["&"], () => this.sum());
  }

  private sum(): Operand {
    return this.binary(["+", "-"], () => this.product());
  }

  private product(): Operand {
    return this.binary(["*", "/"], () => this.power());
  }

  private power(): Operand {
    return this.binary(["^"], () => this.atom());
  }

  private binary(operators: readonly string[], next: () => Operand): Operand {
    let left = next();
    while (operators.includes(this.tokens[this.at] ?? "")) {
      const operator = this.take();
      const [a, b] = [left, next()];
      left = () => each(a(), b(), (x, y) => apply(operator, x, y));
    }
    return left;
  }

  private atom(): Operand {
    const token = this.take();
    if (token === "(") {
      const inner = this.comparison();
      this.expect(")");
      return inner;
    }
    if (/^\d/.test(token)) return () => Number(token);
    if (token.startsWith('"')) return () => token.slice(1, -1).replaceAll('""', '"');
    if (token.endsWith("!")) return this.reference(token.slice(1, -2).replaceAll("''", "'"), this.take());
    if (this.tokens[this.at] === "(") return this.call(token);
    if (/^\$?[A-Z]{1,3}\$?\d+$/.test(token)) return this.reference(this.sheet, token);
    const named = this.names.get(token);
    if (named === undefined) throw new Error(`no name ${token}`);
    return () => new Parser(named, this.sheet, this.valueAt, this.names).whole();
  }

  private reference(sheet: string, first: string): Operand {
    const from = placeOf(first);
    if (this.tokens[this.at] !== ":") return () => this.valueAt(sheet, from.row, from.column);
    this.take();
    const to = placeOf(this.take());
    const rows = Array.from({ length: to.row - from.row + 1 }, (_, i) => from.row + i);
    return () => rows.map((row) => this.valueAt(sheet, row, from.column));
  }

  private call(name: string): Operand {
    this.expect("(");
    const operands: Operand[] = [];
    while (this.tokens[this.at] !== ")") {
      operands.push(this.comparison());
      if (this.tokens[this.at] === ",") this.take();
    }
    this.expect(")");
    if (name === "ISNUMBER") {
      return () => {
        const tested = operands[0]?.() ?? null;
        return Array.isArray(tested)
          ? (tested as readonly Value[]).map((value) => typeof value === "number")
          : typeof tested === "number";
      };
    }
    if (name === "IF") {
      const [test, then, otherwise] = operands;
      return () => (test?.() === true || Number(test?.()) > 0 ? then : otherwise)?.() ?? null;
    }
    const work = FUNCTIONS[name];
    if (work === undefined) throw new Error(`no function ${name}`);
    return () => work(operands.map((operand) => operand()));
  }

  private take(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error(`${this.formula} ends early`);
    this.at += 1;
    return token;
  }

  private expect(token: string): void {
    if (this.take() !== token) throw new Error(`${token} expected in ${this.formula}`);
  }
}

type Operands = readonly (Value | readonly Value[])[];

const FUNCTIONS: Readonly<Record<string, (operands: Operands) => Value>> = {
  N: ([value]) => (typeof single(value ?? null) === "number" ? single(value ?? null) : 0),
  SUMPRODUCT: (ranges) => {
    const [first = [], ...others] = ranges.map(listOf);
    const asNumber = (value: Value | undefined) => (typeof value === "number" ? value : 0);
    return first.reduce<number>(
      (sum, value, i) => sum + others.reduce<number>((product, list) => product * asNumber(list[i]), asNumber(value)),
      0,
    );
  },
  COUNTIFS: (operands) => {
    const pairs = operands.flatMap((range, i) =>
      i % 2 === 0 ? [[listOf(range), single(operands[i + 1] ?? null)] as const] : [],
    );
    const count = pairs[0]?.[0].length ?? 0;
    const rows = Array.from({ length: count }, (_, row) => row);
    return rows.filter((row) => pairs.every(([list, criterion]) => isCounted(list[row] ?? null, criterion))).length;
  },
  AND: (values) => values.every((value) => single(value) === true),
  OR: (values) => values.some((value) => single(value) === true),
  SUM: (values) => numbers(values).reduce((sum, value) => sum + value, 0),
  COUNT: (values) => numbers(values).length,
  AVERAGE: (values) => {
    const list = numbers(values);
    if (list.length === 0) throw new Error("#DIV/0!");
    return list.reduce((sum, value) => sum + value, 0) / list.length;
  },
  MIN: (values) => Math.min(...values.flatMap(numbersOf)),
  MAX: (values) => Math.max(...values.flatMap(numbersOf)),
  INT: ([value]) => Math.floor(number(single(value ?? null))),
  ROUND: ([value, digits]) => {
    const factor = 10 ** number(single(digits ?? null));
    return Math.round(Number((number(single(value ?? null)) * factor).toPrecision(15))) / factor;
  },
  MEDIAN: (values) => {
    const sorted = numbers(values).sort((a, b) => a - b);
    if (sorted.length === 0) throw new Error("#NUM!");
    const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
    return (low + high) / 2;
  },
  COUNTIF: ([range, wanted]) =>
    listOf(range ?? null).filter((value) => isCounted(value, single(wanted ?? null))).length,
  INDEX: ([range, index]) => {
    const value = Array.isArray(range) ? (range as readonly Value[])[number(single(index ?? null)) - 1] : undefined;
    if (value === undefined) throw new Error("#REF!");
    return value;
  },
};

function listOf(operand: Value | readonly Value[]): readonly Value[] {
  return Array.isArray(operand) ? (operand as readonly Value[]) : [single(operand)];
}

function isCounted(value: Value, criterion: Value): boolean {
  const limit = typeof criterion === "string" ? /^>(.*)$/.exec(criterion)?.[1] : undefined;
  return limit === undefined ? value === criterion : typeof value === "number" && value > Number(limit);
}

/** Works on single values, and member by member on ranges. */
function each(
  a: Value | readonly Value[],
  b: Value | readonly Value[],
  work: (a: Value, b: Value) => Value,
): Value | readonly Value[] {
  if (!Array.isArray(a) && !Array.isArray(b)) return work(single(a), single(b));
  const [as, bs] = [listOf(a), listOf(b)];
  return Array.from({ length: Math.max(as.length, bs.length) }, (_, i) => work(as[i] ?? null, bs[i] ?? null));
}

function apply(operator: string, a: Value, b: Value): Value {
  switch (operator) {
    case "&":
      return `${a ?? ""}${b ?? ""}`;
    case "=":
      return a === b;
    case "<>":
      return a !== b;
    case ">":
      return number(a) > number(b);
    case ">=":
      return number(a) >= number(b);
    case "<":
      return number(a) < number(b);
    case "<=":
      return number(a) <= number(b);
    case "+":
      return number(a) + number(b);
    case "-":
      return number(a) - number(b);
    case "*":
      return number(a) * number(b);
    case "^":
      return number(a) ** number(b);
    default:
      if (number(b) === 0) throw new Error("#DIV/0!");
      return number(a) / number(b);
  }
}

/** A blank cell counts as zero in arithmetic, as in Excel; a text is an error. */
function number(value: Value): number {
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "number") throw new Error("#VALUE!");
  return value;
}

function numbers(values: Operands): number[] {
  return values.flat().filter((value): value is number => typeof value === "number");
}

/** A range's numbers; a value that is given by itself must be one. */
function numbersOf(value: Value | readonly Value[]): number[] {
  return Array.isArray(value) ? numbers([value as readonly Value[]]) : [number(single(value))];
}

function single(value: Value | readonly Value[]): Value {
  if (Array.isArray(value)) throw new Error("a range where one value is wanted");
  return value as Value;
}

function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? [];
  return { row: Number(digits) - 1, column: columnOfLetters(letters) ?? 0 };
}
