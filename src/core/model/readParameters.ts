import { readDate } from "../calendar/date";
import { yearOf, type Day } from "../calendar/day";
import { finding, type Place } from "../checks/finding";
import { readNumber } from "../quantity/number";
import { isBlank, isFault, type CellValue } from "./cell";
import type { Report } from "./cellReader";
import type { Model, Setting } from "./model";
import type { ParameterKey, Parameters } from "./parameters";
import { PARAMETER_TABLE, type ParameterRule } from "./parameterTable";

/**
 * The parameters of a model. A value that cannot be read or lies outside its bounds is a finding, and its default
 * is used. The as-of day is the one the user asked for, else 考核日, else today; the year is 考核年度, else the as-of
 * day's.
 */
export function readParameters(model: Pick<Model, "settings" | "asOf" | "today">, report: Report): Parameters {
  const read = new SettingReader(model.settings, report);
  const asOf = model.asOf ?? read.day("asOf", yearOf(model.today)) ?? model.today;
  const year = read.year() ?? yearOf(asOf);
  const [qualitativeWeight, quantitativeWeight] = read.complements("qualitativeWeight", "quantitativeWeight");
  return {
    year,
    asOf,
    issued: read.day("issued", year),
    qualitativeWeight,
    quantitativeWeight,
    timelinessWeightWhenTimely: read.number("timelinessWeightWhenTimely"),
    timelinessWeightWhenQuality: read.number("timelinessWeightWhenQuality"),
    latePerDay: read.number("latePerDay"),
    lateDoneCap: read.number("lateDoneCap"),
    overdueCeiling: read.number("overdueCeiling"),
    earlyPerDay: read.number("earlyPerDay"),
    earlyCap: read.number("earlyCap"),
    completionCap: read.number("completionCap"),
    scoreCap: read.number("scoreCap"),
    yellowGap: read.number("yellowGap"),
    redGap: read.number("redGap"),
    dueSoonDays: read.number("dueSoonDays"),
    ratedFrom: read.number("ratedFrom"),
    unreported: read.word("unreported", ["zero", "ignore"]),
    elapsedBy: read.word("elapsedBy", ["calendarDays", "workingDays"]),
    indicatorElapsedBy: read.word("indicatorElapsedBy", ["months", "calendarDays"]),
    openRectificationPenalty: read.number("openRectificationPenalty"),
    lateRectificationPenalty: read.number("lateRectificationPenalty"),
    gradeValues: read.gradeValues("gradeValues"),
    assistShare: read.number("assistShare"),
    gridHeadShare: read.number("gridHeadShare"),
    gridStreetShare: read.number("gridStreetShare"),
    loadExponent: read.number("loadExponent"),
    loadFactorCap: read.number("loadFactorCap"),
    goodPracticeBonus: read.number("goodPracticeBonus"),
    bonusCap: read.number("bonusCap"),
    penaltyCap: read.number("penaltyCap"),
    subjectRectificationPenalty: read.number("subjectRectificationPenalty"),
    gradeLimits: read.limits("gradeLimits"),
    personGrades: read.gradeWords("personGrades"),
    unitGrades: read.gradeWords("unitGrades"),
    quota: read.number("quota"),
    quotaHandling: read.word("quotaHandling", ["mark", "moveDown"]),
    rankLeaders: read.flag("rankLeaders"),
    calibrateInspectors: read.flag("calibrateInspectors"),
    draws: read.number("draws"),
    seed: read.number("seed"),
    closeRanks: read.flag("closeRanks"),
    districtName: read.text("districtName"),
    issuingBody: read.text("issuingBody"),
    issuingCode: read.text("issuingCode"),
    mainRecipients: read.text("mainRecipients"),
    copiesTo: read.text("copiesTo"),
    signedBy: read.text("signedBy"),
    printedBy: read.text("printedBy"),
    language: read.word("language", ["zh-CN", "en-US"]),
  };
}

type RuleOf<Kind extends ParameterRule["kind"]> = Extract<ParameterRule, { kind: Kind }>;

/** Reads single settings by the rules of PARAMETER_TABLE. */
class SettingReader {
  private readonly settings: ReadonlyMap<ParameterKey, Setting>;

  constructor(
    settings: readonly Setting[],
    private readonly report: Report,
  ) {
    const filled = settings.filter((setting) => !isBlank(setting.value));
    this.settings = new Map(filled.map((setting) => [setting.key, setting]));
  }

  number(key: ParameterKey): number {
    const rule = this.rule(key, "number");
    const setting = this.settings.get(key);
    if (setting === undefined) return rule.default;
    const reading = readNumber(setting.value);
    if (reading.kind !== "number" || (rule.whole === true && !Number.isInteger(reading.value))) {
      return this.unreadable(setting, rule.default);
    }
    if (reading.value < rule.low || reading.value > rule.high) {
      this.report(
        finding("parameter-out-of-bounds", placeOf(setting), {
          parameter: key,
          value: reading.value,
          low: rule.low,
          high: rule.high,
        }),
      );
      return rule.default;
    }
    return reading.value;
  }

