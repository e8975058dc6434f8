import { randomUUID } from 'node:crypto';
import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { buildPlan, plans } from '@waymark/plans/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { voices } from '../voices.context';

const COMMENT = `id threadId kind html markdown revision isWithdrawn isResolved replyCount writtenOn author { name } texts { revision html } subject { kind reference path }
  viewerCan { edit { allowed reason } withdraw { allowed } reply { allowed } resolve { allowed reason } answer { allowed } }`;
const WRITE = `mutation ($input: WriteCommentInput!) { answer: writeComment(input: $input) { comment { ${COMMENT} } } }`;
const EDIT = `mutation ($input: EditCommentInput!) { answer: editComment(input: $input) { comment { ${COMMENT} } } }`;
const WITHDRAW = `mutation ($id: ID!) { answer: withdrawComment(id: $id) { comment { ${COMMENT} } } }`;
const RESOLVE = `mutation ($threadId: ID!) { answer: resolveThread(threadId: $threadId) { comment { ${COMMENT} } } }`;
const REOPEN = `mutation ($threadId: ID!) { answer: reopenThread(threadId: $threadId) { comment { ${COMMENT} } } }`;
const LIST = `query ($subjectKind: SubjectKind!, $subjectId: ID!, $first: Int, $after: String) { answer: comments(subjectKind: $subjectKind, subjectId: $subjectId, first: $first, after: $after) { total nextCursor items { ${COMMENT} replies { html author { name } } } } }`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
type Loose = any;

let server: TestServer;
let northmoor: StoryOrganisation;
let elsewhere: StoryOrganisation;
let lin: StoryPerson;
let saira: StoryPerson;
let ruth: StoryPerson;
let reader: StoryPerson;
let stranger: StoryPerson;
let actionId: string;

async function ask(person: StoryPerson | null, query: string, variables: Record<string, unknown>, organisation = northmoor) {
  const { data, errors } = await server.ask<{ answer: Loose }>(query, variables, { session: person?.session, organisation: organisation.slug });
  return { data: data?.answer as Loose, code: errors?.[0]?.extensions?.code as string | undefined, error: errors?.[0] };
}

async function write(person: StoryPerson, markdown: string, more: Record<string, unknown> = {}) {
  const { data, code } = await ask(person, WRITE, { input: { subjectKind: 'ACTION', subjectId: actionId, kind: 'COMMENT', markdown, ...more } });
  expect(code).toBeUndefined();
  return data.comment;
}

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans, voices]);
  northmoor = await openOrganisationStory(server.database);
  elsewhere = await openOrganisationStory(server.database);
  lin = await personWithSession(server.database, northmoor, { name: 'Lin Zhao', roles: ['contributor'] });
  saira = await personWithSession(server.database, northmoor, { name: 'Saira Mahmood', roles: ['group_member'] });
  ruth = await personWithSession(server.database, northmoor, { name: 'Ruth Adeyemi', roles: ['executive'] });
  reader = await personWithSession(server.database, northmoor, { roles: ['reader'] });
  stranger = await personWithSession(server.database, elsewhere, { roles: ['executive'] });
  actionId = (await buildPlan(server.database, northmoor.organisationId, { objectives: { Fairness: { 'People are heard': [{ title: 'Listen', ownerId: lin.personId }] } } })).idOf('Listen');
});
afterAll(() => server?.close());

test('a stranger is refused, and another organisation sees nothing', async () => {
  const input = { subjectKind: 'ACTION', subjectId: actionId, kind: 'COMMENT', markdown: 'Hello' };
  expect((await ask(null, WRITE, { input })).code).toBe('platform.unauthenticated');
  expect((await ask(stranger, WRITE, { input })).code).toBe('platform.not_found');
  expect((await ask(stranger, WRITE, { input }, elsewhere)).code).toBe('platform.not_found');
  expect((await ask(stranger, LIST, { subjectKind: 'ACTION', subjectId: actionId }, elsewhere)).code).toBe('platform.not_found');
});

test('everybody reads, readers do not write', async () => {
  const { id } = await write(saira, 'Why only **one** agency?', { kind: 'ADVICE' });
  const { data } = await ask(reader, LIST, { subjectKind: 'ACTION', subjectId: actionId });
  expect(data.items.find((item: Loose) => item.id === id)).toMatchObject({ kind: 'ADVICE', html: '<p>Why only <strong>one</strong> agency?</p>', markdown: null, author: { name: 'Saira Mahmood' }, writtenOn: '2026-11-22' });
  expect((await ask(reader, WRITE, { input: { subjectKind: 'ACTION', subjectId: actionId, kind: 'COMMENT', markdown: 'Me too' } })).code).toBe('platform.forbidden');
});

