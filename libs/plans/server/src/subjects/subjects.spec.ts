import { identity } from '@waymark/identity/server';
import { northmoorStory, organisations, tellOrganisation, type ToldOrganisation } from '@waymark/organisations/server';
import { type Database, tx } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { plans } from '../plans.context';
import { storyId, tellPlans } from '../plans.story';
import { northmoorPlans } from '../story/northmoor-plans.story';
import { findSubject, subjectKinds } from './subject-sources';

let server: TestServer;
let told: ToldOrganisation;
const idOf = (...words: string[]) => storyId(told.slug, 'northmoor race equality', ...words);
const reading = <T>(database: Database, organisationId: string, work: () => Promise<T>) => database.transaction({ organisationId, mode: 'read', actor: null }, work);

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans]);
  told = await tellOrganisation(server.database, northmoorStory);
  await tellPlans(server.database, told, northmoorPlans);
});
afterAll(() => server?.close());

test('everything of a plan can be spoken about, by its label and with its page', async () => {
  const found = await reading(server.database, told.organisationId, async () => {
    const [update] = await tx().query<{ id: string }>('select id from plans.status_update where organisation_id = $1 and action_id = $2 limit 1', [told.organisationId, idOf('1.2.2')]);
    return Promise.all([findSubject('plan', idOf()), findSubject('objective', idOf('1')), findSubject('outcome', idOf('1.2')), findSubject('action', idOf('1.2.2')), findSubject('status_update', update!.id)]);
  });
  expect(found.map((subject) => [subject?.kind, subject?.reference])).toEqual([['plan', null], ['objective', '1'], ['outcome', '1.2'], ['action', '1.2.2'], ['status_update', '1.2.2']]);
  expect(found.map((subject) => subject?.path)).toEqual(['/plan', '/plan/1', '/plan/1.2', expect.stringMatching(/^\/actions\/[0-9a-f-]{36}\/review-/), expect.stringMatching(/#update-[0-9a-f-]{36}$/)]);
  expect(found.every((subject) => subject?.planId === idOf() && subject.planState === 'active')).toBe(true);
  expect(subjectKinds()).toEqual(expect.arrayContaining(['plan', 'objective', 'outcome', 'action', 'status_update']));
});

test('what is not there, of no known kind, or no id at all is null', async () => {
  const found = await reading(server.database, told.organisationId, () => Promise.all([findSubject('action', told.organisationId), findSubject('teapot', idOf()), findSubject('action', 'no id')]));
  expect(found).toEqual([null, null, null]);
});