  /** Two numbers that must add up to 1; if they do not, both fall back to their defaults. */
  complements(first: ParameterKey, second: ParameterKey): readonly [number, number] {
    const pair = [this.number(first), this.number(second)] as const;
    const sum = pair[0] + pair[1];
    if (Math.abs(sum - 1) < 1e-9) return pair;
    const setting = this.settings.get(second) ?? this.settings.get(first);
    if (setting !== undefined) this.report(finding("parameter-weights-sum", placeOf(setting), { sum }));
    return [this.rule(first, "number").default, this.rule(second, "number").default];
  }

  word<W extends string>(key: ParameterKey, words: readonly [W, ...W[]]): W {
    const setting = this.settings.get(key);
    if (setting === undefined) return words[0];
    const found = words.find((word) => word === setting.value);
    return found ?? this.unreadable(setting, words[0]);
  }

  flag(key: ParameterKey): boolean {
    const fallback = this.rule(key, "flag").default;
    const setting = this.settings.get(key);
    if (setting === undefined) return fallback;
    if (setting.value === "yes" || setting.value === true) return true;
    if (setting.value === "no" || setting.value === false) return false;
    return this.unreadable(setting, fallback);
  }

  text(key: ParameterKey): string {
    const setting = this.settings.get(key);
    return setting === undefined ? "" : (this.textOf(setting) ?? this.unreadable(setting, ""));
  }

  day(key: ParameterKey, year: number): Day | undefined {
    const setting = this.settings.get(key);
    if (setting === undefined) return undefined;
    const { value } = setting;
    const reading = typeof value === "string" || typeof value === "number" ? readDate(value, { year }) : undefined;
    return reading?.kind === "day" ? reading.day : this.unreadable<Day | undefined>(setting, undefined);
  }

  year(): number | undefined {
    const setting = this.settings.get("year");
    if (setting === undefined) return undefined;
    const text = (this.textOf(setting) ?? "").replace(/年度?$/, "");
    const reading = readNumber(text);
    const isYear = reading.kind === "number" && Number.isInteger(reading.value);
    return isYear && reading.value >= 1901 && reading.value <= 9998
      ? reading.value
      : this.unreadable<number | undefined>(setting, undefined);
  }

  /** Three limits, highest first. */
  limits(key: ParameterKey): readonly [number, number, number] {
    const rule = this.rule(key, "numbers");
    const [a, b, c] = rule.default;
    if (a === undefined || b === undefined || c === undefined) throw new Error(`${key} wants three defaults`);
    const setting = this.settings.get(key);
    if (setting === undefined) return [a, b, c];
    const numbers = this.words(setting).map((word) => readNumber(word));
    const values = numbers.map((reading) => (reading.kind === "number" ? reading.value : NaN));
    const [first = NaN, second = NaN, third = NaN] = values;
    const usable = values.length === 3 && first <= rule.high && first > second && second > third && third >= rule.low;
    return usable ? [first, second, third] : this.unreadable(setting, [a, b, c]);
  }

  /** Four words, best first. */
  gradeWords(key: ParameterKey): readonly [string, string, string, string] {
    const [a, b, c, d] = this.rule(key, "words").default;
    if (a === undefined || b === undefined || c === undefined || d === undefined) {
      throw new Error(`${key} wants four defaults`);
    }
    const setting = this.settings.get(key);
    if (setting === undefined) return [a, b, c, d];
    const words = this.words(setting);
    const [first, second, third, fourth] = words;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) {
      return this.unreadable(setting, [a, b, c, d]);
    }
    return words.length === 4 ? [first, second, third, fourth] : this.unreadable(setting, [a, b, c, d]);
  }

  /** Pairs such as 优95 良85. */
  gradeValues(key: ParameterKey): ReadonlyMap<string, number> {
    const fallback = new Map(this.rule(key, "gradeValues").default);
    const setting = this.settings.get(key);
    if (setting === undefined) return fallback;
    const pairs = this.words(setting).map((word) => /^(\D+?)[:=：]?(\d+(?:\.\d+)?)$/.exec(word));
    const values = new Map<string, number>();
    for (const pair of pairs) {
      const [, grade, value] = pair ?? [];
      if (grade === undefined || Number(value) > 100) return this.unreadable(setting, fallback);
      values.set(grade, Number(value));
    }
    return values.size > 0 ? values : this.unreadable(setting, fallback);
  }

  private words(setting: Setting): string[] {
    return (this.textOf(setting) ?? "").split(/[\s、，,；;/]+/).filter((word) => word !== "");
  }

  private textOf(setting: Setting): string | undefined {
    const { value } = setting;
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : undefined;
  }

  private unreadable<T>(setting: Setting, fallback: T): T {
    const { value } = setting;
    this.report(finding("parameter-unreadable", placeOf(setting), { parameter: setting.key, text: shownText(value) }));
    return fallback;
  }

  private rule<Kind extends ParameterRule["kind"]>(key: ParameterKey, kind: Kind): RuleOf<Kind> {
    const rule = PARAMETER_TABLE[key];
    if (!isOfKind(rule, kind)) throw new Error(`${key} is no ${kind}`);
    return rule;
  }
}

function isOfKind<Kind extends ParameterRule["kind"]>(rule: ParameterRule, kind: Kind): rule is RuleOf<Kind> {
  return rule.kind === kind;
}

function placeOf(setting: Setting): Place {
  return { at: "cell", table: "settings", row: setting.row, field: "value" };
}

function shownText(value: CellValue): string {
  if (isFault(value)) return value.text;
  return typeof value === "object" && value !== null ? `${value.percent * 100}%` : String(value);
}
