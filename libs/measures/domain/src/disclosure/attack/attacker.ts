import { countOf, type Counts } from '../count-table';
import type { SafeTable } from '../safe-table';
import type { TableGrouping } from '../table-grouping';
import { type Equation, Possible } from './simplex';

/** One table as it was published, with the counts it was made from: the attacker is given every shown number unrounded. */
export interface Published {
  readonly table: SafeTable;
  readonly counts: Counts;
  readonly grouping: TableGrouping;
  /** How far apart the bounds of what it hides must be; null where hiding it is not the matter of this attack. */
  readonly width: number | null;
}

/** Something hidden that was found out too closely. */
export interface Recovered {
  readonly code: string;
  readonly part: string | null;
  readonly least: number;
  readonly most: number;
}

/** The outcome of one attack. */
export interface Attack {
  readonly hidden: number;
  readonly recovered: readonly Recovered[];
}

interface Cell {
  readonly category: string;
  readonly part: string;
}

/** What the rows of a table are made of, as anybody can look up. */
function categoriesOfRow({ table, grouping }: Published, code: string): readonly string[] {
  const subtotal = grouping.subtotals.find((one) => one.code === code);
  const codes = subtotal ? subtotal.of : [code];
  const groups = grouping.groups.filter((group) => table.total.code === code || codes.includes(group.code));
  return groups.flatMap((group) => group.categories);
}

/**
 * Bounds everything hidden in tables about the same people at the same time. The attacker also knows which counts are the same
 * in two of the tables: a strong assumption, as nobody tells so. What a table hides that was known before it is not counted:
 * what is out cannot be taken back.
 * @param tables in the order they were published.
 */
export function attack(tables: readonly Published[]): Attack {
  const { hidden, recovered } = bound(tables);
  const isNews = ({ table: at, code, part }: Found) => !bound(tables.map((one, index) => ({ ...one, isUnseen: index >= at && at > 0 }))).recovered.some((one) => one.table === at && one.code === code && one.part === part);
  return { hidden, recovered: recovered.filter((one) => one.table === 0 || isNews(one)).map(({ table: _table, ...one }) => one) };
}

type Found = Recovered & { readonly table: number };

function bound(tables: readonly (Published & { readonly isUnseen?: boolean })[]): { hidden: number; recovered: Found[] } {
  const numbers = new Map<string, number>();
  const unknownOf = (counts: Counts, { category, part }: Cell) => {
    const name = `${part}/${category}=${countOf(counts, category, part)}`;
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name)!;
  };
  const equations: { of: number[]; value: number }[] = [];
  const ceilings: { of: number[]; most: number }[] = [];
  const secrets: { table: number; code: string; part: string | null; of: number[]; width: number }[] = [];
  for (const [at, published] of tables.entries()) {
    const { table, counts, width } = published;
    for (const row of [...(table.rows.length > 0 ? table.rows : listHiddenRows(published)), table.total]) {
      const cells = (parts: readonly string[]) => categoriesOfRow(published, row.code).flatMap((category) => parts.map((part) => ({ category, part })));
      const see = (parts: readonly string[], isShown: boolean, part: string | null) => {
        const of = cells(parts).map((cell) => unknownOf(counts, cell));
        if (isShown && !published.isUnseen) equations.push({ of, value: cells(parts).reduce((sum, { category, part: name }) => sum + countOf(counts, category, name), 0) });
        if (!isShown && width !== null && row.kind !== 'total' && !isEmpty(published, part)) secrets.push({ table: at, code: row.code, part, of, width });
      };
      see(table.parts, row.of !== null, null);
      table.parts.forEach((part, index) => see([part], row.counts[index] !== null, part));
      const near = { under: 0, over: 1, shown: -1, hidden: -1 }[row.state];
      const size = cells(table.parts).reduce((sum, { category, part }) => sum + countOf(counts, category, part), 0);
      if (near >= 0 && !published.isUnseen) ceilings.push({ of: cells([table.parts[near]!]).map((cell) => unknownOf(counts, cell)), most: Math.ceil(size / 20) - 1 });
    }
  }
  const slack = ceilings.map(({ of, most }, at): Equation => ({ of: [...of, numbers.size + at], value: most }));
  const possible = new Possible([...equations, ...slack], numbers.size + ceilings.length);
  const recovered = secrets.flatMap(({ table, code, part, of, width }) => {
    const bounds = possible.boundsOf(of);
    return bounds.most - bounds.least < width ? [{ table, code, part, ...bounds }] : [];
  });
  return { hidden: secrets.length, recovered };
}

/** Whether nobody at all is in a part, as the total of the table tells. */
const isEmpty = ({ table, counts }: Published, part: string | null) =>
  part !== null && table.total.counts[table.parts.indexOf(part)] !== null && Object.values(counts).every((row) => (row[part] ?? 0) === 0);

/** A table that shows no groups hides them all. */
const listHiddenRows = ({ table, grouping }: Published) =>
  grouping.groups.map(({ code }) => ({ code, kind: 'group' as const, state: 'hidden' as const, counts: table.parts.map(() => null), of: null, share: null }));
