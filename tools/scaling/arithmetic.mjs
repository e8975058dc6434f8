// How much of everything many organisations need. Every number on docs/scaling.md that is not measured is worked out here.

/**
 * What we take for granted about how organisations use it. Ours to guess and yours to put right, here.
 * people: with an account, of one organisation. requests: of one of them on a working day. busiest: the share of a day's requests that
 * fall into its busiest hour. burst: how much the busiest moments of that hour are above its mean. plan, overview and write: the shares of
 * requests that are the whole plan page, a page as dear as the overview, and a change. busy: how much of a core may be in use at that moment.
 * changesOfAYear: rows with a history that an organisation changes. The requests above would be far more changes on a day when everybody is
 * at work; `changesAtMost` says how many, were every one of workingDays such a day.
 */
export const ASSUMPTIONS = {
  people: 30, requests: 60, busiest: 0.2, burst: 3, plan: 0.3, overview: 0.65, write: 0.05, busy: 0.6,
  years: 5, changesOfAYear: 1200, workingDays: 250, databaseCores: 16, databaseTerabytes: 2, pool: 10,
};

const HOUR = 3600;

/** What so many organisations ask for. @returns people, requests a day, and a second: in the busiest hour, and at its busiest moments */
export function demandOf(organisations, assumptions = ASSUMPTIONS) {
  const people = organisations * assumptions.people;
  const perDay = people * assumptions.requests;
  const perSecond = (perDay * assumptions.busiest) / HOUR;
  return { organisations, people, perDay, perSecond, atPeak: perSecond * assumptions.burst };
}

/** Processor time of one request of the usual mixture, in microseconds, from what was measured for each kind. */
export function meanCost({ r1, r2, w1 }, assumptions = ASSUMPTIONS) {
  const mean = (side) => assumptions.plan * r1[side] + assumptions.overview * r2[side] + assumptions.write * w1[side];
  return { node: mean('node'), postgres: mean('postgres') };
}

/** Cores that are busy no more than they may be while so many requests a second come. */
export const coresFor = (perSecond, microseconds, { busy } = ASSUMPTIONS) => (perSecond * microseconds) / 1e6 / busy;

/**
 * Bytes of organisations after some years: what they begin with, what their updates and figures add, and what the history repeats of
 * every row that changes.
 * @param measured bytes of one organisation to begin with, of one with `years` years of updates and figures, and of one row of history
 */
export function storageOf(organisations, measured, assumptions = ASSUMPTIONS) {
  const records = ((measured.grown - measured.begun) / measured.years) * assumptions.years;
  const history = measured.historyRow * assumptions.changesOfAYear * assumptions.years;
  return { begun: organisations * measured.begun, grown: organisations * (measured.begun + records + history) };
}

/** Changes of one organisation in a year, if every working day brought as many as the requests we reckon with. */
export const changesAtMost = ({ people, requests, write, workingDays } = ASSUMPTIONS) => people * requests * write * workingDays;

/** API processes, one to a core, and the connections their pools hold at most. */
export function processesFor(cores, { pool } = ASSUMPTIONS) {
  const processes = Math.max(1, Math.ceil(cores));
  return { processes, connections: processes * pool };
}

/** Databases needed, each on a machine of its own, and which of processor and disk asks for that many. */
export function databasesFor(cores, bytes, { databaseCores, databaseTerabytes } = ASSUMPTIONS) {
  const byCores = Math.max(1, Math.ceil(cores / databaseCores));
  const byDisk = Math.max(1, Math.ceil(bytes / (databaseTerabytes * 1e12)));
  return { databases: Math.max(byCores, byDisk), because: byDisk > byCores ? 'disk' : 'processor' };
}

/** How many organisations a database machine of the assumed size holds, by its processor and by its disk. */
export function organisationsOfOne(cost, measured, assumptions = ASSUMPTIONS) {
  const ofOne = demandOf(1, assumptions);
  const byCores = assumptions.databaseCores / coresFor(ofOne.atPeak, cost.postgres, assumptions);
  const byDisk = (assumptions.databaseTerabytes * 1e12) / storageOf(1, measured, assumptions).grown;
  return { byCores: Math.floor(byCores), byDisk: Math.floor(byDisk) };
}
