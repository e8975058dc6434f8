import { type Constraint, solve } from 'yalps';

/** Sums of unknown whole numbers, none below 0. Each is given by which unknowns it adds up. */
export interface LinearSystem {
  readonly equal: readonly { readonly of: readonly number[]; readonly value: number }[];
  readonly atMost: readonly { readonly of: readonly number[]; readonly value: number }[];
}

/** The least and the most a sum can be. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const NEAR = 1e-6;

/** Unknowns that a sum alone settles: one that is left over in it, and all of a sum that is 0. Repeated until none is found. */
function toSettled(system: LinearSystem): Map<number, number> {
  const settled = new Map<number, number>();
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const { of, value } of system.equal) {
      const open = of.filter((unknown) => !settled.has(unknown));
      if (open.length === 0) continue;
      const left = of.reduce((rest, unknown) => rest - (settled.get(unknown) ?? 0), value);
      if (open.length > 1 && left > 0) continue;
      for (const unknown of open) settled.set(unknown, open.length === 1 ? left : 0);
      isNew = true;
    }
  }
  return settled;
}

/** Beyond this the solver goes round in circles: our systems are small. */
const MOST_PIVOTS = 200;

type Column = readonly [string, ReadonlyMap<string, number>];

/** The end of a sum in one direction; tried again in another order where the solver goes round in circles, and NaN if it does so again. */
function reach(direction: 'minimize' | 'maximize', constraints: ReadonlyMap<string, Constraint>, variables: readonly Column[]): number {
  for (const order of [variables, variables.toReversed()]) {
    const given = order === variables ? constraints : new Map([...constraints].reverse());
    const { status, result } = solve({ direction, objective: 'target', constraints: given, variables: order }, { maxPivots: MOST_PIVOTS });
    if (status === 'unbounded') return Infinity;
    if (status === 'optimal') return result;
  }
  return NaN;
}

/** What is left of a system when settled unknowns are taken out; the same sum twice is told once. */
function toOpen(system: LinearSystem, settled: ReadonlyMap<number, number>) {
  const constraints = new Map<string, Constraint>();
  const columns = new Map<number, Map<string, number>>();
  const add = (kind: string, of: readonly number[], value: number, toConstraint: (rest: number) => Constraint) => {
    const open = of.filter((unknown) => !settled.has(unknown)).sort((one, other) => one - other);
    const name = `${kind} ${open.join()}`;
    if (open.length === 0) return;
    const constraint = toConstraint(of.reduce((rest, unknown) => rest - (settled.get(unknown) ?? 0), value));
    if ((constraints.get(name)?.max ?? Infinity) > (constraint.max ?? -Infinity)) constraints.set(name, constraint);
    for (const unknown of open) columns.set(unknown, (columns.get(unknown) ?? new Map<string, number>()).set(name, 1));
  };
  for (const { of, value } of system.equal) add('equal', of, value, (equal) => ({ equal }));
  for (const { of, value } of system.atMost) add('at most', of, value, (max) => ({ max }));
  return { constraints, columns };
}

/**
 * Works out the bounds of sums with linear programming (the simplex method of yalps), rounded inwards because people are whole.
 * @returns what gives the bounds of one sum; the same number twice where the solver gave up, so that a doubt counts as no
 * protection.
 */
export function toBounder(system: LinearSystem): (target: readonly number[]) => Bounds {
  const settled = toSettled(system);
  const { constraints, columns } = toOpen(system, settled);
  return (target) => {
    const known = target.reduce((sum, unknown) => sum + (settled.get(unknown) ?? 0), 0);
    const open = new Set(target.filter((unknown) => !settled.has(unknown)));
    if (open.size === 0) return { least: known, most: known };
    if ([...open].some((unknown) => !columns.has(unknown))) return { least: known, most: Infinity };
    const variables = [...columns].map(([unknown, column]): Column => [String(unknown), open.has(unknown) ? new Map(column).set('target', 1) : column]);
    const least = known + Math.ceil(reach('minimize', constraints, variables) - NEAR);
    const most = known + Math.floor(reach('maximize', constraints, variables) + NEAR);
    return Number.isNaN(least) || Number.isNaN(most) ? { least: known, most: known } : { least, most };
  };
}
