import { tx } from '@waymark/platform/server';
import { type Loose, openTalk, type Talk } from '../comments/talk.story';
import { addComments } from './many-comments.story';

const ENTRY = `id kind at on update { note evidence { title } } evidence { title } change { kind reason } told { words }
  comment { html groupName author { name } replies { html } answers { html } texts { html } viewerCan { answer { allowed } } } challenge { title raisedBy { name } clock { text } }`;
const ACTIVITY = `query ($kind: SubjectKind = ACTION, $id: ID!, $first: Int, $after: String, $only: [ActivityGroup!]) {
  answer: activity(subjectKind: $kind, subjectId: $id, first: $first, after: $after, only: $only) { items { ${ENTRY} } nextCursor isFollowing viewerCan { write { allowed } } counts { group count } } }`;
const UPDATE = `mutation ($input: RecordStatusUpdateInput!) { answer: recordStatusUpdate(input: $input) { action { version } } }`;
const REVISE = `mutation ($input: ReviseActionInput!) { answer: reviseAction(input: $input) { action { version } } }`;
const EVIDENCE = `mutation ($id: ID!) { answer: recordEvidence(actionId: $id, evidence: { title: "Minutes", url: "https://example.org/minutes" }) { action { version } } }`;
const CHALLENGE = `mutation ($input: RaiseChallengeInput!) { answer: raiseChallenge(input: $input) { challenge { id } } }`;

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
  await live();
});
afterAll(() => talk?.server.close());

const at = (minute: number) => talk.server.clock.set(new Date(Date.UTC(2026, 10, 22, 10, minute)));
const read = async (variables: Record<string, unknown> = {}, person = talk.reader): Promise<Loose> => {
  const { data, error } = await talk.ask(person, ACTIVITY, { id: talk.actionId, ...variables });
  expect(error).toBeUndefined();
  return data;
};
async function must(person: typeof talk.lin, query: string, variables: Record<string, unknown>): Promise<void> {
  expect((await talk.ask(person, query, variables)).error).toBeUndefined();
}

/** Something of every sort, the earliest first; the last two at one and the same instant. */
async function live(): Promise<void> {
  at(1);
  await must(talk.lin, UPDATE, { input: { actionId: talk.actionId, version: 1, status: 'ON_TRACK', note: 'Begun', evidence: [{ title: 'Terms', url: 'https://example.org/terms' }] } });
  at(2);
  const advice = await talk.write(talk.saira, 'Ask three', { kind: 'ADVICE' });
  at(3);
  await must(talk.lin, EVIDENCE, { id: talk.actionId });
  at(4);
  await must(talk.saira, CHALLENGE, { input: { subjectKind: 'ACTION', subjectId: talk.actionId, respondentId: talk.lin.personId, title: 'Why so slow?', markdown: 'It is slow.' } });
  at(5);
  await must(talk.ruth, REVISE, { input: { id: talk.actionId, version: 2, title: 'Listen', dueOn: '2027-01-31', reason: 'More time' } });
  at(6);
  await talk.write(talk.lin, 'We will', { threadId: advice });
  await talk.write(talk.ruth, 'One');
  await talk.write(talk.ruth, 'Two');
}

const inWords = ({ update, evidence, change, comment, challenge }: Loose): string =>
  update?.note ?? evidence?.title ?? change?.reason ?? challenge?.title ?? [comment.html, ...comment.replies.map(({ html }: Loose) => html)].join(' ');
const EARLIER = ['More time', 'Why so slow?', 'Minutes', '<p>Ask three</p> <p>We will</p>', 'Begun'];
const LATEST = ['<p>One</p>', '<p>Two</p>'];

test('everything that happened is told once, the latest first; a thread stands where it began', async () => {
  const { items, nextCursor, isFollowing, viewerCan } = await read();
  expect(items.slice(2).map(inWords)).toEqual(EARLIER);
  expect(items.slice(0, 2).map(inWords).sort()).toEqual(LATEST);
  expect(items.map(({ kind }: Loose) => kind)).toEqual(['COMMENT', 'COMMENT', 'CHANGE', 'CHALLENGE', 'EVIDENCE', 'COMMENT', 'UPDATE']);
  expect(items.every(({ at: instant, on }: Loose) => instant && on === '2026-11-22')).toBe(true);
  expect({ nextCursor, isFollowing, viewerCan }).toEqual({ nextCursor: null, isFollowing: false, viewerCan: { write: { allowed: false } } });
});

