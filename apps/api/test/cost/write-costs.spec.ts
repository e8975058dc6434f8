import { type Cost, compareCosts } from './compare-costs';
import { type Counted, startCounting } from './asking';
import { whatPagesWrite } from './what-pages-write';
import { writeCosts } from './write-costs';

let counted: Counted;

beforeAll(async () => {
  counted = await startCounting();
  // Where an organisation is, is looked up once; what comes later is counted without that.
  await counted.costOf('OpinionScale');
}, 120_000);
afterAll(() => counted?.close());

test('each change that is made often costs what its row says: statements, and trips to the database', async () => {
  const costs: Record<string, Cost> = {};
  for (const [name, change] of Object.entries(whatPagesWrite)) costs[name] = await counted.costOfChange(name, change);
  if (process.env['WAYMARK_PRINT_COSTS']) process.stdout.write(`${JSON.stringify(costs)}\n`);
  expect(compareCosts(costs, writeCosts)).toEqual([]);
  expect(Object.keys(writeCosts).sort()).toEqual(Object.keys(whatPagesWrite).sort());
}, 120_000);

test('one statement more is told with the name of the change', async () => {
  const [statements, trips] = writeCosts['RecordNoChange']!;
  counted.alsoDoWriting((transaction) => void transaction.query('select 1').catch(() => undefined));
  const RecordNoChange = await counted.costOfChange('RecordNoChange', whatPagesWrite['RecordNoChange']!).finally(() => counted.alsoDoWriting(null));
  expect(compareCosts({ RecordNoChange }, writeCosts)).toEqual([`RecordNoChange: allowed ${statements} statements in ${trips} trips, found ${statements + 1} statements in ${trips} trips`]);
});
