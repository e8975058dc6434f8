import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { idsOf, northmoorStory, personWithSession } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import type { ReviewPaper, ReviewRecord } from '@waymark/reviews/domain';
import { contexts } from '../src/contexts';
import { tellDemo } from '../src/demo';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../libs/reviews/web/src');

/** What the page of a review asks, word for word. */
function questionOfPage(): string {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.graphql'));
  const parts = files.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split(/^(?=fragment |query |mutation )/m));
  const fragments = new Map(parts.flatMap((words) => (words.startsWith('fragment ') ? [[words.split(' ')[1]!, words] as const] : [])));
  const chosen = new Map([['Review', parts.find((words) => words.startsWith('query Review('))!]]);
  for (const words of chosen.values()) for (const [, name] of words.matchAll(/\.\.\.(\w+)/g)) if (fragments.has(name!)) chosen.set(name!, fragments.get(name!)!);
  return [...chosen.values()].join('\n');
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the page asks for more than a type here could say
type Page = { review: any };

let server: TestServer;
const sessions = new Map<string, string>();
const ask = <Answer>(role: string, query: string, variables: Record<string, unknown>) => server.ask<Answer>(query, variables, { session: sessions.get(role)!, organisation: 'northmoor' });

beforeAll(async () => {
  server = await startTestServer(contexts);
  await tellDemo(server.database, '2026-11-22');
  const organisation = { ...idsOf(northmoorStory), name: northmoorStory.name };
  for (const role of ['executive', 'reviewer', 'board', 'contributor', 'adviser', 'admin', 'reader'] as const) {
    const { session } = await personWithSession(server.database, organisation, { name: `A ${role}`, roles: [role] });
    sessions.set(role, session);
  }
}, 60_000);
afterAll(() => server?.close());

test.each(['executive', 'reviewer', 'board', 'contributor', 'adviser', 'admin', 'reader'])('each of the reviews opens for a person who is %s, with all that its page asks', async (role) => {
  for (const number of [1, 2, 3, 4]) {
    const { data, errors } = await ask<Page>(role, questionOfPage(), { number });
    expect(errors).toBeUndefined();
    expect(data.review).toMatchObject({ number, state: number === 3 ? 'OPEN' : 'SEALED' });
    const mayRead = role !== 'reader' || number !== 3;
    expect(data.review.viewerCan.readPaper.allowed).toBe(mayRead);
    expect(data.review.newestPaper !== null).toBe(mayRead);
  }
});

test('the third has all that a sub-group reads: decisions, earlier ones, questions, a checklist, words of who was asked', async () => {
  const { data } = await ask<Page>('reviewer', questionOfPage(), { number: 3 });
  expect(data.review).toMatchObject({ title: 'Review 3', stage: 'SUB_GROUP', wordsChangedSince: false, newestPaper: { version: 4 }, previous: { number: 2 }, teamReviews: [{ teamName: 'People directorate' }] });
  expect(data.review.decisions).toHaveLength(3);
  expect(data.review.followUps.map(({ standing }: { standing: string }) => standing).sort()).toEqual(['AT_RISK', 'DONE', 'DROPPED', 'ON_TRACK', 'OPEN']);
  expect(data.review.questions.map(({ answers }: { answers: unknown[] }) => answers.length)).toEqual([1, 0]);
  expect(data.review.asked.every(({ heardOn }: { heardOn: string | null }) => heardOn !== null)).toBe(true);
  expect(data.review.checklist.length).toBeGreaterThan(5);
  // The words as they are now are for those who write them; everybody else reads them in the paper.
  expect((await ask<Page>('executive', questionOfPage(), { number: 3 })).data.review).toMatchObject({ opinion: { level: 'Limited' }, wordsChangedSince: false });
});

test('its record for the board is the public one: no question in it, and no figure that is hidden from the public', async () => {
  const query = 'query ($number: Int!) { reviewRecord(number: $number) { text audience } }';
  const record = async (role: string, number: number) => JSON.parse((await ask<{ reviewRecord: { text: string } }>(role, query, { number })).data.reviewRecord.text) as ReviewRecord;
  const [board, reviewer] = [await record('board', 3), await record('reviewer', 3)];
  expect([board.audience, reviewer.audience]).toEqual(['public', 'internal']);
  expect([board.questions.length, reviewer.questions.length]).toEqual([0, 2]);
  const notShown = (paper: ReviewPaper) => paper.measures.flatMap(({ figures }) => figures).filter(({ value }) => value === null).length;
  expect(notShown(board.paper)).toBeGreaterThanOrEqual(notShown(reviewer.paper));
  expect((await record('reader', 2)).audience).toBe('public');
});

test('overview and measures tell what has changed since the last sealed review, as the next paper does', async () => {
  type Told = { overview: { sinceOn: string; sinceTitle: string; plan: { id: string } }; reviewRecord: { text: string } };
  const { data } = await ask<Told>('executive', '{ overview { sinceOn sinceTitle plan { id } } reviewRecord(number: 3) { text } }', {});
  const { paper } = JSON.parse(data.reviewRecord.text) as ReviewRecord;
  expect(data.overview).toMatchObject({ sinceOn: paper.since, sinceTitle: 'Review 2' });
  const measures = await ask<{ measures: { items: { id: string; course: { change: { sinceOn: string } | null } }[] } }>('executive', 'query ($planId: ID!) { measures(planId: $planId) { items { id course { change { sinceOn } } } } }', { planId: data.overview.plan.id });
  const told = measures.data.measures.items.flatMap(({ course }) => (course.change ? [course.change.sinceOn] : []));
  expect(told.length).toBeGreaterThan(3);
  expect(new Set(told)).toEqual(new Set([paper.since]));
});