test('only some of it, with the counts of all', async () => {
  const counts = [{ group: 'UPDATES', count: 3 }, { group: 'FIGURES', count: 0 }, { group: 'COMMENTS', count: 3 }, { group: 'CHALLENGES', count: 1 }];
  const shown = async (only: readonly string[]) => {
    const answer = await read({ only });
    expect(answer.counts).toEqual(counts);
    return answer.items.map(({ kind }: Loose) => kind);
  };
  expect(await shown(['UPDATES'])).toEqual(['CHANGE', 'EVIDENCE', 'UPDATE']);
  expect(await shown(['COMMENTS'])).toEqual(['COMMENT', 'COMMENT', 'COMMENT']);
  expect(await shown(['CHALLENGES', 'FIGURES'])).toEqual(['CHALLENGE']);
  expect(await shown([])).toEqual([]);
});

test.each([1, 2, 3])('pages of %s tell everything once, in one order', async (first) => {
  const told: string[] = [];
  let after: string | null = null;
  do {
    const page: Loose = await read({ first, after });
    expect(page.items.length).toBeLessThanOrEqual(first);
    told.push(...page.items.map(inWords));
    after = page.nextCursor;
  } while (after);
  expect(told).toEqual((await read()).items.map(inWords));
  expect(told).toHaveLength(7);
});

test('what is said meanwhile moves nothing on the pages that follow', async () => {
  const id = talk.otherActionId;
  for (const words of ['One', 'Two', 'Three']) {
    talk.server.clock.set(new Date(talk.server.clock.now().getTime() + 1000));
    await talk.write(talk.ruth, words, { subjectId: id });
  }
  const { items, nextCursor } = await read({ id, first: 2 });
  talk.server.clock.set(new Date(talk.server.clock.now().getTime() + 1000));
  await talk.write(talk.ruth, 'Four', { subjectId: id });
  expect(items.map(inWords)).toEqual(['<p>Three</p>', '<p>Two</p>']);
  expect((await read({ id, first: 2, after: nextCursor })).items.map(inWords)).toEqual(['<p>One</p>']);
});

test('other parts of a plan have their own; a plan is not its actions', async () => {
  await talk.write(talk.ruth, 'About the plan', { subjectKind: 'PLAN', subjectId: talk.planId });
  expect((await read({ kind: 'PLAN', id: talk.planId })).items.map(inWords)).toEqual(['<p>About the plan</p>']);
});

test('a stranger is refused, and nothing that is not there is told apart', async () => {
  expect((await talk.ask(null, ACTIVITY, { id: talk.actionId })).code).toBe('platform.unauthenticated');
  expect((await talk.ask(talk.stranger, ACTIVITY, { id: talk.actionId })).code).toBe('platform.not_found');
  expect((await talk.ask(talk.stranger, ACTIVITY, { id: talk.actionId }, talk.elsewhere)).code).toBe('platform.not_found');
  expect((await talk.ask(talk.reader, ACTIVITY, { kind: 'MEASURE', id: talk.actionId })).code).toBe('platform.not_found');
});

test.each([{ first: 0 }, { first: 101 }, { after: 'nowhere' }])('a page cannot be %j', async (page) => {
  expect((await talk.ask(talk.reader, ACTIVITY, { id: talk.actionId, ...page })).code).toBe('platform.bad_input');
});

test('ten thousand comments on one thing take as many statements as ten, on every page', async () => {
  const count = async (variables: Record<string, unknown>) => {
    const { database } = talk.server;
    const open = database.open.bind(database);
    const opened: { statements: number }[] = [];
    database.open = (options) => {
      const transaction = open(options);
      opened.push(transaction);
      return transaction;
    };
    const page = await read(variables);
    database.open = open;
    return { statements: opened.reduce((sum, { statements }) => sum + statements, 0), page };
  };
  const short = await count({ only: ['COMMENTS'] });
  await talk.server.database.transaction({ organisationId: talk.northmoor.organisationId, mode: 'write', actor: 'command:test' }, () =>
    addComments({ subjectId: talk.actionId, planId: talk.planId, authorId: talk.saira.personId, threads: 8_000, replies: 2_000 }, tx()),
  );
  const long = await count({ only: ['COMMENTS'] });
  const further = await count({ only: ['COMMENTS'], after: long.page.nextCursor });
  const everything = await count({ first: 100 });
  expect(Math.max(long.statements, further.statements)).toBeLessThanOrEqual(short.statements);
  expect(short.statements).toBeLessThanOrEqual(14);
  expect(everything.statements).toBeLessThanOrEqual(24);
  expect(long.page.counts.find(({ group }: Loose) => group === 'COMMENTS').count).toBe(8_003);
  expect(further.page.items).toHaveLength(20);
}, 60_000);
