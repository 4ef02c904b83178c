import { CellReader, type Report } from "./cellReader";
import type { Party } from "./item";
import type { ItemIndex } from "./itemIndex";
import type { Parameters } from "./parameters";
import type { PartyColumn, PartyReader } from "./parties";
import type { Row } from "./tables";

/** Who the 责任 table names on an item. */
export interface Responsibility {
  readonly row: number;
  readonly role: Role;
  readonly parties: readonly Party[];
  /** Whether 分担比例 says the share, which beats every other. */
  readonly fixed: boolean;
  readonly namesGroup: boolean;
}

type Role = "leader" | "responsible" | "assisting" | "person";

const ROLES: readonly Role[] = ["leader", "responsible", "assisting", "person"];

/** The rows of 责任 by the id of their item. A share outside of 0–1 is a finding, and the role's share counts. */
export function readResponsibilities(
  rows: readonly Row<"responsibilities">[] | undefined,
  index: ItemIndex,
  parties: PartyReader,
  parameters: Parameters,
  report: Report,
): ReadonlyMap<string, readonly Responsibility[]> {
  const columns = roleColumns(parameters);
  const byItem = new Map<string, Responsibility[]>();
  for (const source of rows ?? []) {
    const cells = new CellReader("responsibilities", source, report);
    const itemId = cells.name("itemId") ?? "";
    if (itemId === "") cells.find("link-missing", "itemId", {});
    else if (index.find(itemId) === undefined) cells.find("link-unknown", "itemId", { id: itemId });
    const role = cells.word("role", ROLES);
    const name = cells.name("name");
    const share = readShare(cells, itemId);
    if (role === undefined || name === undefined || itemId === "") continue;
    const found = parties.read(name, columns[role], itemId, cells, report);
    const own = byItem.get(itemId) ?? [];
    const known = new Set(
      own.filter((other) => other.role === role).flatMap((other) => other.parties.map((p) => p.name)),
    );
    if (found.parties.some((party) => known.has(party.name))) cells.find("link-repeated", "name", { id: itemId, name });
    own.push({
      row: source.row,
      role,
      parties: share === undefined ? found.parties : found.parties.map((party) => ({ ...party, share })),
      fixed: share !== undefined,
      namesGroup: role === "responsible" && found.namesGroup,
    });
    byItem.set(itemId, own);
  }
  return byItem;
}

function readShare(cells: CellReader<"responsibilities">, id: string): number | undefined {
  const value = cells.number("share")?.value;
  if (value === undefined || (value >= 0 && value <= 1)) return value;
  cells.find("share-out-of-range", "share", { id, value });
  return undefined;
}

function roleColumns({ assistShare: assist }: Parameters): Readonly<Record<Role, PartyColumn<"name">>> {
  return {
    leader: { field: "name", lead: 1, assist: 1, kind: "leader" },
    responsible: { field: "name", lead: 1, assist, kind: "unit" },
    assisting: { field: "name", lead: assist, assist, kind: "unit" },
    person: { field: "name", lead: 1, assist: 1, kind: "cadre" },
  };
}
