// `node tools/bench/measures.mjs`: how long the API takes over many figures, in the built program (`npm run build`) on a
// throw-away PostgreSQL. Prints times and changes nothing; what they should be stands in README.md beside this file.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundle.mjs';
import { startWholeProgram } from '../whole-program.mjs';
import { addMeasure, addMonthlyMeasures, countAt, openDatabase, openOrganisation, time } from './measuring.mjs';

const DAY = 86_400_000;
const dayAt = (days) => new Date(Date.UTC(1998, 0, 1) + days * DAY).toISOString().slice(0, 10);

/** What the list of measures asks, word for word. */
const LIST = readFileSync(path.join(root, 'libs/measures/web/src/list/measures.graphql'), 'utf8');
/** What a page needs to draw a chart. */
const CHART = `query ($id: ID!) { measure(id: $id) { chart {
  title description caption style better format { unit unitLabel decimals } points { on label value text meaning reason }
  gaps { on label } stretches { startsOn endsOn mean lower upper isTrial } targets { on value text } trajectory { on value }
  events { on text kind } latestText expectedText limitsAdvice { fromOn text } } } }`;
/** The same work without its answer: all is worked out, little is written down. */
const CHART_ONLY = 'query ($id: ID!) { measure(id: $id) { chart { latestText caption } } }';

/** Either the one measure of 10,000 figures, whose id is given back, or the 200 of 60. */
async function addMeasures(program, organisation, isLong) {
  const database = await openDatabase(program, organisation.planId);
  const daily = Array.from({ length: 10_000 }, (_, index) => ({ from_on: dayAt(index), to_on: dayAt(index), count: countAt(1, index) }));
  const long = isLong ? await addMeasure(database, organisation, { at: 200, statement: 'Ten thousand', frequency: null, figures: daily }) : null;
  if (!isLong) await addMonthlyMeasures(database, organisation, 200);
  // As autovacuum does in its own time.
  await database.query('analyze');
  await database.end();
  return long;
}

const program = await startWholeProgram({ demo: false, env: { WAYMARK_RATE_LIMITS: '0', WAYMARK_ANY_OPERATION: '1' } });
try {
  const organisation = await openOrganisation(program);
  const { client } = organisation;
  await addMeasures(program, organisation, false);
  const pid = program.serverPid();
  await time('An empty question', pid, () => client.ask('{ __typename }'));
  const page = (after) => client.ask(LIST, { first: 100, after });
  await time('First 100 of 200 measures of 60 figures', pid, () => page(null));
  await time('Both pages of 100 measures', pid, async () => page((await page(null)).measures.nextCursor));
  // Last, because a list that held it would be slower for it.
  const long = await addMeasures(program, organisation, true);
  await time('Chart of 10,000 figures, worked out', pid, () => client.ask(CHART_ONLY, { id: long }));
  await time('Chart of 10,000 figures, with all its points in the answer', pid, () => client.ask(CHART, { id: long }));
  if (process.env.WAYMARK_BENCH_HOLD) {
    process.stdout.write(`${JSON.stringify({ url: program.url, ownerUrl: program.ownerUrl, adminUrl: program.adminUrl, cookie: client.cookie, long, pid })}\n`);
    await new Promise((resolve) => process.once('SIGTERM', resolve));
  }
} finally {
  await program.stop();
}
