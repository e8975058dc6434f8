import { personWithSession } from '@waymark/organisations/server';
import { type ActionDoors, openActionDoors, type Through } from './action-doors.story';

let doors: ActionDoors;
let executive: Through;
let left: string;

beforeAll(async () => {
  doors = await openActionDoors();
  executive = doors.as(doors.cast.executive);
  left = (await personWithSession(doors.server.database, doors.organisation, { name: 'Gareth Llewellyn' })).personId;
  await doors.sql(`update organisations.person set left_on = '2026-11-06', version = version + 1 where id = $1`, [left]);
});
afterAll(() => doors?.server.close());

const REASON = 'Agreed by the board.';
const aPlan = (state: 'draft' | 'active' = 'active', facts: object = {}) => doors.plan([{ title: 'Review shortlisting', startOn: '2026-04-01', dueOn: '2026-09-30', originalDueOn: '2026-09-30', ...facts }, { title: 'Train panels' }], { state });
const oneAction = async (state?: 'draft' | 'active', facts?: object) => (await aPlan(state, facts)).idOf('Review shortlisting');
const revise = (id: string, input: object, version = 1) => executive('revise', { input: { id, version, ...input } });
const changesOf = async (planId: string) => (await executive('changes', { id: planId })).data.planChanges;

describe('a revision', () => {
  it('leaves what is absent, empties what is null', async () => {
    const id = await oneAction('draft');
    expect((await revise(id, { detail: '  Every panel. ' })).data.action).toMatchObject({ detail: 'Every panel.', title: 'Review shortlisting', dueOn: '2026-09-30', version: 2 });
    expect((await revise(id, { detail: null, dueOn: null, ownerId: null }, 2)).data.action).toMatchObject({ detail: null, dueOn: null, owner: null, startOn: '2026-04-01' });
  });

  it('that changes nothing writes nothing and asks for no reason', async () => {
    const id = await oneAction();
    const { data, code } = await revise(id, { title: 'Review shortlisting', dueOn: '2026-09-30', contributorIds: [] });
    expect(code).toBeUndefined();
    expect(data.action.version).toBe(1);
  });

  it.each([
    ['an empty title', { title: '  ' }, 'platform.bad_input'],
    ['no title', { title: null }, 'platform.bad_input'],
    ['a title of 2,001 characters', { title: 'x'.repeat(2001) }, 'platform.bad_input'],
    ['a due date before the start', { dueOn: '2026-03-31' }, 'plans.action.due_before_start'],
    ['a start after the due date', { startOn: '2026-10-01' }, 'plans.action.due_before_start'],
    ['a day that does not exist', { dueOn: '2026-02-30' }, 'platform.bad_input'],
    ['nobody as owner', { ownerId: '6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11' }, 'plans.action.person_unknown'],
    ['no id as owner', { ownerId: 'me' }, 'plans.action.person_unknown'],
    ['nobody as contributor', { contributorIds: ['6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11'] }, 'plans.action.person_unknown'],
    ['no team of ours', { teamId: '6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11' }, 'plans.action.team_unknown'],
    ['no outcome', { outcomeIds: [] }, 'plans.action.outcome_needed'],
    ['no outcome of ours', { outcomeIds: ['6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11'] }, 'platform.not_found'],
    ['support in a plan that has none above', { supportsId: '6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11' }, 'plans.action.supports_unfit'],
  ])('is refused: %s', async (_, input, code) => {
    const id = await oneAction('draft');
    expect((await revise(id, input)).code).toBe(code);
    expect((await executive('action', { id })).data.version).toBe(1);
  });

  it('names no owner or contributor who has left, but leaves one who left since', async () => {
    const id = await oneAction('draft');
    const refused = await revise(id, { ownerId: left });
    expect([refused.code, refused.error?.message]).toEqual(['plans.action.person_has_left', 'Gareth Llewellyn has left. Choose somebody else.']);
    expect((await revise(id, { contributorIds: [left] })).code).toBe('plans.action.person_has_left');
    const owned = await oneAction('draft', { ownerId: left });
    const { data } = await revise(owned, { title: 'Review all shortlisting', ownerId: left });
    expect(data.action).toMatchObject({ title: 'Review all shortlisting', owner: { id: left } });
    expect(data.action.flags).toContain('NO_OWNER');
  });

  it('that makes work ongoing is accepted, and a review date asked for', async () => {
    const id = await oneAction('draft');
    expect((await revise(id, { ongoing: true, dueOn: null })).data.action.flags).toEqual(['REVIEW_DATE_NEEDED']);
    expect((await revise(id, { reviewOn: '2027-04-01' }, 2)).data.action.flags).toEqual([]);
  });
});

