import { apportion, numbered } from "./chance";
import { STREETS, type Street } from "./streets";
import { partsOfTask } from "./streetTasks";

/** How many cells a grid worker looks after, about. */
const CELLS_A_WORKER = 3;
/** Specialists who look after projects, in each street or town. */
const SPECIALISTS = 2;

/** Who looks after the projects of a street. @example specialistsOf(STREETS[0]) // ["项目专员01", "项目专员02"] */
export function specialistsOf(street: Street): readonly string[] {
  const first = STREETS.indexOf(street) * SPECIALISTS;
  return Array.from({ length: SPECIALISTS }, (_, index) => `项目专员${numbered(first + index + 1, 2)}`);
}

/** A community of a street, with who is on its cells: one head for all of them, a worker for about three. */
export interface Community {
  readonly street: Street;
  readonly name: string;
  readonly head: string;
  /** The worker of each of its cells. */
  readonly workers: readonly string[];
}

/** The 69 communities with the district's 534 cells. */
export function communities(): readonly Community[] {
  const cells = partsOfTask("网格清单上墙");
  const counts = partsOfTask("社区参与式微项目");
  let heads = 0;
  let workers = 0;
  return STREETS.flatMap((street) => {
    const [count = 0] = counts.get(street.code) ?? [];
    const [total = 0] = cells.get(street.code) ?? [];
    const sizes = apportion(
      total,
      Array.from({ length: count }, () => 1),
    );
    return sizes.map((size, index): Community => {
      const team = Math.round(size / CELLS_A_WORKER);
      const first = workers + 1;
      workers += team;
      heads += 1;
      return {
        street,
        name: `${street.shortName}第${index + 1}社区`,
        head: `网格长${numbered(heads, 2)}`,
        workers: Array.from({ length: size }, (_, cell) => {
          return `网格员${numbered(first + Math.floor((cell * team) / size), 3)}`;
        }),
      };
    });
  });
}
