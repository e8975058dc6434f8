import { type ActionDoors, type Loose, openActionDoors, type Through } from '../actions/action-doors.story';

let doors: ActionDoors;
let owner: Through;
let executive: Through;

beforeEach(async () => {
  doors = await openActionDoors();
  owner = doors.as(doors.cast.owner);
  executive = doors.as(doors.cast.executive);
});
afterEach(() => doors?.server.close());

const MY_WORK = `{ myWork { due { reason action { title } } done { reason action { title } } toConfirm { title } dueOn } viewer { waiting } }`;
async function myWork(person: keyof ActionDoors['cast'] = 'owner') {
  const { data } = await doors.asking(doors.cast[person])(MY_WORK);
  const items = (list: Loose[]) => list.map(({ action, reason }) => `${action.title}: ${reason}`);
  return { due: items(data.myWork.due), done: items(data.myWork.done), toConfirm: data.myWork.toConfirm.map(({ title }: Loose) => title), waiting: data.viewer.waiting, dueOn: data.myWork.dueOn };
}
const daysAgo = (days: number) => new Date(Date.UTC(2026, 10, 22 - days, 12)).toISOString();

test('what is mine and open needs an update when it is overdue, due soon, quiet or never heard of', async () => {
  await doors.plan([
    { title: 'Quiet', status: 'on_track', lastUpdateAt: daysAgo(41) },
    { title: 'Heard of', status: 'on_track', lastUpdateAt: daysAgo(20) },
    { title: 'Overdue', status: 'at_risk', dueOn: '2026-09-30', lastUpdateAt: daysAgo(8) },
    { title: 'Overdue, heard of', status: 'at_risk', dueOn: '2026-09-30', lastUpdateAt: daysAgo(3) },
    { title: 'Due soon', status: 'on_track', dueOn: '2026-11-30', lastUpdateAt: daysAgo(15) },
    { title: 'Never heard of' },
    { title: 'Complete', status: 'complete', lastUpdateAt: daysAgo(0) },
    { title: 'Complete long ago', status: 'complete', lastUpdateAt: daysAgo(90) },
    { title: 'Of somebody else', ownerId: doors.cast.contributor.personId },
  ]);
  expect(await myWork()).toEqual({
    due: ['Overdue: 53 days overdue.', 'Due soon: Due in 8 days.', 'Quiet: Last updated 41 days ago.', 'Never heard of: Never updated.'],
    done: ['Complete: Updated today.', 'Overdue, heard of: Updated 3 days ago.'],
    toConfirm: [],
    waiting: 4,
    dueOn: null,
  });
});

test('what I help with is mine too; what is in a draft or a closed plan asks nothing', async () => {
  const plan = await doors.plan([{ title: 'Helped with' }]);
  await doors.plan([{ title: 'Drafted' }], { state: 'draft' });
  await doors.plan([{ title: 'Closed' }], { state: 'closed' });
  await executive('revise', { input: { id: plan.idOf('Helped with'), version: 1, contributorIds: [doors.cast.contributor.personId], reason: 'Lin helps.' } });
  expect((await myWork('contributor')).due).toEqual(['Helped with: Never updated.']);
  expect((await myWork('owner')).due).toEqual(['Helped with: Never updated.']);
  expect((await myWork('reader')).waiting).toBe(0);
});

test('an update moves it from what is due to what is done, and undoing brings it back', async () => {
  const plan = await doors.plan([{ title: 'Review shortlisting', status: 'on_track' }]);
  expect(await myWork()).toMatchObject({ due: ['Review shortlisting: Never updated.'], done: [], waiting: 1 });
  const { data } = await owner('noChange', { input: { actionId: plan.idOf('Review shortlisting'), version: 1 } });
  expect(await myWork()).toMatchObject({ due: [], done: ['Review shortlisting: Updated today.'], waiting: 0 });
  await owner('undo', { updateId: data.update.id });
  expect(await myWork()).toMatchObject({ due: ['Review shortlisting: Never updated.'], done: [], waiting: 1 });
});

test('how long an action may be quiet is the organisation\'s to say', async () => {
  await doors.plan([{ title: 'Quiet', status: 'on_track', lastUpdateAt: daysAgo(20) }]);
  expect((await myWork()).waiting).toBe(0);
  await doors.sql('update organisations.organisation set stale_after_days = 19, version = version + 1');
  expect((await myWork()).due).toEqual(['Quiet: Last updated 20 days ago.']);
  await doors.sql('update organisations.organisation set stale_after_days = 35, update_every_days = 31, version = version + 1');
  expect((await myWork()).waiting).toBe(0);
  await doors.sql('update organisations.organisation set update_every_days = 14, version = version + 1');
  expect((await myWork()).due).toEqual(['Quiet: Last updated 20 days ago.']);
  await doors.sql('update organisations.organisation set update_every_days = null, version = version + 1');
});

test('claims of others wait for those who may confirm them, the longest first, and never for the claimant', async () => {
  const plan = await doors.plan([{ title: 'First', status: 'on_track' }, { title: 'Second', status: 'on_track' }]);
  for (const [minute, title] of ['First', 'Second'].entries()) {
    doors.server.clock.set(new Date(Date.UTC(2026, 10, 22, 10, minute)));
    await owner('record', { input: { actionId: plan.idOf(title), version: 1, status: 'COMPLETE', note: 'Done.', evidence: [{ title: 'Report', url: 'https://example.org' }] } });
  }
  for (const name of ['executive', 'reviewer', 'board', 'adviser'] as const) expect([name, (await myWork(name)).toConfirm]).toEqual([name, ['First', 'Second']]);
  for (const name of ['owner', 'contributor', 'admin', 'member', 'reader'] as const) expect([name, (await myWork(name)).toConfirm]).toEqual([name, []]);
  await doors.as(doors.cast.board)('confirm', { actionId: plan.idOf('First'), version: 2 });
  expect((await myWork('reviewer')).toConfirm).toEqual(['Second']);
});

test('people are listed with how much is theirs', async () => {
  await doors.plan([{ title: 'One' }, { title: 'Two', status: 'on_track' }, { title: 'Done', status: 'complete' }]);
  await doors.plan([{ title: 'Closed' }], { state: 'closed' });
  const { data } = await doors.asking(doors.cast.executive)(`{ people { items { name ownedActionCount } } }`);
  const counts = Object.fromEntries(data.people.items.map(({ name, ownedActionCount }: Loose) => [name, ownedActionCount]));
  expect(counts).toMatchObject({ 'Aoife Brennan': 2, 'Lin Zhao': 0 });
});
