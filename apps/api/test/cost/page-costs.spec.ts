import type { Database } from '@waymark/platform/server';
import { type Cost, compareCosts, PLAIN_STATEMENTS, PLAIN_TRIPS } from './compare-costs';
import { type Counted, startCounting } from './asking';
import { pageCosts, reasons } from './page-costs';
import { whatPagesAsk } from './what-pages-ask';

let counted: Counted;

beforeAll(async () => {
  counted = await startCounting();
}, 120_000);
afterAll(() => counted?.close());

test('every question of our pages is in the table, and nothing else', () => {
  expect(Object.keys(whatPagesAsk).sort()).toEqual(counted.names);
  expect(Object.keys(pageCosts).sort()).toEqual(counted.names);
});

test('each question that takes many statements, or waits for the database more than once, says why', () => {
  const many = Object.entries(pageCosts).filter(([, [statements, trips]]) => statements > PLAIN_STATEMENTS || trips > PLAIN_TRIPS);
  expect(Object.keys(reasons).sort()).toEqual(many.map(([name]) => name).sort());
  for (const reason of Object.values(reasons)) expect(reason.length).toBeGreaterThan(20);
});

test('each question that has been asked before costs what its row says: statements, and trips to the database', async () => {
  const costs: Record<string, Cost> = {};
  for (const name of counted.names) costs[name] = await counted.costOf(name);
  if (process.env['WAYMARK_PRINT_COSTS']) process.stdout.write(`${JSON.stringify(costs)}\n`);
  expect(compareCosts(costs, pageCosts)).toEqual([]);
}, 120_000);

test('one statement more is told with the name of the page, what is allowed and what was found', async () => {
  const [statements, trips] = pageCosts['MyWork']!;
  counted.alsoDo((transaction) => void transaction.query('select 1'));
  const MyWork = await counted.costOf('MyWork').finally(() => counted.alsoDo(null));
  expect(compareCosts({ MyWork }, pageCosts)).toEqual([`MyWork: allowed ${statements} statements in ${trips} trips, found ${statements + 1} statements in ${trips} trips`]);
});

test.each([
  ['in another transaction', (database: Database) => database.transaction({ organisationId: null, mode: 'read', actor: null }, (transaction) => transaction.query('select 1', []))],
  ['in none', (database: Database) => database.dataSource.query('select 1')],
])('what a page asks %s is counted, and the trip that it takes', async (_, ask) => {
  const [statements, trips] = pageCosts['OpinionScale']!;
  const asked: Promise<unknown>[] = [];
  counted.alsoDo((_transaction, database) => void asked.push(ask(database)));
  const cost = await counted.costOf('OpinionScale').finally(() => counted.alsoDo(null));
  await Promise.all(asked);
  expect(cost).toEqual([statements + 1, trips + 1]);
});
