import { personWithSession, type StoryPerson } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { type GroupDoors, type Loose, openGroupDoors } from '../groups/group-doors.story';
import { CloseVotesJob } from './close-votes.job';

let doors: GroupDoors;
let members: StoryPerson[];
beforeAll(async () => {
  doors = await openGroupDoors();
  members = [doors.people.priyanka, doors.people.saira, doors.people.lin];
});
afterAll(() => doors?.server.close());
beforeEach(() => doors.server.clock.set(new Date('2026-11-22T10:00:00Z')));

const openGroup = () => doors.openGroup(members);
const words = (groupKey: string, more: Record<string, unknown> = {}) =>
  ({ input: { groupKey, kind: 'CHALLENGE', subjectKind: 'ACTION', subjectId: doors.actionId, respondentId: doors.people.martin.personId, title: 'Why are shortlists all alike?', markdown: 'Which agencies have we **stopped** using?', ...more } });
const startDraft = async (groupKey: string, more: Record<string, unknown> = {}, person = doors.people.priyanka): Promise<Loose> => (await doors.act(person, 'startDraft', words(groupKey, more))).draft;
const vote = (draftId: string, choices: Record<string, StoryPerson[]>) =>
  Promise.all(Object.entries(choices).flatMap(([choice, people]) => people.map((person) => doors.act(person, 'vote', { draftId, choice }))));
const rows = (sql: string, ...values: unknown[]): Promise<Loose[]> => doors.inside(() => tx().query(sql, values));
const ballotsOf = async (draftId: string) => (await rows('select count(*)::int as count from voices.ballot join voices.draft_vote vote on vote.id = ballot.vote_id where vote.draft_id = $1', draftId))[0].count;
const agree = async (draftId: string) => {
  await doors.act(doors.people.tom, 'openVote', { draftId, closesOn: '2026-11-23' });
  await vote(draftId, { YES: [doors.people.tom, ...members] });
  return (await doors.act(doors.people.tom, 'closeVote', { draftId })).draft;
};

test('members write a draft together; each text has its author, inside', async () => {
  const groupKey = await openGroup();
  expect((await doors.ask(doors.people.priyanka, 'startDraft', words(groupKey, { respondentId: null }))).code).toBe('voices.draft.respondent_needed');
  expect((await doors.ask(doors.people.priyanka, 'startDraft', words(groupKey, { subjectId: doors.organisation.organisationId }))).code).toBe('platform.not_found');
  const draft = await startDraft(groupKey);
  expect(draft).toMatchObject({ kind: 'CHALLENGE', state: 'OPEN', revision: 1, respondent: { name: 'Martin Hale' }, subject: { kind: 'ACTION' }, votes: [], releasedOn: null, viewerCan: { openVote: { allowed: true }, release: { allowed: false, reason: expect.stringContaining('not agreed') } } });
  const revised = (await doors.act(doors.people.saira, 'reviseDraft', { input: { id: draft.id, revision: 1, title: draft.title, markdown: 'Which ones?' } })).draft;
  expect(revised.texts.map(({ revision, author }: Loose) => [revision, author.name])).toEqual([[2, 'Saira Mahmood'], [1, 'Priyanka Desai']]);
  const late = await doors.ask(doors.people.lin, 'reviseDraft', { input: { id: draft.id, revision: 1, title: draft.title, markdown: 'Mine' } });
  expect(late).toMatchObject({ code: 'voices.draft.changed', error: { extensions: { facts: { current: 'Which ones?' } } } });
  expect((await doors.act(doors.people.lin, 'conversation', { id: draft.conversation.id })).draft).toEqual({ id: draft.id, state: 'OPEN' });
});

test('a repeated request begins one draft', async () => {
  const groupKey = await openGroup();
  const key = 'a-key-of-this-page';
  const [first, second] = [await startDraft(groupKey, { key }), await startDraft(groupKey, { key })];
  expect(second.id).toBe(first.id);
  expect(second.revision).toBe(1);
});

