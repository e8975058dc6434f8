import { identity } from '@waymark/identity/server';
import { calderStory, northmoorStory, organisations, personWithSession, tellOrganisation, type ToldOrganisation } from '@waymark/organisations/server';
import { calderPlans, northmoorPlans, plans, tellPlans } from '@waymark/plans/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { measures } from './measures.context';
import { tellMeasures } from './measures.story';
import { calderMeasures } from './story/calder-measures.story';
import { northmoorMeasures } from './story/northmoor-measures.story';

const PLAN = `{ plan { title state approvedBy approvedOn actionCount outcomeCount measureCount counts { status count } teamPlans { title actionCount }
  objectives { theme outcomes { measures { reference } } } gaps { measuresWithoutOwner measuresUndecided } } }`;

interface PlanAnswer {
  plan: {
    title: string; approvedBy: string; approvedOn: string; actionCount: number; outcomeCount: number; measureCount: number; counts: { status: string; count: number }[];
    teamPlans: { title: string; actionCount: number }[]; objectives: { outcomes: { measures: { reference: string }[] }[] }[]; gaps: Record<string, number>;
  };
}

let server: TestServer;
let northmoor: ToldOrganisation;
let calder: ToldOrganisation;

const ask = async (told: ToldOrganisation) => {
  const { session } = await personWithSession(server.database, told);
  const { data, errors } = await server.ask<PlanAnswer>(PLAN, {}, { session, organisation: told.slug });
  expect(errors).toBeUndefined();
  return data.plan;
};

const rows = <Row>(told: ToldOrganisation, text: string) =>
  server.database.transaction({ organisationId: told.organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<Row>(text, [told.organisationId]));

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans, measures]);
  northmoor = await tellOrganisation(server.database, northmoorStory);
  calder = await tellOrganisation(server.database, calderStory, { positionFrom: 100 });
  await tellPlans(server.database, northmoor, northmoorPlans);
  await tellPlans(server.database, calder, calderPlans);
  await tellMeasures(server.database, northmoor, northmoorMeasures);
  await tellMeasures(server.database, calder, calderMeasures);
});
afterAll(() => server?.close());

test('Northmoor has the plan that the demo promises', async () => {
  const plan = await ask(northmoor);
  expect(plan).toMatchObject({ title: 'Race equality action plan', state: 'ACTIVE', approvedBy: 'Board of trustees', approvedOn: '2025-03-26', outcomeCount: 20, actionCount: 44, measureCount: 31 });
  const counts = Object.fromEntries(plan.counts.map(({ status, count }) => [status, count]));
  expect(counts).toMatchObject({ COMPLETE: 9, ON_TRACK: 19, AT_RISK: 8, OFF_TRACK: 3, NOT_STARTED: 5 });
  expect(plan.teamPlans).toEqual([{ title: 'People directorate: our part in race equality', actionCount: 6 }]);
  expect(plan.objectives.map(({ outcomes }) => outcomes.flatMap(({ measures }) => measures).map(({ reference }) => reference).at(-1))).toEqual(['M1.17', 'M2.5', 'M3.4', 'M4.5']);
  expect(plan.gaps).toMatchObject({ measuresWithoutOwner: 2, measuresUndecided: 4 });
});

test('Calder has a small plan of its own', async () => {
  expect(await ask(calder)).toMatchObject({ title: 'Fair advice, fair place to work', outcomeCount: 6, actionCount: 11, measureCount: 7 });
});

test('what an action shows is what its newest update says, in both organisations', async () => {
  for (const told of [northmoor, calder]) {
    const wrong = await rows(told, `
      select action.title from plans.action
      left join lateral (select * from plans.status_update where action_id = action.id order by recorded_at desc limit 1) newest on true
      where action.organisation_id = $1 and (newest.id is distinct from action.last_update_id or newest.recorded_at is distinct from action.last_update_at
        or coalesce(newest.status, 'not_started') <> action.status or newest.forecast_on is distinct from action.forecast_on)`);
    expect(wrong).toEqual([]);
  }
});

