import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { addRows } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { type BuiltPlan, buildPlan } from '../plan-builder.story';
import { plans } from '../plans.context';

const OVERVIEW = `query ($planId: ID) { overview(planId: $planId) {
  plan { id } headline { actionCount completeOrOnTrack offTrack atRisk overdue withoutOwner mostOffTrackTheme mostOffTrackCount }
  needsAttention { action { title } reason days formerOwnerName } attentionTotal
  sinceOn moved { to from actions { reference title ownerName } } changesSince slippedSince } }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
type Loose = any;

let server: TestServer;
let northmoor: StoryOrganisation;
let aoife: StoryPerson;
let gareth: StoryPerson;
let plan: BuiltPlan;

const HEARD = '2026-11-15T09:00:00Z';

const overview = async (planId?: string, person = aoife, organisation = 'northmoor') => {
  const { data, errors } = await server.ask<Loose>(OVERVIEW, { planId }, { session: person.session, organisation });
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data.overview;
};
const inNorthmoor = (work: () => Promise<unknown>) => server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:spec' }, work);

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans]);
  northmoor = await openOrganisationStory(server.database, { slug: 'northmoor' });
  aoife = await personWithSession(server.database, northmoor, { name: 'Aoife Brennan', roles: ['reader'] });
  gareth = await personWithSession(server.database, northmoor, { name: 'Gareth Llewellyn' });
  await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:spec' }, (tx) =>
    tx.query(`update organisations.person set left_on = '2026-11-06', version = version + 1 where id = $1`, [gareth.personId]),
  );
  const owned = { ownerId: aoife.personId, startOn: '2026-01-01', lastUpdateAt: HEARD };
  plan = await buildPlan(server.database, northmoor.organisationId, {
    objectives: {
      'Fair employer': {
        'Hiring is fair': [
          { ...owned, title: 'Review recruitment', status: 'off_track', dueOn: '2026-09-30', alsoServes: ['People are heard'] },
          { ...owned, title: 'Review our data', status: 'off_track', dueOn: '2027-01-31' },
          { ...owned, title: 'Train panels', status: 'complete', claimedBy: aoife.personId },
          { ...owned, title: 'Publish pay', status: 'at_risk', dueOn: '2027-01-31' },
        ],
      },
      Voice: {
        'People are heard': [
          { ...owned, title: 'Hold a forum', status: 'on_track', dueOn: '2027-01-31' },
          { ...owned, title: 'Find speakers', status: 'on_track', ownerId: gareth.personId, dueOn: '2027-01-31' },
          { ...owned, title: 'Old idea', status: 'withdrawn', dueOn: '2026-01-31' },
        ],
      },
    },
  });
});
afterAll(() => server?.close());

it('counts every live action once, and names the theme with the most off track', async () => {
  expect((await overview()).headline).toEqual({ actionCount: 6, completeOrOnTrack: 3, offTrack: 2, atRisk: 1, overdue: 1, withoutOwner: 1, mostOffTrackTheme: 'Fair employer', mostOffTrackCount: 2 });
});

it('lists what needs attention, the gravest first, and who was the owner of what has none', async () => {
  const { needsAttention, attentionTotal } = await overview(plan.planId);
  expect(attentionTotal).toBe(5);
  expect(needsAttention.map((item: Loose) => [item.action.title, item.reason, item.days, item.formerOwnerName])).toEqual([
    ['Review recruitment', 'OFF_TRACK', 53, null],
    ['Review our data', 'OFF_TRACK', null, null],
    ['Find speakers', 'NO_OWNER', 16, 'Gareth Llewellyn'],
    ['Train panels', 'AWAITING_CONFIRMATION', expect.any(Number), null],
    ['Publish pay', 'AT_RISK', null, null],
  ]);
});

it('tells what has moved in six months by the updates, and how often the plan was changed', async () => {
  const update = (title: string, previous: string, status: string, at: string) => ({
    action_id: plan.idOf(title), kind: 'update', status, previous_status: previous, note: 'A note', forecast_on: '2027-01-01', recorded_by: aoife.personId, recorded_at: at,
  });
  const change = (kind: string, at: string, slippedDays: number | null) => ({
    plan_id: plan.planId, subject: 'plan', subject_id: plan.planId, subject_title: 'Plan', kind, reason: 'Why', slipped_days: slippedDays, changed_by: aoife.personId, changed_at: at,
  });
  await inNorthmoor(async () => {
    await addRows('plans.status_update', [
      update('Review recruitment', 'not_started', 'on_track', '2026-03-01T09:00:00Z'),
      update('Review recruitment', 'on_track', 'at_risk', '2026-06-01T09:00:00Z'),
      update('Review recruitment', 'at_risk', 'off_track', '2026-08-01T09:00:00Z'),
      update('Review our data', 'on_track', 'off_track', '2026-08-01T09:00:00Z'),
      update('Train panels', 'on_track', 'complete', '2026-10-01T09:00:00Z'),
      update('Hold a forum', 'on_track', 'on_track', '2026-10-01T09:00:00Z'),
      update('Publish pay', 'on_track', 'at_risk', '2026-05-21T22:59:59Z'),
    ]);
    await addRows('plans.plan_change', [
      change('date_changed', '2026-05-21T22:59:59Z', 10),
      change('date_changed', '2026-05-21T23:00:00Z', 10),
      change('reworded', '2026-06-01T09:00:00Z', null),
      change('approved', '2026-06-01T09:00:00Z', null),
    ]);
  });
  const { sinceOn, moved, changesSince, slippedSince } = await overview();
  expect(sinceOn).toBe('2026-05-22');
  expect(moved).toEqual([
    { to: 'COMPLETE', from: null, actions: [{ reference: '1.1.3', title: 'Train panels', ownerName: 'Aoife Brennan' }] },
    { to: 'OFF_TRACK', from: 'ON_TRACK', actions: [expect.objectContaining({ title: 'Review recruitment' }), expect.objectContaining({ title: 'Review our data' })] },
  ]);
  expect([changesSince, slippedSince]).toEqual([2, 1]);
});

it('asks nothing of anybody in a draft', async () => {
  const draft = await buildPlan(server.database, northmoor.organisationId, { state: 'draft', objectives: { Voice: { 'Being heard': ['A forum'] } } });
  expect(await overview(draft.planId)).toMatchObject({ needsAttention: [], attentionTotal: 0, sinceOn: null, moved: [], changesSince: 0, headline: { actionCount: 1, withoutOwner: 1, mostOffTrackTheme: null } });
});

it('is nothing where there is no plan, and not found in another organisation', async () => {
  const calder = await openOrganisationStory(server.database, { slug: 'calder' });
  const stranger = await personWithSession(server.database, calder);
  expect(await overview(undefined, stranger, 'calder')).toBeNull();
  await expect(overview(plan.planId, stranger, 'calder')).rejects.toThrow('platform.not_found');
  await expect(overview(undefined, stranger, 'northmoor')).rejects.toThrow('platform.not_found');
});