test('a vote shows how many took part, to each their own ballot, and nothing more', async () => {
  const { tom, priyanka, saira } = doors.people;
  const draft = await startDraft(await openGroup());
  expect((await doors.ask(saira, 'openVote', { draftId: draft.id, closesOn: '2026-11-25' })).code).toBe('platform.forbidden');
  expect((await doors.ask(priyanka, 'openVote', { draftId: draft.id, closesOn: '2026-11-22' })).code).toBe('voices.vote.closes_before');
  expect((await doors.ask(priyanka, 'openVote', { draftId: draft.id, closesOn: '2027-11-21' })).code).toBe('voices.vote.closes_before');
  expect((await doors.ask(saira, 'vote', { draftId: draft.id, choice: 'YES' })).code).toBe('voices.vote.none_open');
  await doors.act(priyanka, 'openVote', { draftId: draft.id, closesOn: '2026-11-25' });
  expect((await doors.ask(tom, 'openVote', { draftId: draft.id, closesOn: '2026-11-25' })).code).toBe('voices.vote.open_already');
  expect((await doors.ask(saira, 'reviseDraft', { input: { id: draft.id, revision: 1, title: 'Other', markdown: 'Other' } })).code).toBe('voices.draft.not_in_work');
  await vote(draft.id, { NO: [saira] });
  await vote(draft.id, { YES: [saira, tom] });
  expect((await doors.act(saira, 'draft', { id: draft.id })).votes[0]).toMatchObject({ castCount: 2, ownBallot: 'YES', yes: null, no: null, abstain: null, isCarried: null, rule: 'MAJORITY', revision: 1 });
  expect((await doors.act(priyanka, 'draft', { id: draft.id })).votes[0]).toMatchObject({ castCount: 2, ownBallot: null });
  expect((await doors.ask(priyanka, 'closeVote', { draftId: draft.id })).error?.message).toContain('when its last day is over');
  expect((await doors.ask(priyanka, 'release', { draftId: draft.id })).code).toBe('voices.draft.not_carried');
});

test('closing keeps the outcome and no ballot; what is not carried is written on', async () => {
  const { tom, priyanka, saira, lin } = doors.people;
  const draft = await startDraft(await openGroup());
  await doors.act(tom, 'openVote', { draftId: draft.id, closesOn: '2026-11-25' });
  await vote(draft.id, { YES: [tom], NO: [priyanka, saira], ABSTAIN: [lin] });
  expect(await ballotsOf(draft.id)).toBe(4);
  const closed = (await doors.act(tom, 'closeVote', { draftId: draft.id })).draft;
  expect(closed.votes).toEqual([expect.objectContaining({ yes: 1, no: 2, abstain: 1, isCarried: false, closedOn: '2026-11-22', castCount: null, ownBallot: null })]);
  expect(closed.state).toBe('OPEN');
  expect(await ballotsOf(draft.id)).toBe(0);
  expect((await doors.ask(tom, 'closeVote', { draftId: draft.id })).code).toBe('voices.vote.none_open');
  await doors.act(saira, 'reviseDraft', { input: { id: draft.id, revision: 1, title: draft.title, markdown: 'Softer words' } });
  expect((await agree(draft.id)).state).toBe('PASSED');
  // Words that were agreed on and changed after all are agreed on again.
  const changed = (await doors.act(saira, 'reviseDraft', { input: { id: draft.id, revision: 2, title: draft.title, markdown: 'Other words' } })).draft;
  expect(changed.state).toBe('OPEN');
  expect((await doors.ask(tom, 'release', { draftId: draft.id })).code).toBe('voices.draft.not_carried');
});

test('too few carry nothing', async () => {
  const { tom, priyanka } = doors.people;
  const draft = await startDraft(await openGroup());
  await doors.act(tom, 'openVote', { draftId: draft.id, closesOn: '2026-11-23' });
  await vote(draft.id, { YES: [tom, priyanka] });
  doors.server.clock.set(new Date('2026-11-23T23:30:00Z'));
  expect((await doors.ask(tom, 'closeVote', { draftId: draft.id })).code).toBe('platform.forbidden');
  doors.server.clock.set(new Date('2026-11-24T00:01:00Z'));
  expect((await doors.act(tom, 'closeVote', { draftId: draft.id })).draft.votes[0]).toMatchObject({ yes: 2, isCarried: false, quorum: 3 });
});

test('whoever was promoted or left since they voted has no say', async () => {
  const { tom, priyanka, saira } = doors.people;
  const [promoted, leaving] = await Promise.all(['P', 'L'].map((name) => personWithSession(doors.server.database, doors.organisation, { name, roles: ['reader'] })));
  const groupKey = await doors.openGroup([priyanka, saira, promoted!, leaving!]);
  const draft = await startDraft(groupKey);
  await doors.act(tom, 'openVote', { draftId: draft.id, closesOn: '2026-11-23' });
  await vote(draft.id, { YES: [promoted!, leaving!], NO: [tom, priyanka], ABSTAIN: [saira] });
  await doors.giveRoles(promoted!, ['board']);
  await doors.act(leaving!, 'leave', { groupKey });
  expect((await doors.act(tom, 'closeVote', { draftId: draft.id })).draft.votes[0]).toMatchObject({ yes: 0, no: 2, abstain: 1, isCarried: false });
  expect(await ballotsOf(draft.id)).toBe(0);
});

