// What was promised, and whether this run keeps it.
const ratio = (of, to, key = 'perSecond') => (found) => {
  const { contestants } = found ?? {};
  return contestants?.[of] && contestants[to] ? contestants[of][key] / contestants[to][key] : null;
};

const growthOf = (key) => (result) => {
  const { actions } = result.growth ?? {};
  const [once, ten] = [actions?.find(({ times }) => times === 1)?.[key], actions?.find(({ times }) => times === 10)?.[key]];
  return once && ten ? (ten.node + ten.postgres) / (once.node + once.postgres) : null;
};

/** R3 is held to how long one answer takes at the busiest of the fixed rates, where there are as many organisations as the budget is for. */
const rollUpTime = ({ workloads, organisations }) => {
  const rates = workloads.r3?.atRate?.filter(({ contestant }) => contestant === 'api') ?? [];
  return organisations >= 2000 && rates.length ? Math.max(...rates.map(({ p50 }) => p50)) : null;
};

const memory = ({ workloads }) => {
  const held = Object.values(workloads).flatMap(({ contestants }) => contestants?.api.memory ?? []);
  return held.length ? Math.max(...held) : null;
};

/** Each: what it is called, what it must be at least or at most, in which unit, and where a result has it. */
export const BUDGETS = [
  { name: 'R1 uncached / L', atLeast: 0.6, of: ({ workloads }) => ratio('api', 'limit')(workloads.r1) },
  { name: 'R1 uncached / PostGraphile, same columns', atLeast: 2, of: ({ workloads }) => ratio('api', 'postgraphile')(workloads.r1) },
  { name: 'R1 unchanged plan / L', atLeast: 2.5, of: ({ workloads }) => ratio('kept', 'limit')(workloads.r1) },
  { name: 'R2 / L', atLeast: 0.6, of: ({ workloads }) => ratio('api', 'limit')(workloads.r2) },
  { name: 'W1 / L', atLeast: 0.6, of: ({ workloads }) => ratio('api', 'limit')(workloads.w1) },
  { name: 'W1 / PostGraphile, which does less', atLeast: 3, of: ({ workloads }) => ratio('api', 'postgraphile')(workloads.w1) },
  { name: 'R3 over 2,000 organisations, half of the answers under', atMost: 5, unit: ' ms', of: rollUpTime },
  { name: 'R1, ten times the actions: times the processor', atMost: 10, of: growthOf('r1') },
  { name: 'R2, ten times the actions: times the processor', atMost: 10, of: growthOf('r2') },
  { name: 'Memory of the API without kept answers, at most', atMost: 200, unit: ' MB', of: memory },
];

const show = (value, unit = '') => `${value >= 100 ? value.toFixed(0) : value.toFixed(2)}${unit}`;

/** @returns rows of words: the budget, what it asks, what was found, and whether that is enough */
export function judgeBudgets(result) {
  return BUDGETS.map(({ name, atLeast, atMost, unit, of }) => {
    const found = of(result);
    const asked = atLeast === undefined ? `at most ${atMost}${unit ?? ''}` : `at least ${atLeast}`;
    if (found === null || !Number.isFinite(found)) return [name, asked, '-', 'not measured in this run'];
    const missedBy = atLeast === undefined ? found / atMost - 1 : 1 - found / atLeast;
    return [name, asked, show(found, unit), missedBy <= 0 ? 'met' : `missed by ${Math.max(1, Math.round(missedBy * 100))} %`];
  });
}
