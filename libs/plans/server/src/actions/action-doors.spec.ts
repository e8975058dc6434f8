import { type ActionDoors, type Cast, type Door, openActionDoors, wordsOf } from './action-doors.story';

let doors: ActionDoors;
beforeAll(async () => void (doors = await openActionDoors()));
afterAll(() => doors?.server.close());

const EVIDENCE = { title: 'Minutes', url: 'https://example.org/minutes' };
const REASON = 'Agreed by the board.';

interface Found {
  readonly open: string;
  readonly claimed: string;
  readonly outcome: string;
  readonly milestone: string;
  readonly update: string;
}

/** What there is to act on, fresh for each attempt: an open action with an update and a milestone of its owner, and a claim. */
async function find(): Promise<Found> {
  const plan = await doors.plan([{ title: 'Open', status: 'on_track' }, { title: 'Claimed', status: 'on_track' }]);
  const owner = doors.as(doors.cast.owner);
  const [open, claimed] = [plan.idOf('Open'), plan.idOf('Claimed')];
  await owner('record', { input: { actionId: claimed, version: 1, status: 'COMPLETE', note: 'Done.', evidence: [EVIDENCE] } });
  const { data: update } = await owner('noChange', { input: { actionId: open, version: 1 } });
  const { data: milestone } = await owner('addMilestone', { actionId: open, title: 'Audit', reason: REASON });
  return { open, claimed, outcome: plan.idOf('Fair recruitment'), update: update.update.id, milestone: milestone.action.milestones[0].id };
}

const attempts: Record<Exclude<Door, 'changes' | 'action'>, (found: Found) => Record<string, unknown>> = {
  record: ({ open }) => ({ input: { actionId: open, version: 2, status: 'AT_RISK', note: 'Two people left.' } }),
  noChange: ({ open }) => ({ input: { actionId: open, version: 2 } }),
  undo: ({ update }) => ({ updateId: update }),
  confirm: ({ claimed }) => ({ actionId: claimed, version: 2 }),
  decline: ({ claimed }) => ({ actionId: claimed, version: 2, reason: REASON }),
  add: ({ outcome }) => ({ outcomeId: outcome, title: 'Another', reason: REASON }),
  revise: ({ open }) => ({ input: { id: open, version: 2, title: 'Other words', reason: REASON } }),
  assign: ({ open }) => ({ input: { actionIds: [open], dueOn: '2027-03-31', reason: REASON } }),
  move: ({ open, outcome }) => ({ id: open, version: 2, outcomeId: outcome, position: 2, reason: REASON }),
  withdraw: ({ open }) => ({ id: open, version: 2, reason: REASON }),
  evidence: ({ open }) => ({ actionId: open, evidence: EVIDENCE }),
  addMilestone: ({ open }) => ({ actionId: open, title: 'Report', reason: REASON }),
  reviseMilestone: ({ milestone }) => ({ id: milestone, version: 1, title: 'Other words', reason: REASON }),
  reachMilestone: ({ milestone }) => ({ id: milestone, version: 1, reachedOn: '2026-11-22' }),
  withdrawMilestone: ({ milestone }) => ({ id: milestone, version: 1, reason: REASON }),
};

const EXECUTIVE = ['record', 'noChange', 'confirm', 'decline', 'add', 'revise', 'assign', 'move', 'withdraw', 'evidence', 'addMilestone', 'reviseMilestone', 'reachMilestone', 'withdrawMilestone'];
const CONFIRMER = ['confirm', 'decline'];
/** Who passes which door with an action that the owner has updated last. */
const passes: Record<keyof Cast, readonly string[]> = {
  executive: EXECUTIVE,
  owner: ['record', 'noChange', 'undo', 'evidence', 'addMilestone', 'reviseMilestone', 'reachMilestone', 'withdrawMilestone'],
  contributor: [],
  reviewer: CONFIRMER,
  board: CONFIRMER,
  adviser: CONFIRMER,
  admin: [],
  member: [],
  reader: [],
};

describe.each(Object.keys(attempts) as (keyof typeof attempts)[])('the door %s', (door) => {
  it.each(Object.keys(passes) as (keyof Cast)[])('for %s', async (name) => {
    const answer = await doors.as(doors.cast[name])(door, attempts[door](await find()));
    expect(answer.code).toBe(passes[name].includes(door) ? undefined : 'platform.forbidden');
    if (answer.code) expect(answer.error?.message).toMatch(/^Only .*\.$/);
  });

  it('is closed to strangers, and to another organisation there is nothing behind it', async () => {
    const variables = attempts[door](await find());
    expect((await doors.server.ask(wordsOf(door), variables, { organisation: 'northmoor' })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
    expect((await doors.asking(doors.stranger)(wordsOf(door), variables)).code).toBe('platform.not_found');
    const before = await doors.sql('select count(*)::int as count, max(xmin::text::bigint)::text as newest from plans.action');
    const answer = await doors.asking(doors.stranger, 'calder')(wordsOf(door), variables);
    expect(answer.code).toBe('platform.not_found');
    expect(await doors.sql('select count(*)::int as count, max(xmin::text::bigint)::text as newest from plans.action')).toEqual(before);
  });
});

test('everybody of the organisation reads an action; nobody else knows of it', async () => {
  const { open } = await find();
  for (const person of Object.values(doors.cast)) expect((await doors.as(person)('action', { id: open })).data.title).toBe('Open');
  expect((await doors.server.ask(wordsOf('action'), { id: open }, { organisation: 'northmoor' })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
  for (const id of [open, 'x', "' or 1=1 --", '%']) expect((await doors.asking(doors.stranger, 'calder')(wordsOf('action'), { id })).code).toBe('platform.not_found');
});

test('another organisation cannot be named in a change of ours', async () => {
  const { open } = await find();
  const revise = async (input: object) => (await doors.asking(doors.cast.executive)(wordsOf('revise'), { input: { id: open, version: 2, reason: REASON, ...input } })).code;
  expect(await revise({ ownerId: doors.stranger.personId })).toBe('plans.action.person_unknown');
  expect(await revise({ contributorIds: [doors.stranger.personId] })).toBe('plans.action.person_unknown');
});

test('what the page is told it may do is what it may do', async () => {
  const { open, claimed } = await find();
  const can = async (name: keyof Cast, id: string) => {
    const { viewerCan } = (await doors.as(doors.cast[name])('action', { id })).data;
    return Object.keys(viewerCan).filter((act) => viewerCan[act].allowed).sort().join(' ');
  };
  expect(await can('executive', open)).toBe('recordEvidence revise update withdraw');
  expect(await can('owner', open)).toBe('claimCompletion recordEvidence update');
  expect(await can('contributor', open)).toBe('');
  expect(await can('owner', claimed)).toBe('recordEvidence update');
  expect(await can('board', claimed)).toBe('confirmCompletion');
  expect(await can('executive', claimed)).toBe('confirmCompletion recordEvidence revise update withdraw');
});
