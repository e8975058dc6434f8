// docs/performance.md, written from the result of a run and from nothing else.
import { judgeBudgets } from './budgets.mjs';
import { nameOf, rateTable, toMarkdown, workloadTable } from './table.mjs';
import { WORKLOADS } from './workloads.mjs';

const KINDS = {
  r1: 'The operation `Plan` with all its fragments, as the web client sends it when /plan opens. PostGraphile is asked for the same columns; what Waymark works out of them (flags, standings, words, what may be done) it does not work out.',
  r2: 'The operation `Overview`. Without a plugin of its own PostGraphile cannot be asked what has become of a plan since a day, so it is not among these.',
  w1: 'The operation `RecordUpdate` with an idempotency key and the version that was seen, each on another action. L does the same in one statement beside its key. PostGraphile updates the row of the action and nothing else: it records no update, keeps no key and reads no page back.',
  r3: 'The operation `PublishedRollUp`: totals over all organisations that are listed, and the first 50 of them.',
};

const section = (title, ...parts) => [`## ${title}`, ...parts.filter(Boolean)].join('\n\n');

function tellWorkload([key, found]) {
  const { title } = WORKLOADS[key];
  if (found.leftOut) return section(title, KINDS[key], `Left out: ${found.leftOut}`);
  return section(title, KINDS[key], workloadTable(found), found.atRate.length ? 'At a fixed rate, each answer timed from when it was due:' : null, found.atRate.length ? rateTable(found) : null);
}

const ASKERS = { autocannon: 'autocannon', own: 'a loop of our own' };

/** What made the load of which workloads: what can be asked only once is asked by a loop of our own. */
function tellAskers(workloads) {
  const by = Object.entries(workloads).flatMap(([key, { contestants }]) => (contestants ? [[Object.values(contestants)[0].by, key.toUpperCase()]] : []));
  return Object.keys(ASKERS).flatMap((asker) => {
    const keys = by.filter(([one]) => one === asker).map(([, key]) => key);
    return keys.length ? [`${ASKERS[asker]} (${keys.join(', ')})`] : [];
  }).join(' and ');
}

const cost = (found) => (found ? `${found.node.toFixed(0)} + ${found.postgres.toFixed(0)}` : '-');

function tellGrowth(growth) {
  if (!growth) return null;
  const table = (heading, rows) => toMarkdown([heading, 'R1: Node + PostgreSQL us', 'R1 bytes', 'R2: Node + PostgreSQL us', 'R2 bytes'], rows.map((row) => [row.name, cost(row.r1), row.r1?.bytes.toFixed(0) ?? '-', cost(row.r2), row.r2?.bytes.toFixed(0) ?? '-']));
  return section('How cost grows', 'Processor time of one request of Waymark, nothing kept. R1 is the whole plan in one answer here; the web client reads a long plan in parts.', table('Actions of a plan', growth.actions), table('Organisations', growth.organisations), table('History', growth.history));
}

function tellSpikes(spikes) {
  if (!spikes) return null;
  const rows = spikes.map(({ key, delayMedian, delayMost, pauses, pausesMost, pausesTotal, seconds }) => [key, seconds.toFixed(0), `${delayMedian.toFixed(1)} ms`, `${delayMost.toFixed(1)} ms`, pauses, `${pausesMost.toFixed(1)} ms`, `${pausesTotal.toFixed(0)} ms`]);
  return section('What slow answers waited for', 'How late the event loop of the API was, and how long it stood still to collect memory, while the workload ran. A slow answer that neither explains waited for the other side of the core: PostgreSQL and Node share one.',
    toMarkdown(['', 'seconds', 'loop late, middle', 'loop late, most', 'collections', 'longest', 'together'], rows));
}

/** The whole page. */
export function toPage(result) {
  const { at, machine, versions, isPinned, organisations, rounds, seconds, connections, leftOut, workloads, growth, spikes } = result;
  const [plan] = [`${organisations.toLocaleString('en-GB')} organisations, each with a plan of 4 objectives, 19 outcomes, 43 actions with 3 updates each, and 42 measures with 12 figures each`];
  const parts = [
    '# Performance',
    `Written by \`npm run bench\` on ${at.slice(0, 10)}; not by hand. Only ratios within one run say something: the same program on another machine, or beside other work, gives other numbers.`,
    [
      `- Machine: ${machine}. ${isPinned ? 'Node and PostgreSQL share one core; what asks has another.' : 'Processes could not be held on cores here, so the numbers say less.'}`,
      `- ${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')}.`,
      `- ${plan}. Medians of ${rounds} interleaved rounds of ${seconds} s, ${connections} at once.`,
      '- Waymark runs in production mode, asked by somebody who has signed in: session, permissions, row-level security, history and the log (to a file) are on. "Unchanged plan" means that its answer was kept and is checked against the state of the organisation\'s rows in each request; otherwise nothing is kept.',
      '- L is the practical limit: bare `node:http` and pg, flat rows in one network trip under row-level security in a read-only repeatable-read transaction, put together in JavaScript with the same rules, into the same answer. **It knows no sign-in, asks for no permissions and writes no log**, so it cannot be reached.',
      `- PostGraphile has the same database, role and row-level security; it looks up the session in each request.${leftOut?.postgraphile ? ` It was left out of this run: ${leftOut.postgraphile}` : ''}`,
      '- Before anything is timed, and again afterwards, all contestants\' answers for the first, the last and the middle organisation are compared value for value, and what an update leaves behind row for row. A difference ends the run, and so does any answer that is an error or does not come.',
      `- As fast as answers come asks ${tellAskers(workloads)}. A turn at a fixed rate is a single one, and only of those that could answer that many.`,
    ].join('\n'),
    section('Budgets', toMarkdown(['', 'asked', 'found', ''], judgeBudgets(result)), 'Statements and trips of each query the pages send are held by `apps/api/test/cost`, the size of what the browser loads by `npm run build`.'),
    ...Object.entries(workloads).map(tellWorkload),
    tellGrowth(growth),
    tellSpikes(spikes),
    section('Again', '`npm run bench -- --organisations 2000 --growth --explain-spikes`. It installs PostGraphile and autocannon into bench/ and nothing elsewhere; `--no-install` leaves them out. See tools/bench/README.md.'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
