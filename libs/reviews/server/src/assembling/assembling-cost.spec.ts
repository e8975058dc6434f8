import { identity } from '@waymark/identity/server';
import { measures } from '@waymark/measures/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation } from '@waymark/organisations/server';
import { buildPlan, plans } from '@waymark/plans/server';
import { addRows, tx } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { voices } from '@waymark/voices/server';
import { openReview } from '../reviewing/open-review';
import { reviews } from '../reviews.context';
import { assemblePaper } from './assemble-paper';

let server: TestServer;
let organisation: StoryOrganisation;
let person: string;
beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans, measures, voices, reviews]);
  organisation = await openOrganisationStory(server.database, {});
  person = (await personWithSession(server.database, organisation, { name: 'Ruth Adeyemi', roles: ['executive'] })).personId;
});
afterAll(() => server?.close());

/** A plan with so many actions and half as many measures, each with something of all that is told, and its review. */
async function tell(count: number): Promise<string> {
  const { organisationId } = organisation;
  const titles = Array.from({ length: count }, (_, index) => `Action ${index}`);
  const { planId, idOf } = await buildPlan(server.database, organisationId, { objectives: { Fair: { Hiring: titles.map((title) => ({ title, ownerId: person, dueOn: '2026-06-30', status: 'off_track' as const })) } } });
  return server.database.transaction({ organisationId, mode: 'write', actor: 'command:spec' }, async () => {
    await addRows('plans.status_update', titles.map((title) => ({ action_id: idOf(title), kind: 'update', status: 'off_track', previous_status: 'on_track', note: 'Late', forecast_on: '2026-12-01', recorded_by: person, recorded_at: '2026-08-03T09:00:00Z' })));
    await addRows('plans.evidence', titles.map((title) => ({ action_id: idOf(title), title: 'Report', url: 'https://example.org/report', recorded_by: person, recorded_at: '2026-08-03T09:00:00Z' })));
    await addRows('plans.plan_change', titles.map((title) => ({
      plan_id: planId, subject: 'action', subject_id: idOf(title), subject_title: title, action_id: idOf(title), kind: 'date_changed', field: 'dueOn', from_text: '2026-05-31', to_text: '2026-06-30', reason: 'Late', slipped_days: 30, changed_by: person, changed_at: '2026-05-03T09:00:00Z',
    })));
    const challenger = (await tx().query<{ next: number }>('select 1 + coalesce(max(number), 0) as next from voices.challenge where organisation_id = $1', [organisationId]))[0]!.next;
    const other = { id: '', ...(await tx().query<{ id: string }>(`select id from organisations.person where organisation_id = $1 and id <> $2 limit 1`, [organisationId, person]))[0] };
    await addRows('voices.challenge', titles.slice(0, count / 2).map((title, index) => ({
      number: Number(challenger) + index, subject_kind: 'action', subject_id: idOf(title), plan_id: planId, raised_as: 'adviser', raised_by_person: other.id, respondent_id: person, title: 'Why?', markdown: 'Why?', raised_on: '2026-08-01', raised_at: '2026-08-01T09:00:00Z', answer_due_on: '2026-08-15',
    })));
    for (const [index, title] of titles.slice(0, count / 2).entries()) {
      const [row] = await tx().query<{ id: string }>(
        `insert into measures.measure (plan_id, outcome_id, position, statement, kind, unit, frequency) values ($1, $2, $3, $4, 'numeric', 'percent', 'monthly') returning id`, [planId, idOf('Hiring'), index + 1, title]);
      await addRows('measures.figure_release', [['2026-05-01', '2026-05-31', 40], ['2026-08-01', '2026-08-31', 50]].map(([from_on, to_on, value]) => ({
        measure_id: row!.id, from_on, to_on, audience: 'everyone', release: 1, state: 'shown', value, numerator: null, denominator: null, as_at_on: to_on, source: 'Survey', revision: 1, recorded_at: `${to_on}T09:00:00Z`,
      })));
    }
    return openReview({ planId, kind: 'review', periodFrom: '2026-04-01', periodTo: '2026-09-30' }, { at: new Date('2026-10-01T09:00:00Z'), by: null });
  });
}

const cost = (id: string) =>
  server.database.transaction({ organisationId: organisation.organisationId, mode: 'read', actor: null }, async () => {
    const at = new Date('2026-10-02T09:00:00Z');
    const paper = await assemblePaper(id, { audience: 'internal', at, version: 1 });
    const first = tx().statements;
    await assemblePaper(id, { audience: 'public', at, version: 1 });
    return { paper, first, second: tx().statements - first };
  });

test('a hundred actions and fifty measures take as many statements as ten and five; the second audience takes fewer', async () => {
  await personWithSession(server.database, organisation, { name: 'Nadia Rahman', roles: ['adviser'] });
  const [few, many] = [await cost(await tell(10)), await cost(await tell(100))];
  expect([few.paper.actions.length, many.paper.actions.length]).toEqual([10, 100]);
  expect([few.paper.measures.length, many.paper.measures.length]).toEqual([5, 50]);
  expect([few.paper.challenges.length, many.paper.challenges.length]).toEqual([5, 50]);
  expect(many.paper.actions.every(({ note, evidence, timesSlippedSince }) => note === 'Late' && evidence.length === 1 && timesSlippedSince === 1)).toBe(true);
  expect(many.first).toBe(few.first);
  expect(many.first).toBeLessThan(40);
  expect(many.second).toBeLessThan(many.first);
});