test('the history is lived in: updates over twenty months, nothing from the future, slips with their reasons', async () => {
  const [facts] = await rows<{ updates: number; months: number; authors: number; future: number; slips: number }>(northmoor, `
    select (select count(*)::int from plans.status_update where organisation_id = $1) as updates,
           (select count(distinct date_trunc('month', recorded_at))::int from plans.status_update where organisation_id = $1) as months,
           (select count(distinct recorded_by)::int from plans.status_update where organisation_id = $1) as authors,
           (select count(*)::int from plans.status_update where organisation_id = $1 and recorded_at > '2026-11-22') as future,
           (select count(*)::int from plans.plan_change where organisation_id = $1 and kind = 'date_changed' and slipped_days > 0 and reason is not null) as slips`);
  expect(facts).toMatchObject({ future: 0, slips: 6 });
  expect(facts!.updates).toBeGreaterThan(140);
  expect(facts!.months).toBeGreaterThanOrEqual(18);
  expect(facts!.authors).toBeGreaterThanOrEqual(10);
});

test('slips of an action add up to the days between its first date and the one it has now', async () => {
  expect(await rows(northmoor, `
    select action.title from plans.action
    where organisation_id = $1 and due_on is not null and (due_on - original_due_on <> days_slipped
      or times_slipped <> (select count(*) from plans.plan_change where action_id = action.id and kind = 'date_changed'))`)).toEqual([]);
});

test('told on another day, the story ends then, on the same day of the week', async () => {
  const later = await startTestServer([identity, organisations, plans, measures]);
  const told = await tellOrganisation(later.database, northmoorStory, { today: '2027-03-10' });
  await tellPlans(later.database, told, northmoorPlans, { today: '2027-03-10' });
  const [newest] = await later.database.transaction({ organisationId: told.organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query<{ day: string; approved: string }>('select max(recorded_at)::date::text as day, (select min(approved_on)::text from plans.plan) as approved from plans.status_update'));
  await later.close();
  expect(newest).toEqual({ day: '2027-02-25', approved: '2025-07-09' });
});

test('figures have a history that ends about today, whatever day the story is told on, with nothing from the future', async () => {
  const later = await startTestServer([identity, organisations, plans, measures]);
  const today = '2027-03-03';
  const told = await tellOrganisation(later.database, northmoorStory, { today });
  await tellPlans(later.database, told, northmoorPlans, { today });
  await tellMeasures(later.database, told, northmoorMeasures, { today });
  const [facts] = await later.database.transaction({ organisationId: told.organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<{ last: string; future: number; ragged: number }>(`
    select max(to_on)::text as last, count(*) filter (where recorded_at > '2027-03-04')::int as future,
           count(*) filter (where to_on <> (date_trunc('month', to_on) + interval '1 month - 1 day')::date)::int as ragged from measures.observation`));
  await later.close();
  expect(facts).toEqual({ last: '2027-01-31', future: 0, ragged: 0 });
});

test('some of what the demo knows stays hidden: groups too small at Northmoor, figures of a small team at Calder', async () => {
  const [groups] = await rows<{ shown: number; hidden: number }>(northmoor, `
    select count(*) filter (where line->>'state' <> 'hidden')::int as shown, count(*) filter (where line->>'state' = 'hidden')::int as hidden
    from measures.breakdown_release release, jsonb_array_elements(release.safe->'rows') line where release.organisation_id = $1 and release.audience = 'internal'`);
  expect(groups!.hidden).toBeGreaterThan(5);
  expect(groups!.shown).toBeGreaterThan(groups!.hidden);
  const [figures] = await rows<{ shown: number; hidden: number }>(calder, `
    select count(*) filter (where state = 'shown')::int as shown, count(*) filter (where state = 'hidden')::int as hidden from measures.figure_release where organisation_id = $1`);
  expect(figures!.hidden).toBeGreaterThan(0);
  expect(figures!.shown).toBeGreaterThan(40);
});

test('the headline that compares two groups can be worked out from what is shown of them', async () => {
  const ratios = await rows<{ value: number | null }>(northmoor, `
    select release.value from measures.figure_release release join measures.measure on measure.organisation_id = release.organisation_id and measure.id = release.measure_id
    where release.organisation_id = $1 and measure.unit = 'ratio' and release.audience = 'internal' order by release.to_on`);
  expect(ratios.map(({ value }) => value?.toFixed(2))).toEqual(['1.62', '1.57', '1.61', '1.63']);
});