describe('an active plan', () => {
  it('asks why, and keeps each field that changed with its reason', async () => {
    const plan = await aPlan();
    const id = plan.idOf('Review shortlisting');
    const input = { title: 'Review all shortlisting', ownerId: doors.cast.contributor.personId, startOn: '2026-05-01', ongoing: true, reviewOn: '2027-05-01', contributorIds: [doors.cast.owner.personId, doors.cast.reader.personId] };
    const silent = await revise(id, input);
    expect([silent.code, silent.error?.extensions['field']]).toEqual(['plans.change.reason_needed', 'reason']);
    expect((await revise(id, { ...input, reason: REASON })).data.action.contributors.map(({ name }: { name: string }) => name)).toEqual(['Aoife Brennan', 'Ray Porter']);
    const { items } = await changesOf(plan.planId);
    const told = items.map(({ kind, field, from, to, reason, reference }: Record<string, string>) => [kind, field, from, to, reason, reference].join(' | ')).sort();
    expect(told).toEqual([
      `DATE_CHANGED | reviewOn |  | 2027-05-01 | ${REASON} | 1.1.1`,
      `DATE_CHANGED | startOn | 2026-04-01 | 2026-05-01 | ${REASON} | 1.1.1`,
      `OTHER | contributors |  | Aoife Brennan, Ray Porter | ${REASON} | 1.1.1`,
      `OTHER | ongoing | no | yes | ${REASON} | 1.1.1`,
      `OWNER_CHANGED | owner | Aoife Brennan | Lin Zhao | ${REASON} | 1.1.1`,
      `REWORDED | title | Review shortlisting | Review all shortlisting | ${REASON} | 1.1.1`,
    ]);
  });

  it('names nobody as owner and as helper at once', async () => {
    const id = (await aPlan()).idOf('Review shortlisting');
    await revise(id, { contributorIds: [doors.cast.contributor.personId, doors.cast.reader.personId], reason: REASON });
    const { data } = await revise(id, { ownerId: doors.cast.contributor.personId, reason: REASON }, 2);
    expect(data.action.contributors.map(({ name }: { name: string }) => name)).toEqual(['Ray Porter']);
  });

  it('counts each due date that moves later, by how many days, and no other', async () => {
    const plan = await aPlan();
    const id = plan.idOf('Review shortlisting');
    const due = async (dueOn: string | null, version: number) => (await revise(id, { dueOn, reason: REASON }, version)).data.action;
    expect(await due('2026-10-31', 1)).toMatchObject({ dueOn: '2026-10-31', originalDueOn: '2026-09-30', timesSlipped: 1, daysSlipped: 31 });
    expect(await due('2026-10-15', 2)).toMatchObject({ timesSlipped: 1, daysSlipped: 31 });
    expect(await due('2026-11-15', 3)).toMatchObject({ timesSlipped: 2, daysSlipped: 62 });
    const { slippedDates, items } = await changesOf(plan.planId);
    expect(slippedDates).toBe(2);
    expect(items.map(({ slippedDays }: { slippedDays: number | null }) => slippedDays)).toEqual([31, null, 31]);
  });

  it('does not forget a due date that was taken away', async () => {
    const id = await oneAction();
    await revise(id, { dueOn: null, reason: REASON });
    expect((await revise(id, { dueOn: '2026-12-31', reason: REASON }, 2)).data.action).toMatchObject({ originalDueOn: '2026-09-30', timesSlipped: 1, daysSlipped: 92 });
  });

  it('takes the first due date set after approval as the original', async () => {
    const id = await oneAction('active', { dueOn: undefined, originalDueOn: undefined });
    expect((await revise(id, { dueOn: '2026-12-31', reason: REASON })).data.action).toMatchObject({ originalDueOn: '2026-12-31', timesSlipped: 0 });
  });

  it('in a draft a date moves freely and nothing is kept', async () => {
    const plan = await aPlan('draft', { originalDueOn: undefined });
    expect((await revise(plan.idOf('Review shortlisting'), { dueOn: '2027-09-30' })).data.action).toMatchObject({ originalDueOn: null, timesSlipped: 0 });
    expect((await changesOf(plan.planId)).items).toEqual([]);
  });
});

