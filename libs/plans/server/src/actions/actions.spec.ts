import { type ActionDoors, type Loose, openActionDoors, type Through } from './action-doors.story';
import { buildPlan } from '../plan-builder.story';

let doors: ActionDoors;
let executive: Through;

beforeAll(async () => {
  doors = await openActionDoors();
  executive = doors.as(doors.cast.executive);
});
afterAll(() => doors?.server.close());

const REASON = 'Agreed by the board.';
const build = (state: 'draft' | 'active' | 'closed' = 'active') =>
  buildPlan(doors.server.database, doors.organisation.organisationId, {
    state,
    objectives: { Fairness: { Recruitment: ['Shortlisting', 'Panels', 'Adverts'], Progression: ['Mentoring'] }, Voice: { Listening: ['Survey'] } },
  });
const labels = async (planId: string) => {
  const { data } = await doors.asking(doors.cast.executive)(`query ($id: ID!) { plan(id: $id) { objectives { outcomes { actions { reference title status } } } } }`, { id: planId });
  const actions = data.plan.objectives.flatMap((objective: Loose) => objective.outcomes.flatMap((outcome: Loose) => outcome.actions));
  return actions.map(({ reference, title, status }: Loose) => `${reference} ${title}${status === 'WITHDRAWN' ? ' (withdrawn)' : ''}`);
};
const changesOf = async (planId: string) => (await executive('changes', { id: planId })).data.planChanges.items as Loose[];

describe('adding an action', () => {
  it('puts it last under its outcome, and in an active plan keeps that with its reason', async () => {
    const plan = await build();
    const given = { outcomeId: plan.idOf('Recruitment'), title: '  Publish figures ', ownerId: doors.cast.owner.personId, startOn: '2026-12-01', dueOn: '2027-03-31' };
    expect((await executive('add', given)).code).toBe('plans.change.reason_needed');
    const { data } = await executive('add', { ...given, reason: REASON });
    expect(data.action).toMatchObject({ reference: '1.1.4', slug: 'publish-figures', title: 'Publish figures', status: 'NOT_STARTED', version: 1, originalDueOn: '2027-03-31', timesSlipped: 0, owner: { name: 'Aoife Brennan' }, outcomes: [{ reference: '1.1' }] });
    expect(data.plan).toEqual({ id: plan.planId, actionCount: 6 });
    expect(await changesOf(plan.planId)).toMatchObject([{ kind: 'ADDED', subject: 'ACTION', subjectTitle: 'Publish figures', reference: '1.1.4', reason: REASON, actionSlug: 'publish-figures' }]);
  });

  it.each([
    ['without a title', { title: '' }, 'platform.bad_input'],
    ['due before it starts', { startOn: '2027-03-31', dueOn: '2027-03-30' }, 'plans.action.due_before_start'],
    ['owned by nobody here', { ownerId: '6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11' }, 'plans.action.person_unknown'],
    ['under no outcome of ours', { outcomeId: '6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11' }, 'platform.not_found'],
  ])('is refused %s', async (_, values, code) => {
    const plan = await build('draft');
    expect((await executive('add', { outcomeId: plan.idOf('Recruitment'), title: 'Publish figures', ...values })).code).toBe(code);
    expect(await labels(plan.planId)).toHaveLength(5);
  });

  it('is refused in a closed plan and under a withdrawn outcome', async () => {
    expect((await executive('add', { outcomeId: (await build('closed')).idOf('Recruitment'), title: 'Late', reason: REASON })).code).toBe('plans.plan.closed');
    const plan = await build();
    await doors.asking(doors.cast.executive)(`mutation { withdrawOutcome(id: "${plan.idOf('Listening')}", version: 1, reason: "Done elsewhere.") { plan { id } } }`);
    expect((await executive('add', { outcomeId: plan.idOf('Listening'), title: 'Late', reason: REASON })).code).toBe('plans.outcome.withdrawn');
  });
});

