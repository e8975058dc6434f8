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

/**
 * Works out the bounds of several sums with linear programming (the simplex method of yalps), rounded inwards because people
 * are whole.
 * @returns for each target its bounds; the same number twice where the solver gave up, so that a doubt counts as no protection.
 */
export function toBounds(system: LinearSystem, targets: readonly (readonly number[])[]): Bounds[] {
  const settled = toSettled(system);
  const isOpen = (unknown: number) => !settled.has(unknown);
  const restOf = (of: readonly number[], value: number) => of.reduce((rest, unknown) => rest - (settled.get(unknown) ?? 0), value);
  const constraints = new Map<string, Constraint>();
  const columns = new Map<number, Map<string, number>>();
  const add = (name: string, of: readonly number[], constraint: Constraint) => {
    const open = of.filter(isOpen);
    if (open.length === 0) return;
    constraints.set(name, constraint);
    for (const unknown of open) columns.set(unknown, (columns.get(unknown) ?? new Map<string, number>()).set(name, 1));
  };
  system.equal.forEach(({ of, value }, at) => add(`equal ${at}`, of, { equal: restOf(of, value) }));
  system.atMost.forEach(({ of, value }, at) => add(`at most ${at}`, of, { max: restOf(of, value) }));

  return targets.map((target) => {
    const known = -restOf(target, 0);
    const open = new Set(target.filter(isOpen));
    if (open.size === 0) return { least: known, most: known };
    for (const unknown of open) if (!columns.has(unknown)) columns.set(unknown, new Map());
    const variables = [...columns].map(([unknown, column]) => [String(unknown), open.has(unknown) ? new Map(column).set('target', 1) : column] as const);
    const reach = (direction: 'minimize' | 'maximize') => {
      const { status, result } = solve({ direction, objective: 'target', constraints, variables });
      if (status === 'unbounded') return Infinity;
      return status === 'optimal' ? result : NaN;
    };
    const least = known + Math.ceil(reach('minimize') - NEAR);
    const most = known + Math.floor(reach('maximize') + NEAR);
    return Number.isNaN(least) || Number.isNaN(most) ? { least: known, most: known } : { least, most };
  });
}
