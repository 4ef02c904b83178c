import type { OutField } from "../../core/model/tables";
import type { ColumnKind, ColumnSpec, Word } from "./types";
import { LIGHTS } from "./words";

type Options = Partial<Omit<ColumnSpec, "name" | "kind" | "about" | "words">>;
type Make = (zh: string, en: string, aboutZh: string, aboutEn: string, options?: Options) => ColumnSpec;

/** A column that must be there. */
export const required = { required: true } as const;
/** A column that the add-in owns. */
export const out = { out: true } as const;

export const text: Make = of("text");
export const date: Make = of("date");
export const deadline: Make = of("deadline");
export const number: Make = of("number");
export const share: Make = of("share");
export const names: Make = of("names");

/** A column that takes one of these words. */
export function word(words: readonly Word[], ...rest: Parameters<Make>): ColumnSpec {
  return { ...of("word")(...rest), words };
}

function of(kind: ColumnKind): Make {
  return (zh, en, aboutZh, aboutEn, options = {}) => ({
    name: { zh, en },
    kind,
    about: { zh: aboutZh, en: aboutEn },
    required: false,
    out: false,
    ...options,
  });
}

export const light = word(LIGHTS, "状态", "Light", "红黄绿灯", "How it stands", out);
export const timeliness = number("时效分", "Timeliness", "按时与否的得分", "How well it kept its time", out);

/** The Out columns of every table of work items. */
export const OUT_COLUMNS: { readonly [F in OutField]: ColumnSpec } = {
  light,
  timeliness,
  quality: number("质量分", "Quality", "督查评分", "What inspections say", out),
  qualitative: number("定性分", "Qualitative", "时效与质量合成", "How well: timeliness and quality", out),
  quantitative: number("定量分", "Quantitative", "完成了多少", "How much was done", out),
  score: number("综合分", "Score", "定性与定量合成", "Qualitative and quantitative together", out),
  derivation: text("计分说明", "Derivation", "分数怎么来的", "How the score came about", out),
};