test('the job closes what is over, once, and lets go of the ballots', async () => {
  const { tom } = doors.people;
  const draft = await startDraft(await openGroup());
  await doors.act(tom, 'openVote', { draftId: draft.id, closesOn: '2026-11-23' });
  await vote(draft.id, { YES: [tom, ...members] });
  const job = doors.server.app.get(CloseVotesJob);
  await job.handle();
  expect((await doors.act(tom, 'draft', { id: draft.id })).state).toBe('VOTING');
  doors.server.clock.set(new Date('2026-11-24T00:11:00Z'));
  expect((await doors.ask(tom, 'vote', { draftId: draft.id, choice: 'NO' })).code).toBe('voices.vote.none_open');
  await Promise.all([job.handle(), job.handle()]);
  expect(await doors.act(tom, 'draft', { id: draft.id })).toMatchObject({ state: 'PASSED', votes: [{ yes: 4, no: 0, closedOn: '2026-11-24', isCarried: true }] });
  expect(await ballotsOf(draft.id)).toBe(0);
});

test('the words are shown with who will see them; released, they have a day, the group’s name, and nobody', async () => {
  const { tom, saira } = doors.people;
  const groupKey = await openGroup();
  const draft = await startDraft(groupKey);
  await agree(draft.id);
  expect(await doors.act(saira, 'preview', { draftId: draft.id })).toMatchObject({
    kind: 'CHALLENGE', title: 'Why are shortlists all alike?', markdown: 'Which agencies have we **stopped** using?', answerDueOn: '2026-12-06', saidOn: '2026-11-22', respondent: { name: 'Martin Hale' },
    readers: expect.stringContaining('Martin Hale is asked to answer by 6 December 2026'), keptBack: expect.stringContaining('No names'),
  });
  expect((await doors.ask(saira, 'release', { draftId: draft.id })).code).toBe('platform.forbidden');
  const released = (await doors.act(tom, 'release', { draftId: draft.id })).draft;
  expect(released).toMatchObject({ state: 'RELEASED', releasedOn: '2026-11-22', title: null, markdown: null, html: null, texts: [], revision: 0, votes: [{ isCarried: true }] });
  expect((await doors.ask(tom, 'release', { draftId: draft.id })).code).toBe('platform.forbidden');
  const [challenge] = await rows('select to_jsonb(challenge) as row from voices.challenge order by number desc limit 1');
  expect(challenge.row).toMatchObject({ raised_as: 'group', raised_by_person: null, raised_at: null, raised_on: '2026-11-22', answer_due_on: '2026-12-06', title: 'Why are shortlists all alike?' });
  const told = JSON.stringify(challenge.row);
  for (const secret of [draft.id, draft.conversation.id, ...[doors.people.tom, ...members].map(({ personId }) => personId)]) expect(told).not.toContain(secret);
  expect(told).not.toMatch(/\d{2}:\d{2}/);
  expect(await rows('select 1 from voices.draft_text where draft_id = $1', draft.id)).toEqual([]);
  // Whoever began the conversation wrote the first words.
  expect(await rows('select opened_by from voices.conversation where id = $1', draft.conversation.id)).toEqual([{ opened_by: null }]);
  expect((await doors.act(saira, 'conversation', { id: draft.conversation.id })).openedBy).toBeNull();
});

test('advice and statements are released without title, author or time of day', async () => {
  const { tom } = doors.people;
  for (const kind of ['ADVICE', 'STATEMENT']) {
    const draft = await startDraft(await openGroup(), { kind, respondentId: null, title: 'Working title', markdown: `Words of ${kind}` });
    await agree(draft.id);
    expect(await doors.act(tom, 'preview', { draftId: draft.id })).toMatchObject({ title: null, answerDueOn: null, respondent: null, readers: expect.stringContaining('it stays as it is') });
    await doors.act(tom, 'release', { draftId: draft.id });
    const said = await rows('select to_jsonb(comment) as row, to_jsonb(text) as text from voices.comment join voices.comment_text text on text.comment_id = comment.id where text.markdown = $1', `Words of ${kind}`);
    expect(said).toHaveLength(1);
    expect(said[0].row).toMatchObject({ kind: kind.toLowerCase(), author_id: null, written_at: '2026-11-22T00:00:00+00:00' });
    expect(said[0].text.written_at).toBe('2026-11-22T00:00:00+00:00');
    expect(JSON.stringify(said)).not.toContain('Working title');
  }
});

