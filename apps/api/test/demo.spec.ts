import { idsOf, openOrganisationStory, northmoorStory, tellOrganisation } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../src/contexts';
import { tellDemo } from '../src/demo';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer(contexts);
});
afterEach(() => server.close());

const TODAY = '2026-11-22';
const BOTH = ['Northmoor Health Network', 'Calder Advice and Support'];

test('the demo is told once, however often it is asked for', async () => {
  expect(await tellDemo(server.database, TODAY)).toEqual(BOTH);
  expect(await tellDemo(server.database, TODAY)).toEqual([]);
});

test('cut off after its first step, it goes on where it stopped', async () => {
  await tellOrganisation(server.database, northmoorStory, { today: TODAY });
  expect(await tellDemo(server.database, TODAY)).toEqual(BOTH);
  expect(await tellDemo(server.database, TODAY)).toEqual([]);
});

test.each(['2026-12-31', '2027-02-28', '2027-05-16'])('on %s its reviews are told up to then: two sealed, one with the sub-group, each of a period of its cycle', async (today) => {
  expect(await tellDemo(server.database, today)).toEqual(BOTH);
  const { organisationId } = idsOf(northmoorStory);
  const rows = await server.database.transaction({ organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<{ stage: string; isOfCycle: boolean; hasEnded: boolean; isPast: boolean }>(`
    select review.stage, (extract(year from age(review.period_from, cycle.starts_on)) * 12 + extract(month from age(review.period_from, cycle.starts_on)))::int % cycle.months_each = 0
             and extract(day from review.period_from) = 1 as "isOfCycle",
           review.period_to < (select opens_on from reviews.stage where stage.organisation_id = $1 and review_id = review.id and kind = 'prepare') as "hasEnded",
           coalesce(review.sealed_at, review.opened_at) < $2::date + 1 as "isPast"
    from reviews.review join reviews.cycle on cycle.organisation_id = review.organisation_id and cycle.id = review.cycle_id
    where review.organisation_id = $1 order by review.number`, [organisationId, today]));
  expect(rows).toEqual(['published', 'published', 'sub_group'].map((stage) => ({ stage, isOfCycle: true, hasEnded: true, isPast: true })));
});

test('where somebody has organisations of their own, nothing is told', async () => {
  await openOrganisationStory(server.database);
  expect(await tellDemo(server.database, TODAY)).toEqual([]);
});
