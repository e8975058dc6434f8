import { identity } from '@waymark/identity/server';
import { calderStory, northmoorStory, organisations, tellOrganisation, type ToldOrganisation } from '@waymark/organisations/server';
import { calderPlans, northmoorPlans, plans, tellPlans } from '@waymark/plans/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { calderVoices } from './story/calder-voices.story';
import { northmoorVoices } from './story/northmoor-voices.story';
import { voices } from './voices.context';
import { tellVoices } from './voices.story';

let server: TestServer;
let northmoor: ToldOrganisation;

const rows = <Row>(told: ToldOrganisation, text: string) =>
  server.database.transaction({ organisationId: told.organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<Row>(text, [told.organisationId]));

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans, voices]);
  northmoor = await tellOrganisation(server.database, northmoorStory);
  const calder = await tellOrganisation(server.database, calderStory, { positionFrom: 100 });
  await tellPlans(server.database, northmoor, northmoorPlans);
  await tellPlans(server.database, calder, calderPlans);
  await tellVoices(server.database, northmoor, northmoorVoices);
  await tellVoices(server.database, calder, calderVoices);
});
afterAll(() => server?.close());

test('the story has answered, overdue and unsatisfied challenges, and nothing from the future', async () => {
  const [facts] = await rows<{ challenges: number; answered: number; satisfied: number; unsatisfied: number; taken: number; unanswered: number; future: number }>(northmoor, `
    select (select count(*)::int from voices.challenge where organisation_id = $1) as challenges,
           (select count(distinct challenge_id)::int from voices.challenge_event where organisation_id = $1 and kind = 'answered') as answered,
           (select count(distinct challenge_id)::int from voices.challenge_event where organisation_id = $1 and kind = 'satisfied') as satisfied,
           (select count(*)::int from voices.challenge_event where organisation_id = $1 and kind = 'unsatisfied') as unsatisfied,
           (select count(*)::int from voices.challenge_event where organisation_id = $1 and kind = 'taken_to_sub_group') as taken,
           (select count(*)::int from voices.challenge where organisation_id = $1 and answer_due_on < '2026-11-22'
              and not exists (select from voices.challenge_event event where event.organisation_id = $1 and event.challenge_id = challenge.id and event.kind = 'answered')) as unanswered,
           (select count(*)::int from voices.challenge_event where organisation_id = $1 and happened_on > '2026-11-22') as future`);
  expect(facts).toEqual({ challenges: 5, answered: 3, satisfied: 2, unsatisfied: 2, taken: 1, unanswered: 1, future: 0 });
});

test('advice changed something, and a part of the plan carries it', async () => {
  const changed = await rows<{ what: string }>(northmoor, `
    select answer.what_changed as what from voices.comment_answer answer
    join plans.action on action.organisation_id = answer.organisation_id and action.id = answer.action_id where answer.organisation_id = $1 and answer.what_changed is not null`);
  expect(changed).toHaveLength(2);
});

test('everything that is spoken about is a part of the plan', async () => {
  expect(await rows(northmoor, `
    select subject_kind from (select subject_kind, subject_id from voices.comment where organisation_id = $1 union all select subject_kind, subject_id from voices.challenge where organisation_id = $1) spoken
    where not exists (select from plans.action where organisation_id = $1 and id = spoken.subject_id) and not exists (select from plans.outcome where organisation_id = $1 and id = spoken.subject_id)
      and not exists (select from plans.plan where organisation_id = $1 and id = spoken.subject_id)`)).toEqual([]);
});

test('the group has an inside: named talk, a vote under way, and words without a name that nothing ties to anybody', async () => {
  const [facts] = await rows<{ members: number; named: number; posts: number; ballots: number; unnamed: number; holders: number }>(northmoor, `
    select (select count(*)::int from voices.group_member where organisation_id = $1 and state = 'member') as members,
           (select count(*)::int from voices.conversation where organisation_id = $1 and kind = 'named') as named, (select count(*)::int from voices.post where organisation_id = $1) as posts,
           (select count(*)::int from voices.ballot where organisation_id = $1) as ballots, (select count(*)::int from voices.unnamed_post where organisation_id = $1) as unnamed,
           (select count(distinct person_id)::int from voices.credential_issued where organisation_id = $1) as holders`);
  expect(facts).toEqual({ members: 12, named: 3, posts: 9, ballots: 5, unnamed: 6, holders: 8 });
});
