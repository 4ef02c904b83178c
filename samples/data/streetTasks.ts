import type { Day } from "../../src/core/calendar/day";
import { apportion, between, inWords, officeDaysFrom, on, seeded, tidy, SEED, type Chance } from "./chance";
import type { Cells } from "./cells";
import { AS_OF, ISSUED } from "./settings";
import { headPost, STREETS, type Street } from "./streets";
import { STREET_TEMPLATES, type StreetTemplate } from "./streetTemplates";

type TaskCells = Cells<"streetTasks">;

/** How a task stands on the as-of day. */
interface Standing {
  readonly actual?: number;
  readonly progress?: number;
  readonly finish?: Day;
}

/** Extensions that were granted, by task id. */
const EXTENSIONS: ReadonlyMap<string, Day> = new Map([
  ["HD-01", on(6, 14)],
  ["NJ-09", on(7, 5)],
  ["NJ-11", on(6, 28)],
  ["SB-10", on(7, 31)],
]);

/** The year's list of the ten: 134 rows, sorted by street. */
export function streetTasks(): TaskCells[] {
  const chance = seeded(SEED);
  const parts = STREET_TEMPLATES.map(partsOf);
  return STREETS.flatMap((street) => {
    let number = 0;
    return STREET_TEMPLATES.flatMap((template, index) => {
      const part = parts[index]?.get(street.code);
      if (part === undefined) return [];
      number += 1;
      return [taskRow(`${street.code}-${String(number).padStart(2, "0")}`, street, template, part, chance)];
    });
  });
}

/** What each street or town has to bring of a task's figures, by its code. Throws RangeError when there is no such task. */
export function partsOfTask(name: string): ReadonlyMap<string, readonly number[]> {
  const template = STREET_TEMPLATES.find((candidate) => candidate.name === name);
  if (template === undefined) throw new RangeError(`no such task: ${name}`);
  return partsOf(template);
}

/** Each carrier's part of the district's figures: the first is the one that is judged. */
function partsOf(template: StreetTemplate): Map<string, readonly number[]> {
  const carriers = STREETS.filter(({ code }) => template.only?.includes(code) ?? true);
  const weights = carriers.map(({ size }) => (template.course === "monthly" ? 1 : size));
  const columns = [
    template.total === undefined ? [] : apportion(template.total, weights),
    ...(template.alongside ?? []).map(({ total, step }) => apportion(total, weights, step)),
  ];
  return new Map(carriers.map(({ code }, index) => [code, columns.flatMap((column) => column[index] ?? [])]));
}

function taskRow(
  id: string,
  street: Street,
  template: StreetTemplate,
  [part, ...rest]: readonly number[],
  chance: Chance,
): TaskCells {
  const standing = standingOf(street, template, part, chance);
  const lags = standing.finish === undefined && (street.pace < 0.95 || chance() < 0.2);
  const written = template.wordsOnly === undefined && part !== undefined;
  return {
    id,
    category: template.category,
    group: template.group,
    name: template.name,
    measures: template.measures,
    target: template.target(part ?? 0, rest),
    targetValue: written ? part : null,
    unit: written ? (template.unit ?? null) : null,
    actual: standing.actual ?? null,
    progress: standing.progress === undefined ? null : { percent: standing.progress },
    responsible: street.name,
    assisting: template.assisting ?? null,
    person: template.by === "head" ? street.head : street.cadre,
    post: template.by === "head" ? headPost(street.name) : "街镇业务骨干",
    start: template.start ?? null,
    due: template.due,
    extendedTo: EXTENSIONS.get(id) ?? null,
    finish: standing.finish ?? null,
    mode: template.mode ?? null,
    workload: template.workload,
    difficulty: template.difficulty,
    progressNote:
      standing.finish === undefined ? template.note(standing.actual ?? 0) : `${inWords(standing.finish)}办结`,
    problems: lags ? template.problem : null,
    nextSteps: lags ? template.next : null,
  };
}

function standingOf(street: Street, template: StreetTemplate, part: number | undefined, chance: Chance): Standing {
  const due = template.dueDay;
  if (template.course === "standing" || due === undefined) return {};
  if (template.course === "monthly") return { actual: street.pace < 0.9 ? 4 : 5 };
  if (template.course === "throughYear") return throughYear(street, template, due, part ?? 0, chance);
  const lag = Math.round((1.02 - street.pace) * 75 + between(chance, -11, 11));
  const finish = officeDaysFrom(due, lag);
  if (finish <= AS_OF) return part === undefined ? { finish } : { finish, actual: lag > 15 ? part - 2 : part };
  const share = between(chance, 0.55, 0.9) * Math.min(1, street.pace);
  return part === undefined ? { progress: Math.round(share * 20) / 20 } : { actual: Math.round(part * share) };
}

function throughYear(street: Street, template: StreetTemplate, due: Day, part: number, chance: Chance): Standing {
  const start = template.start ?? ISSUED;
  const elapsed = (AS_OF - start + 1) / (due - start + 1);
  const actual = Math.round(tidy(part * elapsed * street.pace * between(chance, 0.88, 1.16)));
  return actual >= part ? { actual, finish: officeDaysFrom(AS_OF, -3) } : { actual };
}
