// The attacker's own solver, so that a fault of the one that protects cannot hide itself: a plain tableau, Bland's rule.

/** Σ of the unknowns named equals a value. Inequalities get an unknown of their own that takes up the slack. */
export interface Equation {
  readonly of: readonly number[];
  readonly value: number;
}

const EPSILON = 1e-7;

/** Looked up once: tests run in a context where every global is slow to find. */
const { abs } = Math;

/** Brings the column into the basis by way of the row. */
function pivot(rows: number[][], basis: number[], row: number, column: number): void {
  const by = rows[row]![column]!;
  rows[row] = rows[row]!.map((value) => value / by);
  for (let other = 0; other < rows.length; other += 1) {
    const factor = rows[other]![column]!;
    if (other === row || abs(factor) < 1e-12) continue;
    rows[other] = rows[other]!.map((value, at) => value - factor * rows[row]![at]!);
  }
  basis[row] = column;
}

/** Minimises the costs in the last row of the tableau; false when they have no end. */
function minimise(rows: number[][], basis: number[], columns: number): boolean {
  const last = columns;
  for (let step = 0; step < 5000; step += 1) {
    const costs = rows.at(-1)!;
    const column = costs.findIndex((cost, at) => at < columns && cost < -EPSILON);
    if (column < 0) return true;
    let best = -1;
    for (let row = 0; row < basis.length; row += 1) {
      if (rows[row]![column]! <= EPSILON) continue;
      const ratio = rows[row]![last]! / rows[row]![column]!;
      const bestRatio = best < 0 ? Infinity : rows[best]![last]! / rows[best]![column]!;
      if (ratio < bestRatio - EPSILON || (ratio < bestRatio + EPSILON && basis[row]! < (basis[best] ?? Infinity))) best = row;
    }
    if (best < 0) return false;
    pivot(rows, basis, best, column);
  }
  throw new Error('The solver of the attacker does not come to an end.');
}

/** A corner of everything that agrees with the equations, from which bounds are looked for. */
export class Possible {
  private readonly rows: number[][];
  private readonly basis: number[];

  /** @throws Error when nothing agrees with the equations: then the attacker has put wrong things together. */
  constructor(
    equations: readonly Equation[],
    private readonly unknowns: number,
  ) {
    const count = equations.length;
    const width = unknowns + count;
    const rows = equations.map(({ of, value }, row) => {
      const cells = new Array<number>(width + 1).fill(0);
      for (const unknown of of) cells[unknown] = 1;
      cells[unknowns + row] = 1;
      cells[width] = value;
      return cells;
    });
    const basis = rows.map((_, row) => unknowns + row);
    const costs = new Array<number>(width + 1).fill(0).map((_, at) => (at >= unknowns && at < width ? 0 : -rows.reduce((sum, cells) => sum + cells[at]!, 0)));
    rows.push(costs);
    minimise(rows, basis, width);
    if (abs(rows.at(-1)![width]!) > 1e-4) throw new Error('The equations of the attacker contradict each other.');
    rows.pop();
    for (let row = rows.length - 1; row >= 0; row -= 1) {
      if (basis[row]! < unknowns) continue;
      const column = [...Array(unknowns).keys()].find((at) => abs(rows[row]![at]!) > EPSILON);
      if (column !== undefined) {
        pivot(rows, basis, row, column);
        continue;
      }
      rows.splice(row, 1);
      basis.splice(row, 1);
    }
    this.rows = rows.map((cells) => [...cells.slice(0, unknowns), cells[width]!]);
    this.basis = basis;
  }

  private leastOf(target: readonly number[], sign: 1 | -1): number {
    const rows = this.rows.map((cells) => [...cells]);
    const basis = [...this.basis];
    const costs = new Array<number>(this.unknowns + 1).fill(0);
    for (const unknown of target) costs[unknown] = sign;
    for (const [row, column] of basis.entries()) {
      const cost = costs[column]!;
      if (cost !== 0) for (let at = 0; at <= this.unknowns; at += 1) costs[at]! -= cost * rows[row]![at]!;
    }
    rows.push(costs);
    return minimise(rows, basis, this.unknowns) ? -rows.at(-1)![this.unknowns]! : -Infinity;
  }

  /** The least and the most whole number that a sum of unknowns can be. */
  boundsOf(target: readonly number[]): { least: number; most: number } {
    return { least: Math.ceil(this.leastOf(target, 1) - 1e-5), most: Math.floor(-this.leastOf(target, -1) + 1e-5) };
  }
}
