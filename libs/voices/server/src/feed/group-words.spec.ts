import { tx } from '@waymark/platform/server';
import { type GroupDoors, type Loose, openGroupDoors } from '../groups/group-doors.story';

const ACTIVITY = `query ($id: ID!) { answer: activity(subjectKind: ACTION, subjectId: $id) { items { kind at on comment { id kind groupName author { name } writtenAt writtenOn html markdown viewerCan { edit { allowed reason } withdraw { allowed } } } } } }`;
const ANSWER = `mutation ($input: AnswerAdviceInput!) { answer: answerAdvice(input: $input) { comment { answers { id } } } }`;
const ACCEPT = `mutation ($answerId: ID!) { answer: acceptAnswer(answerId: $answerId, isAccepted: true) { comment { id } } }`;
const FOR_GROUP = `mutation ($groupKey: String!, $answerId: ID!) { answer: acceptAnswerForGroup(groupKey: $groupKey, answerId: $answerId, isAccepted: true) { comment { answers { isAccepted judgedOn } } } }`;

let doors: GroupDoors;
let groupKey: string;
beforeAll(async () => {
  doors = await openGroupDoors();
  groupKey = await doors.openGroup([doors.people.saira, doors.people.priyanka]);
});
afterAll(() => doors?.server.close());

async function ask(name: keyof GroupDoors['people'], query: string, variables: Record<string, unknown>): Promise<{ data: Loose; code: string | undefined }> {
  const { data, errors } = await doors.server.ask<{ answer: Loose }>(query, variables, { session: doors.people[name].session, organisation: doors.organisation.slug });
  return { data: data?.answer, code: errors?.[0]?.extensions.code };
}

/** A group agrees to words and lets them out. */
async function release(kind: 'ADVICE' | 'STATEMENT', markdown: string): Promise<void> {
  const { tom, saira, priyanka } = doors.people;
  const { draft } = await doors.act(tom, 'startDraft', { input: { groupKey, kind, subjectKind: 'ACTION', subjectId: doors.actionId, title: 'Of the group', markdown } });
  await doors.act(tom, 'openVote', { draftId: draft.id, closesOn: '2026-11-30' });
  for (const person of [tom, saira, priyanka]) await doors.act(person, 'vote', { draftId: draft.id, choice: 'YES' });
  await doors.act(tom, 'closeVote', { draftId: draft.id });
  await doors.act(tom, 'release', { draftId: draft.id });
}

const said = async (kind: string): Promise<Loose> => (await ask('nadia', ACTIVITY, { id: doors.actionId })).data.items.find(({ comment }: Loose) => comment?.kind === kind);

test('the words of a group have its name and a day, and neither author nor time; nobody edits them', async () => {
  await release('STATEMENT', 'We were not asked.');
  expect(await said('STATEMENT')).toEqual({
    kind: 'COMMENT', at: null, on: '2026-11-22',
    comment: {
      id: expect.any(String), kind: 'STATEMENT', groupName: 'Group 1', author: null, writtenAt: null, writtenOn: '2026-11-22', html: '<p>We were not asked.</p>', markdown: null,
      viewerCan: { edit: { allowed: false, reason: expect.stringContaining('staff group') }, withdraw: { allowed: false } },
    },
  });
});

test('the advice of a group is answered, and a chair says in its name whether that is enough', async () => {
  await release('ADVICE', 'Ask three agencies.');
  const { comment } = await said('ADVICE');
  const answered = await ask('lin', ANSWER, { input: { commentId: comment.id, markdown: 'We did' } });
  const answerId = answered.data.comment.answers[0].id;
  // Nobody says so in their own name, whatever they are; inside, only a chair does.
  for (const name of ['tom', 'lin', 'ruth'] as const) expect((await ask(name, ACCEPT, { answerId })).code).toBe('platform.forbidden');
  for (const name of ['ruth', 'nadia', 'lin'] as const) expect((await ask(name, FOR_GROUP, { groupKey, answerId })).code).toBe('platform.not_found');
  expect((await ask('saira', FOR_GROUP, { groupKey, answerId })).code).toBe('platform.forbidden');
  expect((await ask('tom', FOR_GROUP, { groupKey: await doors.openGroup(), answerId })).code).toBe('platform.not_found');
  expect((await ask('tom', FOR_GROUP, { groupKey, answerId })).data.comment.answers).toEqual([{ isAccepted: true, judgedOn: '2026-11-22' }]);
  const kept = await doors.inside(() => tx().query('select by_person from voices.answer_judgement'));
  expect(kept).toEqual([{ by_person: null }]);
});