test('in summer too the day of a statement is the day where the organisation is', async () => {
  const draft = await startDraft(await openGroup(), { kind: 'STATEMENT', respondentId: null, markdown: 'Said in summer' });
  doors.server.clock.set(new Date('2027-06-30T23:30:00Z'));
  await doors.act(doors.people.tom, 'openVote', { draftId: draft.id, closesOn: '2027-07-02' });
  await vote(draft.id, { YES: [doors.people.tom, ...members] });
  await doors.act(doors.people.tom, 'closeVote', { draftId: draft.id });
  expect((await doors.act(doors.people.tom, 'release', { draftId: draft.id })).draft.releasedOn).toBe('2027-07-01');
  const [said] = await rows(`select (written_at at time zone 'Europe/London')::text as at from voices.comment_text join voices.comment using (organisation_id) where comment.id = comment_id and markdown = 'Said in summer'`.replace('written_at at', 'comment.written_at at'));
  expect(said.at).toBe('2027-07-01 00:00:00');
});

test('a chair judges, takes up and takes back in the group’s name; no row says who', async () => {
  const { tom, martin } = doors.people;
  const groupKey = await openGroup();
  const draft = await startDraft(groupKey);
  await agree(draft.id);
  await doors.act(tom, 'release', { draftId: draft.id });
  const [{ id: challengeId }] = await rows('select id from voices.challenge order by number desc limit 1');
  expect((await doors.ask(tom, 'judge', { groupKey, challengeId, isSatisfied: true })).code).toBe('platform.forbidden');
  const ANSWER = 'mutation ($input: AnswerChallengeInput!) { answer: answerChallenge(input: $input) { challenge { id } } }';
  const answered = await doors.server.ask<Loose>(ANSWER, { input: { challengeId, seen: 0, outcome: 'NOT_ACCEPTED', markdown: 'No, because.' } }, { session: martin.session, organisation: doors.organisation.slug });
  expect(answered.errors).toBeUndefined();
  expect((await doors.ask(tom, 'judge', { groupKey, challengeId, isSatisfied: false })).code).toBe('voices.challenge.words_needed');
  await doors.act(tom, 'judge', { groupKey, challengeId, isSatisfied: false, words: 'That is no answer.' });
  await doors.act(tom, 'takeUp', { groupKey, challengeId });
  await doors.act(tom, 'withdrawChallenge', { groupKey, challengeId, words: 'Settled otherwise.' });
  const RECORD = 'query ($key: String!) { answer: staffGroup(key: $key) { challenges { id state } sayings { id } record { averageAnswerDays lines { kind sent answered accepted } } } }';
  const { data } = await doors.server.ask<Loose>(RECORD, { key: groupKey }, { session: martin.session, organisation: doors.organisation.slug });
  expect(data.answer).toMatchObject({ challenges: [{ id: challengeId, state: 'WITHDRAWN' }], sayings: [], record: { averageAnswerDays: 0, lines: [{ kind: 'CHALLENGE', sent: 1, answered: 1, accepted: 0 }, { kind: 'ADVICE', sent: 0, answered: 0, accepted: 0 }, { kind: 'STATEMENT', sent: 0, answered: null, accepted: null }] } });
  const events = await rows('select kind, by_person, happened_at, happened_on::text as on from voices.challenge_event where challenge_id = $1 order by place', challengeId);
  expect(events.slice(1)).toEqual(['unsatisfied', 'taken_to_sub_group', 'withdrawn'].map((kind) => ({ kind, by_person: null, happened_at: null, on: '2026-11-22' })));
  const other = await doors.openGroup();
  expect((await doors.ask(tom, 'takeUp', { groupKey: other, challengeId })).code).toBe('platform.not_found');
});

test('a draft that is given up stays as it is', async () => {
  const { tom, priyanka, saira } = doors.people;
  const draft = await startDraft(await openGroup());
  expect((await doors.ask(saira, 'drop', { draftId: draft.id })).code).toBe('platform.forbidden');
  expect((await doors.act(priyanka, 'drop', { draftId: draft.id })).draft.state).toBe('DROPPED');
  expect((await doors.ask(tom, 'openVote', { draftId: draft.id, closesOn: '2026-11-25' })).code).toBe('platform.forbidden');
  expect((await doors.ask(tom, 'reviseDraft', { input: { id: draft.id, revision: 1, title: 'A', markdown: 'B' } })).code).toBe('voices.draft.not_in_work');
});
