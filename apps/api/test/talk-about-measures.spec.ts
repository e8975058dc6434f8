import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../src/contexts';
import { furnish, type FurnishedOrganisation } from './estate';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
type Loose = any;

const MEASURES = `query { answer: measures { items { id statement viewerCan { record { allowed } } } } }`;
const ACTIVITY = `query ($id: ID!, $first: Int, $after: String) { answer: activity(subjectKind: MEASURE, subjectId: $id, first: $first, after: $after) {
  items { id kind at told { words by { name } } comment { html subject { kind reference path } viewerCan { resolve { allowed } } } change { subject } } nextCursor counts { group count } subject { reference path } isFollowing } }`;

let server: TestServer;
let estate: FurnishedOrganisation;
let ids: string[];

beforeAll(async () => {
  server = await startTestServer(contexts);
  estate = await furnish(server, 'talk-measures', 'of-M');
  ids = (await ask(MEASURES)).items.map(({ id }: Loose) => id);
}, 60_000);
afterAll(() => server?.close());

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Loose> {
  const { data, errors } = await server.ask<{ answer: Loose }>(query, variables, { session: estate.everybody.session, organisation: estate.slug });
  expect(errors).toBeUndefined();
  return data.answer;
}

test('a measure is spoken about, and what happened to it is told without a number of it', async () => {
  const { items, counts, subject, isFollowing } = await ask(ACTIVITY, { id: ids[0] });
  const told = items.filter(({ kind }: Loose) => kind === 'FIGURES').map((entry: Loose) => entry.told);
  expect(told.map(({ words }: Loose) => words)).toEqual(expect.arrayContaining(['4 figures for June to September 2026 recorded', 'Figure for September 2026 corrected']));
  expect(told.every(({ by }: Loose) => by.name === 'Everybody of-M')).toBe(true);
  expect(items.find(({ kind }: Loose) => kind === 'COMMENT').comment).toMatchObject({ html: '<p>About a measure of-M</p>', subject: { kind: 'MEASURE', reference: 'M1.1' }, viewerCan: { resolve: { allowed: true } } });
  expect(counts).toEqual(expect.arrayContaining([{ group: 'FIGURES', count: told.length }, { group: 'COMMENTS', count: 1 }]));
  expect(subject.path).toBe(`/measures/${ids[0]}/measure-of-m`);
  // Whoever is accountable for it hears of it.
  expect(isFollowing).toBe(true);
});

test('a judgement is among what happened', async () => {
  const { items } = await ask(ACTIVITY, { id: ids[1] });
  expect(items.flatMap(({ told }: Loose) => (told ? [told.words] : []))).toEqual(['Judged by evidence of 1 September 2026: met']);
});

test('pages of one tell everything of a measure once', async () => {
  const all = (await ask(ACTIVITY, { id: ids[0], first: 100 })).items.map(({ id }: Loose) => id);
  const told: string[] = [];
  let after: string | null = null;
  do {
    const page: Loose = await ask(ACTIVITY, { id: ids[0], first: 1, after });
    told.push(...page.items.map(({ id }: Loose) => id));
    after = page.nextCursor;
  } while (after);
  expect(told).toEqual(all);
  expect(all.length).toBeGreaterThan(2);
});
