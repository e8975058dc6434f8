// docs/scaling.md from what was measured and the arithmetic. What was not measured is not there.
import { ASSUMPTIONS, changesAtMost, coresFor, databasesFor, demandOf, meanCost, organisationsOfOne, processesFor, storageOf } from './arithmetic.mjs';
import { citus } from './citus.mjs';
import { connections, steps } from './steps.mjs';

const SIZES = [6_000, 100_000];
const round = (value, digits = 0) => value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const size = (bytes) => (bytes >= 1e12 ? `${round(bytes / 1e12, 1)} TB` : bytes >= 1e9 ? `${round(bytes / 1e9)} GB` : bytes >= 1e6 ? `${round(bytes / 1e6, 1)} MB` : `${round(bytes / 1e3, 1)} kB`);
const percent = (share) => `${round(share * 100)}%`;
const table = (rows) => [rows[0], rows[0].map(() => '---'), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');

const KINDS = { r1: 'the whole plan page', r2: 'the overview', w1: 'a status update' };

/** The numbers of our own program, where all three kinds were measured in one run. */
export function costsOf(load) {
  const found = Object.keys(KINDS).map((kind) => [kind, load?.workloads?.[kind]?.contestants?.api]);
  return found.every(([, each]) => Number.isFinite(each?.node) && Number.isFinite(each?.postgres)) ? Object.fromEntries(found) : null;
}

function oneMachine(load, costs) {
  if (!costs) return 'Not measured yet with this program. `npm run bench`, and then `node tools/scaling/scaling.mjs`, write it here.';
  const { machine } = load;
  const rows = Object.entries(KINDS).map(([kind, words]) => [words, round(costs[kind].perSecond), round(costs[kind].node), round(costs[kind].postgres)]);
  return `Measured on ${load.on}${machine ? `, ${machine}` : ''}, with ${round(load.organisations)} organisations in the database, sign-in, permissions and logs on. One core runs one API process and PostgreSQL together; another core asks. More, and beside what: [performance](performance.md).

${table([['', 'requests a second', 'microseconds of Node', 'microseconds of PostgreSQL'], ...rows])}

A mean request of the mixture below takes ${round(meanCost(costs).node)} microseconds of Node and ${round(meanCost(costs).postgres)} of PostgreSQL.`;
}

function room(storage) {
  if (!storage) return 'Not measured yet. `node tools/scaling/scaling.mjs --storage` does.';
  const { shape } = storage;
  return `Measured on ${storage.on} by \`pg_total_relation_size\` over ${round(storage.organisations)} organisations of the benchmark's loader, each with ${shape.objectives} objectives, ${shape.outcomes} outcomes, ${shape.actions} actions and ${shape.measures} measures:

${table([
  ['', 'one organisation'],
  [`to begin with (${shape.updates} updates of each action, ${shape.figures} figures of each measure)`, size(storage.begun)],
  [`with an update of each action and a figure of each measure every month for ${storage.years} years`, size(storage.grown)],
  ['one row of history, which repeats the row before and after a change', size(storage.historyRow)],
])}

Most of it: ${storage.largest.map(({ name, bytes }) => `\`${name}\` ${size(bytes)}`).join(', ')} (after ${storage.years} years, without history). Words of people, files put into reviews and backups come on top; what has been thrown away and not yet cleaned up does too.`;
}

function demand(costs, storage) {
  const columns = SIZES.map((organisations) => ({ asked: demandOf(organisations), bytes: storage && storageOf(organisations, storage) }));
  const row = (words, tell) => [words, ...columns.map(tell)];
  const cost = costs && meanCost(costs);
  const rows = [
    ['', ...SIZES.map((organisations) => `${round(organisations)} organisations`)],
    row('people', ({ asked }) => round(asked.people)),
    row('requests on a working day', ({ asked }) => round(asked.perDay)),
    row('requests a second, busiest hour', ({ asked }) => round(asked.perSecond)),
    row('requests a second, its busiest moments', ({ asked }) => round(asked.atPeak)),
  ];
  if (cost)
    rows.push(
      row('cores for API processes then', ({ asked }) => round(coresFor(asked.atPeak, cost.node), 1)),
      row('API processes, and connections they hold', ({ asked }) => Object.values(processesFor(coresFor(asked.atPeak, cost.node))).map((each) => round(each)).join(', ')),
      row('cores for PostgreSQL then', ({ asked }) => round(coresFor(asked.atPeak, cost.postgres), 1)),
    );
  const busiest = { ...ASSUMPTIONS, changesOfAYear: changesAtMost() };
  if (storage)
    rows.push(
      row('room to begin with', ({ bytes }) => size(bytes.begun)),
      row(`room after ${ASSUMPTIONS.years} years`, ({ bytes }) => size(bytes.grown)),
      row('the same, if every working day were as busy', ({ asked }) => size(storageOf(asked.organisations, storage, busiest).grown)),
    );
  if (cost && storage)
    rows.push(
      row(`databases of ${ASSUMPTIONS.databaseCores} cores and ${ASSUMPTIONS.databaseTerabytes} TB, and what asks for them`, ({ asked, bytes }) => {
        const { databases, because } = databasesFor(coresFor(asked.atPeak, cost.postgres), bytes.grown);
        return `${round(databases)} (${because})`;
      }),
    );
  const one = cost && storage ? organisationsOfOne(cost, storage) : null;
  const holds = one ? `\n\nOne such database holds ${round(one.byCores)} organisations by its processor and ${round(one.byDisk)} by its disk.` : '';
  return table(rows) + holds;
}

/**
 * The whole page.
 * @param {{ load: any, storage: any }} measured null for what was not
 */
export function pageOf({ load, storage }) {
  const costs = costsOf(load);
  const given = ASSUMPTIONS;
  return `# How far it goes, and what each step adds

Written by \`node tools/scaling/scaling.mjs\` from what was measured (\`docs/performance/\`) and worked out by \`tools/scaling/arithmetic.mjs\`, which has a test of its own. Change what we took for granted in that file, and write the page again.

## What one machine holds

${oneMachine(load, costs)}

## How much room an organisation takes

${room(storage)}

## What many organisations ask for

Taken for granted, not measured: ${given.people} people of an organisation have an account and send ${given.requests} requests each on a working day (a page sends two or three). ${percent(given.busiest)} of a day's requests fall into its busiest hour, and its busiest moments are ${given.burst} times as busy as its mean. ${percent(given.plan)} of requests are the whole plan page, ${percent(given.write)} are changes, and the rest is as dear as the overview. A core may be ${percent(given.busy)} busy at such a moment. An organisation changes ${round(given.changesOfAYear)} rows a year that have a history: about as many as monthly updates of each action and monthly figures of each measure. The requests are those of a day when everybody is at work; were each of ${given.workingDays} working days like it, and each of its changes one such row, it would be ${round(changesAtMost())} rows, and the room that the table says for that.

${demand(costs, storage)}

What this leaves out: replication and backups, the worker's jobs, kept answers (which make pages of unchanged plans much cheaper), and everybody coming at once because boards meet everywhere on the same day.

${steps}

${connections}

${citus}
`;
}
