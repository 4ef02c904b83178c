/** One of the ten streets and towns. How it fares is invented. */
export interface Street {
  /** Prefix of its task ids. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** The invented post that answers for it. */
  readonly head: string;
  readonly cadre: string;
  readonly headcount: number;
  /** How large its part of a district target is. */
  readonly size: number;
  /** How fast it goes: 1 keeps step with the year. */
  readonly pace: number;
  /** What an even-handed inspector would give it, 0–100. */
  readonly quality: number;
}

const street = (
  code: string,
  shortName: string,
  letter: string,
  stem: string,
  headcount: number,
  size: number,
  pace: number,
  quality: number,
): Street => {
  const kind = shortName === "洪山" ? "镇" : "街道";
  const head = kind === "镇" ? `镇长${letter}` : `街道主任${letter}`;
  return { code, name: shortName + kind, shortName, head, cadre: `干部${stem}`, headcount, size, pace, quality };
};

/** The ten, in the district's own order. */
export const STREETS: readonly Street[] = [
  street("GD", "鼓东", "A", "甲", 68, 10, 1.05, 88),
  street("GX", "鼓西", "B", "乙", 66, 10, 0.92, 81),
  street("WQ", "温泉", "C", "丙", 74, 12, 1.08, 86),
  street("DJ", "东街", "D", "丁", 70, 11, 1.0, 89),
  street("NJ", "南街", "E", "戊", 72, 11, 0.86, 82),
  street("AT", "安泰", "F", "己", 58, 8, 0.98, 83),
  street("HD", "华大", "G", "庚", 76, 12, 0.74, 74),
  street("SB", "水部", "H", "辛", 64, 9, 0.9, 79),
  street("WF", "五凤", "J", "壬", 82, 14, 0.82, 80),
  street("HS", "洪山", "K", "癸", 104, 18, 0.95, 85),
];

/** What the head of a street or town is called. @example headPost("洪山镇") // "镇长" */
export function headPost(street: string): string {
  return street.endsWith("镇") ? "镇长" : "街道办主任";
}