describe('moving an action', () => {
  it('changes its place, and nobody else is written', async () => {
    const plan = await build();
    const { data } = await executive('move', { id: plan.idOf('Adverts'), version: 1, outcomeId: plan.idOf('Recruitment'), position: 1, reason: REASON });
    expect(data.action).toMatchObject({ reference: '1.1.1', version: 2 });
    expect(await labels(plan.planId)).toEqual(['1.1.1 Adverts', '1.1.2 Shortlisting', '1.1.3 Panels', '1.2.1 Mentoring', '2.1.1 Survey']);
    expect(await changesOf(plan.planId)).toMatchObject([{ kind: 'MOVED', field: 'position', from: '1.1.3', to: '1.1.1', reason: REASON }]);
    const versions = await doors.sql(`select action.title, action.version, home.version as place from plans.action join plans.action_outcome home on home.action_id = action.id where plan_id = $1 and (action.version > 1 or home.version > 1)`, [plan.planId]);
    expect(versions).toEqual([{ title: 'Adverts', version: 2, place: 2 }]);
  });

  it('takes it under another outcome, also of another objective', async () => {
    const plan = await build('draft');
    await executive('move', { id: plan.idOf('Shortlisting'), version: 1, outcomeId: plan.idOf('Listening'), position: 99 });
    expect(await labels(plan.planId)).toEqual(['1.1.1 Panels', '1.1.2 Adverts', '1.2.1 Mentoring', '2.1.1 Survey', '2.1.2 Shortlisting']);
    expect((await executive('move', { id: plan.idOf('Shortlisting'), version: 2, outcomeId: (await build()).idOf('Listening'), position: 1 })).code).toBe('plans.action.outcome_other_plan');
  });

  it('to where it is changes nothing', async () => {
    const plan = await build('draft');
    expect((await executive('move', { id: plan.idOf('Panels'), version: 1, outcomeId: plan.idOf('Recruitment'), position: 2 })).data.action.version).toBe(1);
  });

  it('by two people at once is done by one', async () => {
    const plan = await build('draft');
    const move = (position: number) => executive('move', { id: plan.idOf('Panels'), version: 1, outcomeId: plan.idOf('Recruitment'), position });
    const answers = await Promise.all([move(1), move(3)]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['platform.conflict', undefined]);
    expect(answers.find(({ code }) => code)?.error?.extensions['fields']).toEqual(['outcomeIds']);
  });
});

describe('serving several outcomes', () => {
  it('is printed under the first and counted once', async () => {
    const plan = await build();
    const outcomeIds = [plan.idOf('Progression'), plan.idOf('Recruitment')];
    const { data } = await executive('revise', { input: { id: plan.idOf('Panels'), version: 1, outcomeIds, reason: REASON } });
    expect(data.action).toMatchObject({ reference: '1.2.2', outcomes: [{ id: outcomeIds[0], reference: '1.2' }, { id: outcomeIds[1], reference: '1.1' }] });
    const told = (await changesOf(plan.planId)).map(({ kind, from, to }) => [kind, from, to].join(' ')).sort();
    expect(told).toEqual(['LINKED 1.1 1.1, 1.2', 'MOVED 1.1.2 1.2.2']);
    const counted = await doors.asking(doors.cast.executive)(`query ($id: ID!) { plan(id: $id) { actionCount } }`, { id: plan.planId });
    expect(counted.data.plan.actionCount).toBe(5);
    const only = await executive('revise', { input: { id: plan.idOf('Panels'), version: 2, outcomeIds: [plan.idOf('Listening')], reason: REASON } });
    expect(only.data.action.outcomes).toEqual([{ id: plan.idOf('Listening'), reference: '2.1' }]);
  });

  it('moving home to one it also serves leaves no trace of the second place', async () => {
    const plan = await build('draft');
    const id = plan.idOf('Panels');
    await executive('revise', { input: { id, version: 1, outcomeIds: [plan.idOf('Recruitment'), plan.idOf('Listening')] } });
    const { data } = await executive('move', { id, version: 2, outcomeId: plan.idOf('Listening'), position: 1 });
    expect(data.action.outcomes).toEqual([{ id: plan.idOf('Listening'), reference: '2.1' }]);
    expect(data.action.reference).toBe('2.1.1');
  });

  it('conflicts with a move that the page has not seen', async () => {
    const plan = await build('draft');
    const id = plan.idOf('Panels');
    await executive('move', { id, version: 1, outcomeId: plan.idOf('Listening'), position: 1 });
    const stale = await executive('revise', { input: { id, version: 1, outcomeIds: [plan.idOf('Progression')] } });
    expect(stale.error?.extensions).toMatchObject({ code: 'platform.conflict', fields: ['outcomeIds'], current: { outcomeIds: [plan.idOf('Listening')] } });
  });
});