describe('two people at once', () => {
  it('both changes stand when they touch different fields', async () => {
    const id = await oneAction('draft');
    await revise(id, { title: 'Review all shortlisting' });
    expect((await revise(id, { dueOn: '2026-12-31' })).data.action).toMatchObject({ title: 'Review all shortlisting', dueOn: '2026-12-31' });
  });

  it.each([
    ['title', () => [{ title: 'One' }, { title: 'Two' }], 'title'],
    ['due date, in an active plan', () => [{ dueOn: '2026-10-31' }, { dueOn: '2026-11-30' }], 'dueOn'],
    ['people who help', () => [{ contributorIds: [doors.cast.reader.personId] }, { contributorIds: [doors.cast.admin.personId] }], 'contributorIds'],
  ] as [string, () => [object, object], string][])('conflict on the same: %s', async (_, inputs, field) => {
    const [first, second] = inputs();
    const id = await oneAction();
    expect((await revise(id, { ...first, reason: REASON })).code).toBeUndefined();
    const conflict = await revise(id, { ...second, reason: REASON });
    expect(conflict.code).toBe('platform.conflict');
    expect(conflict.error?.extensions).toMatchObject({ fields: [field], changedBy: 'Ruth Adeyemi', current: { ...first, version: 2 } });
  });
});

describe('assigning many', () => {
  it('gives all of them an owner and dates for one reason', async () => {
    const plan = await aPlan();
    const actionIds = [plan.idOf('Train panels'), plan.idOf('Review shortlisting')];
    expect((await executive('assign', { input: { actionIds, ownerId: doors.cast.contributor.personId } })).code).toBe('plans.change.reason_needed');
    const { data } = await executive('assign', { input: { actionIds, ownerId: doors.cast.contributor.personId, dueOn: '2026-12-31', startOn: null, reason: REASON } });
    expect(data.actions.map(({ id, owner, dueOn, startOn }: Record<string, { id: string }>) => [id, owner?.id, dueOn, startOn])).toEqual([
      [actionIds[0], doors.cast.contributor.personId, '2026-12-31', null],
      [actionIds[1], doors.cast.contributor.personId, '2026-12-31', '2026-04-01'],
    ]);
    expect((await changesOf(plan.planId)).items).toHaveLength(4);
  });

  it('tells whoever has not seen what somebody else assigned meanwhile, and changes nothing; another field stands in nobody’s way', async () => {
    const plan = await aPlan();
    const actionIds = [plan.idOf('Train panels'), plan.idOf('Review shortlisting')];
    const assign = (versions: number[], values: object) => executive('assign', { input: { actionIds, versions, reason: REASON, ...values } });
    const owner = { ownerId: doors.cast.contributor.personId };
    expect((await assign([1, 1], { dueOn: '2026-12-31' })).code).toBeUndefined();
    expect((await assign([1, 1], owner)).code).toBeUndefined();
    const late = await assign([1, 2], { dueOn: '2027-01-31' });
    expect([late.code, late.error?.message]).toEqual(['plans.action.changed_meanwhile', expect.stringMatching(/^Somebody changed “Train panels” while you chose\./)]);
    expect((await executive('action', { id: actionIds[0] })).data).toMatchObject({ dueOn: '2026-12-31' });
    expect((await executive('action', { id: actionIds[1] })).data).toMatchObject({ dueOn: '2026-12-31' });
    expect((await assign([1], { dueOn: '2027-01-31' })).code).toBe('platform.bad_input');
  });

  it('is all or nothing', async () => {
    const plan = await aPlan();
    const [first, second] = [plan.idOf('Train panels'), plan.idOf('Review shortlisting')];
    const assign = (actionIds: string[], values: object) => executive('assign', { input: { actionIds, reason: REASON, ...values } });
    expect((await assign([first, second], { dueOn: '2026-03-01' })).code).toBe('plans.action.due_before_start');
    expect((await assign([first, (await aPlan()).idOf('Train panels')], { dueOn: '2026-12-31' })).code).toBe('plans.action.not_in_plan');
    expect((await assign([first, '6f1d8a52-9d0e-4c0f-8a52-1b0c7e3f9a11'], { dueOn: '2026-12-31' })).code).toBe('platform.not_found');
    expect((await assign([first], { ownerId: left })).code).toBe('plans.action.person_has_left');
    expect((await assign([], {})).code).toBe('platform.bad_input');
    expect((await assign([first], { ownerId: null })).code).toBe('plans.action.nothing_to_assign');
    expect((await executive('action', { id: first })).data).toMatchObject({ version: 1, dueOn: null });
    expect((await changesOf(plan.planId)).items).toEqual([]);
  });
});
