import { countStatements } from '@waymark/platform/testing';
import { type ActionDoors, type Loose, openActionDoors, type Through } from '../actions/action-doors.story';

let doors: ActionDoors;
let owner: Through;
let executive: Through;

beforeAll(async () => {
  doors = await openActionDoors();
  owner = doors.as(doors.cast.owner);
  executive = doors.as(doors.cast.executive);
});
afterAll(() => doors?.server.close());

const TIMELINE = `query ($id: ID!, $first: Int, $after: String) { action(id: $id) { timeline(first: $first, after: $after) { total updateCount nextCursor items {
  id at update { kind note evidence { title } } evidence { title } change { kind field reason } } } } }`;
const timeline = async (id: string, page: object = {}) => {
  const { data, code } = await doors.asking(doors.cast.reader)(TIMELINE, { id, ...page });
  return { code, ...data?.timeline };
};
const at = (minute: number) => doors.server.clock.set(new Date(Date.UTC(2026, 10, 22, 10, minute)));
const inWords = ({ update, evidence, change }: Loose): string =>
  update ? `update ${update.kind}: ${update.note} [${update.evidence.map(({ title }: Loose) => title)}]` : evidence ? `evidence ${evidence.title}` : `change ${change.kind} ${change.field}: ${change.reason}`;

async function lived(): Promise<string> {
  const id = (await doors.plan([{ title: 'Review shortlisting', dueOn: '2026-12-31' }])).idOf('Review shortlisting');
  at(1);
  await owner('record', { input: { actionId: id, version: 1, status: 'ON_TRACK', note: 'Begun.', evidence: [{ title: 'Terms', url: 'https://example.org/terms' }] } });
  at(2);
  await owner('evidence', { actionId: id, evidence: { title: 'Minutes', url: 'https://example.org/minutes' } });
  at(3);
  await executive('revise', { input: { id, version: 2, dueOn: '2027-01-31', reason: 'Two more weeks.' } });
  at(4);
  await owner('addMilestone', { actionId: id, title: 'Audit', reason: 'To see progress.' });
  at(5);
  await executive('withdraw', { id, version: 3, reason: 'Done elsewhere.' });
  return id;
}

const STORY = [
  'update WITHDRAWN: Done elsewhere. []',
  'change ADDED null: To see progress.',
  'change DATE_CHANGED dueOn: Two more weeks.',
  'evidence Minutes',
  'update UPDATE: Begun. [Terms]',
];

test('the time line tells everything once, the latest first', async () => {
  const { items, total, updateCount, nextCursor } = await timeline(await lived());
  expect(items.map(inWords)).toEqual(STORY);
  expect({ total, updateCount, nextCursor }).toEqual({ total: 5, updateCount: 2, nextCursor: null });
});

test('it is told page by page, with nothing twice and nothing missed, whatever is added meanwhile', async () => {
  const id = await lived();
  const told: string[] = [];
  let after: string | null = null;
  do {
    const page: Loose = await timeline(id, { first: 2, after });
    told.push(...page.items.map(inWords));
    after = page.nextCursor;
  } while (after);
  expect(told).toEqual(STORY);
});

test('many things of one moment have an order too', async () => {
  const id = (await doors.plan([{ title: 'Review shortlisting' }])).idOf('Review shortlisting');
  at(10);
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) await owner('evidence', { actionId: id, evidence: { title, url: 'https://example.org' } });
  const told: string[] = [];
  let after: string | null = null;
  do {
    const page: Loose = await timeline(id, { first: 1, after });
    told.push(...page.items.map(inWords));
    after = page.nextCursor;
  } while (after);
  expect(told.sort()).toEqual(['evidence Five', 'evidence Four', 'evidence One', 'evidence Three', 'evidence Two']);
});

test.each([{ first: 0 }, { first: 101 }, { after: 'nowhere' }])('a page cannot be %j', async (page) => {
  expect((await timeline(await lived(), page)).code).toBe('platform.bad_input');
});

test('an action with its whole story takes few statements, however much happened', async () => {
  const short = (await doors.plan([{ title: 'Short' }])).idOf('Short');
  const long = await lived();
  const statementsFor = (id: string) => countStatements(doors.server.database, () => owner('action', { id }));
  const counted = [await statementsFor(short), await statementsFor(long)];
  expect(Math.max(...counted)).toBeLessThanOrEqual(10);
});