describe('withdrawing an action', () => {
  it('keeps it in its place in an active plan, with the reason and what takes its place', async () => {
    const plan = await build();
    const successorId = plan.idOf('Adverts');
    const { data } = await executive('withdraw', { id: plan.idOf('Panels'), version: 1, reason: REASON, successorId });
    expect(data.action).toMatchObject({ status: 'WITHDRAWN', reference: '1.1.2', flags: [], withdrawal: { reason: REASON, withdrawnBy: { id: doors.cast.executive.personId }, successor: { id: successorId } }, lastUpdate: { kind: 'WITHDRAWN', note: REASON } });
    expect(data.action.viewerCan.update).toEqual({ allowed: false, reason: 'This has been withdrawn already, so it can no longer be changed.' });
    expect(data.plan.actionCount).toBe(4);
    expect(await labels(plan.planId)).toContain('1.1.2 Panels (withdrawn)');
    expect(await changesOf(plan.planId)).toMatchObject([{ kind: 'WITHDRAWN', reason: REASON }]);
    expect((await executive('withdraw', { id: plan.idOf('Panels'), version: 2, reason: REASON })).code).toBe('plans.part.already_withdrawn');
  });

  it('takes it out of a draft, where the others move up; its page still opens', async () => {
    const plan = await build('draft');
    const { data } = await executive('withdraw', { id: plan.idOf('Shortlisting'), version: 1, reason: 'Twice in the file.' });
    expect(data.action).toMatchObject({ status: 'WITHDRAWN', reference: '' });
    expect(await labels(plan.planId)).toEqual(['1.1.1 Panels', '1.1.2 Adverts', '1.2.1 Mentoring', '2.1.1 Survey']);
    expect((await executive('action', { id: plan.idOf('Shortlisting') })).data.title).toBe('Shortlisting');
  });

  it.each([
    ['itself', (plan: Loose) => plan.idOf('Panels')],
    ['a withdrawn one', (plan: Loose) => plan.idOf('Adverts')],
    ['none of ours', () => '6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11'],
    ['one of another plan', async () => (await build()).idOf('Adverts')],
  ])('is not succeeded by %s', async (_, successor) => {
    const plan = await build();
    await executive('withdraw', { id: plan.idOf('Adverts'), version: 1, reason: REASON });
    expect((await executive('withdraw', { id: plan.idOf('Panels'), version: 1, reason: REASON, successorId: await successor(plan) })).code).toBe('plans.action.successor_unfit');
  });

  it('conflicts with an update that the page has not seen', async () => {
    const plan = await build();
    await executive('record', { input: { actionId: plan.idOf('Panels'), version: 1, status: 'ON_TRACK', note: 'Begun.' } });
    expect((await executive('withdraw', { id: plan.idOf('Panels'), version: 1, reason: REASON })).code).toBe('platform.conflict');
  });
});

describe("a team's action", () => {
  it('supports one of the plan above, and no other', async () => {
    const [above, elsewhere] = [await build(), await build()];
    const [team] = await doors.sql(`insert into organisations.team (name) values ('Recruitment team') returning id`);
    const beneath = await buildPlan(doors.server.database, doors.organisation.organisationId, { parentId: above.planId, teamId: team.id, title: 'Team plan', objectives: { Ours: { Better: ['Blind review', 'Other'] } } });
    const support = (supportsId: string, version = 1) => executive('revise', { input: { id: beneath.idOf('Blind review'), version, supportsId, teamId: team.id, reason: REASON } });
    expect((await support(elsewhere.idOf('Panels'))).code).toBe('plans.action.supports_unfit');
    expect((await support(beneath.idOf('Other'))).code).toBe('plans.action.supports_unfit');
    expect((await support(above.idOf('Panels'))).data.action.supports).toMatchObject({ title: 'Panels' });
    expect((await executive('action', { id: above.idOf('Panels') })).data.supportedBy).toEqual([{ id: beneath.idOf('Blind review'), title: 'Blind review' }]);
  });
});