test('a thread holds its replies; a reply to a reply goes into the same one', async () => {
  const first = await write(saira, 'One');
  const second = await write(lin, 'Two', { threadId: first.id });
  await write(ruth, 'Three', { threadId: second.id });
  const { data } = await ask(reader, LIST, { subjectKind: 'ACTION', subjectId: actionId });
  const thread = data.items.find((item: Loose) => item.id === first.id);
  expect(thread).toMatchObject({ replyCount: 2, replies: [{ html: '<p>Two</p>' }, { html: '<p>Three</p>' }] });
});

test('edits are marked for good, and one that had not seen the newest words loses nothing', async () => {
  const { id } = await write(saira, 'Frist');
  const edited = await ask(saira, EDIT, { input: { id, revision: 1, markdown: 'First' } });
  expect(edited.data.comment).toMatchObject({ revision: 2, html: '<p>First</p>', texts: [{ revision: 2, html: '<p>First</p>' }, { revision: 1, html: '<p>Frist</p>' }] });
  const late = await ask(saira, EDIT, { input: { id, revision: 1, markdown: 'Another' } });
  expect(late.code).toBe('voices.comment.changed');
  expect(late.error).toMatchObject({ extensions: { facts: { current: 'First', field: 'markdown' } } });
  expect((await ask(ruth, EDIT, { input: { id, revision: 2, markdown: 'Mine now' } })).code).toBe('platform.forbidden');
});

test('words taken back are gone from the page; their place stays', async () => {
  const { id } = await write(saira, 'Regret');
  expect((await ask(ruth, WITHDRAW, { id })).code).toBe('platform.forbidden');
  expect((await ask(saira, WITHDRAW, { id })).data.comment).toMatchObject({ isWithdrawn: true, html: null, markdown: null, texts: [] });
  expect((await ask(saira, WITHDRAW, { id })).code).toBe('voices.thread.turned');
});

test('a thread is settled and opened again by its author, whoever is accountable, or an executive', async () => {
  const { id } = await write(saira, 'Is it settled?');
  expect((await ask(lin, RESOLVE, { threadId: id })).data.comment.isResolved).toBe(true);
  expect((await ask(ruth, RESOLVE, { threadId: id })).code).toBe('voices.thread.turned');
  expect((await ask(ruth, REOPEN, { threadId: id })).data.comment.isResolved).toBe(false);
  const other = await personWithSession(server.database, northmoor, { roles: ['contributor'] });
  expect((await ask(other, RESOLVE, { threadId: id })).code).toBe('platform.forbidden');
});

test('somebody who cannot read it cannot be mentioned, and nothing is half saved', async () => {
  const before = (await ask(reader, LIST, { subjectKind: 'ACTION', subjectId: actionId })).data.total;
  const input = { subjectKind: 'ACTION', subjectId: actionId, kind: 'COMMENT', markdown: `@[A Stranger](person:${stranger.personId}) look` };
  const refused = await ask(saira, WRITE, { input });
  expect(refused.code).toBe('voices.comment.mention_unknown');
  expect(refused.error?.message).toContain('A Stranger cannot read this');
  expect((await ask(reader, LIST, { subjectKind: 'ACTION', subjectId: actionId })).data.total).toBe(before);
  const disguised = await ask(saira, WRITE, { input: { ...input, markdown: `@[Lin Zhao](person:${lin.personId}) and @[Lin Zhao](person:${ruth.personId}) look` } });
  expect(disguised.code).toBe('voices.comment.mention_misnamed');
  expect((await write(saira, `@[Lin Zhao](person:${lin.personId}) look`)).html).toContain('<strong>@Lin Zhao</strong>');
});

test('pages follow each other without gap or repeat', async () => {
  for (let count = 0; count < 5; count += 1) await write(saira, `Page ${count}`);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(reader, LIST, { subjectKind: 'ACTION', subjectId: actionId, first: 2, after });
    seen.push(...data.items.map(({ id }: Loose) => id));
    after = data.nextCursor;
    if (!after) expect(seen).toHaveLength(data.total);
  } while (after);
  expect(new Set(seen).size).toBe(seen.length);
});

test('what nobody knows cannot be spoken about', async () => {
  expect((await ask(saira, WRITE, { input: { subjectKind: 'ACTION', subjectId: randomUUID(), kind: 'COMMENT', markdown: 'Hm' } })).code).toBe('platform.not_found');
  expect((await ask(saira, WRITE, { input: { subjectKind: 'ACTION', subjectId: actionId, kind: 'COMMENT', markdown: '   ' } })).code).toBe('platform.bad_input');
  expect((await ask(saira, WRITE, { input: { subjectKind: 'ACTION', subjectId: actionId, kind: 'STATEMENT', markdown: 'We' } })).code).toBe('platform.bad_input');
});
