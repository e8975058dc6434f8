import { identity } from '@waymark/identity/server';
import type { AuditEntry } from '@waymark/platform/domain';
import { exportAuditChain } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '../index';

const REVISE = `mutation ($version: Int!, $updateEveryDays: Int, $staleAfterDays: Int, $challengeDays: Int, $isChallengeInWorkingDays: Boolean, $reviewMonths: Int) {
  reviseOrganisation(version: $version, updateEveryDays: $updateEveryDays, staleAfterDays: $staleAfterDays, challengeDays: $challengeDays, isChallengeInWorkingDays: $isChallengeInWorkingDays, reviewMonths: $reviewMonths) {
    organisation { updateEveryDays staleAfterDays challengeDays isChallengeInWorkingDays reviewMonths version } } }`;
const WORDS = `mutation ($version: Int!, $words: OrganisationWordsInput!) {
  reviseOrganisationWords(version: $version, words: $words) { organisation { version words { actionOne actionMany minority atRiskMeans } } } }`;

let server: TestServer;
let home: StoryOrganisation;
let admin: StoryPerson;
let version = 1;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
  home = await openOrganisationStory(server.database, { slug: 'northmoor', name: 'Northmoor' });
  admin = await personWithSession(server.database, home, { name: 'Joanna Pritchard', roles: ['admin'] });
});
afterAll(() => server?.close());

type Answer = { reviseOrganisation?: { organisation: { version: number } }; reviseOrganisationWords?: { organisation: { version: number; words: object } } };
const ask = (query: string, variables: object, by = admin) => server.ask<Answer>(query, { version, ...variables }, { session: by.session, organisation: 'northmoor' });
const codeOf = async (query: string, variables: object, by = admin) => (await ask(query, variables, by)).errors?.[0]?.extensions.code ?? null;
const noted = async () => {
  const chain = await server.database.transaction({ organisationId: home.organisationId, mode: 'read', actor: null }, exportAuditChain);
  const entries = chain.trim().split('\n').map((line) => (JSON.parse(line) as { entry: AuditEntry }).entry);
  return entries.filter(({ kind }) => kind === 'organisations.settings_changed').at(-1)?.detail;
};

test('an organisation begins with what Waymark has, and an admin sets its own times', async () => {
  const { data } = await ask(REVISE, { updateEveryDays: 14, staleAfterDays: 20, challengeDays: 10, isChallengeInWorkingDays: true, reviewMonths: 4 });
  expect(data.reviseOrganisation!.organisation).toEqual({ updateEveryDays: 14, staleAfterDays: 20, challengeDays: 10, isChallengeInWorkingDays: true, reviewMonths: 4, version: 2 });
  version = 2;
  expect(await noted()).toEqual({ fields: 'challengeDays/isChallengeInWorkingDays/reviewMonths/staleAfterDays/updateEveryDays' });
});

test('0 leaves unsaid how often an update is expected', async () => {
  const { data } = await ask(REVISE, { updateEveryDays: 0 });
  expect(data.reviseOrganisation!.organisation).toMatchObject({ updateEveryDays: null, staleAfterDays: 20 });
  version = 3;
});

test.each([
  [{ updateEveryDays: 31 }, 'organisations.stale.too_early'],
  [{ updateEveryDays: 10 }, 'platform.bad_input'],
  [{ challengeDays: 91 }, 'platform.bad_input'],
  [{ challengeDays: 0 }, 'platform.bad_input'],
  [{ reviewMonths: 61 }, 'platform.bad_input'],
])('%j is refused', async (variables, code) => expect(await codeOf(REVISE, variables)).toBe(code));

test('words of its own are kept tidy, each by itself, and taken back by leaving them empty', async () => {
  const first = await ask(WORDS, { words: { actionOne: ' piece  of work ', actionMany: 'pieces of work', atRiskMeans: 'It may be late.' } });
  expect(first.data.reviseOrganisationWords!.organisation).toEqual({ version: 4, words: { actionOne: 'piece of work', actionMany: 'pieces of work', minority: null, atRiskMeans: 'It may be late.' } });
  expect(await noted()).toEqual({ fields: 'actionMany/actionOne/atRiskMeans' });
  version = 4;
  const second = await ask(WORDS, { words: { atRiskMeans: '  ', minority: 'global majority' } });
  expect(second.data.reviseOrganisationWords!.organisation).toEqual({ version: 5, words: { actionOne: 'piece of work', actionMany: 'pieces of work', minority: 'global majority', atRiskMeans: null } });
  version = 5;
});

test('two admins who change different words both have their way; the same word is a conflict', async () => {
  const another = await personWithSession(server.database, home, { roles: ['admin'] });
  expect(await codeOf(WORDS, { words: { outcomeOne: 'result', outcomeMany: 'results' } }, another)).toBeNull();
  expect(await codeOf(WORDS, { words: { objectiveOne: 'aim', objectiveMany: 'aims' } })).toBeNull();
  const { errors } = await ask(WORDS, { words: { outcomeOne: 'benefit' } });
  expect(errors![0]!.extensions).toMatchObject({ code: 'platform.conflict', fields: ['outcomeOne'], current: { outcomeOne: 'result' } });
  version = 7;
});

test.each([
  [{ groupOne: 'network' }, 'organisations.words.wrong'],
  [{ groupOne: 'aim', groupMany: 'networks' }, 'organisations.words.wrong'],
  [{ minority: '<script>' }, 'organisations.words.wrong'],
  [{ minority: 'a'.repeat(41) }, 'platform.bad_input'],
])('%j is refused', async (words, code) => expect(await codeOf(WORDS, { words })).toBe(code));

test('what is wrong is said beside its field', async () => {
  const { errors } = await ask(WORDS, { words: { groupOne: 'network' } });
  expect(errors![0]!.extensions).toMatchObject({ fields: { groupMany: 'Say both: the word for one, and the word for several.' } });
});

test('everybody reads the words; only an admin changes them', async () => {
  const executive = await personWithSession(server.database, home, { roles: ['executive'] });
  expect(await codeOf(WORDS, { words: { minority: 'x' } }, executive)).toBe('platform.forbidden');
  const { data } = await server.ask('{ organisation { words { minority } } }', {}, { session: executive.session, organisation: 'northmoor' });
  expect(data).toEqual({ organisation: { words: { minority: 'global majority' } } });
});
