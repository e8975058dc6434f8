/** What a question costs: statements, and how often the network is waited for. */
export type Cost = readonly [statements: number, trips: number];

/** Beyond this, a row says why. */
export const PLAIN_STATEMENTS = 8;
export const PLAIN_TRIPS = 1;

const tell = ([statements, trips]: Cost) => `${statements} statements in ${trips} trips`;

/** Each question whose cost is not what its row says, in words. Less is told as well: a row that says too much lets the next change grow unseen. */
export function compareCosts(found: Readonly<Record<string, Cost>>, allowed: Readonly<Record<string, Cost>>): string[] {
  return Object.entries(found).flatMap(([name, cost]) => {
    const row = allowed[name];
    if (!row) return [`${name}: not in the table, found ${tell(cost)}`];
    return row[0] === cost[0] && row[1] === cost[1] ? [] : [`${name}: allowed ${tell(row)}, found ${tell(cost)}`];
  });
}
