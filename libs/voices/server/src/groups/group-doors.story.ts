import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { buildPlan, plans } from '@waymark/plans/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { tx } from '@waymark/platform/server';
import { voices } from '../voices.context';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
export type Loose = any;

const GROUP = `id key name purpose terms memberCount answerDays countsWorkingDays minimumSupport voteRule voteQuorum openedOn version viewerStanding sponsor { id name } chairs { id name } routes { name how }
  viewerCan { enter { allowed reason } askToJoin { allowed reason } leave { allowed reason } revise { allowed reason } decideMembers { allowed } nameChair { allowed reason } seeLoad { allowed reason } }`;
const CONVERSATION = 'id kind purpose title openedOn closedOn postCount lastPostAt openedBy { name } group { key } draft { id state } viewerCan { post { allowed reason } close { allowed reason } }';
const POST = 'id place html markdown postedAt revision takenOutBy author { name } texts { revision html } viewerCan { edit { allowed reason } withdraw { allowed reason } }';
const DRAFT = `id kind state revision title markdown html releasedOn conversation { id title } subject { kind reference } respondent { name } texts { revision title html author { name } }
  votes { id revision rule quorum openedOn closesOn closedOn castCount ownBallot yes no abstain isCarried }
  viewerCan { revise { allowed reason } openVote { allowed reason } vote { allowed } closeVote { allowed reason } release { allowed reason } drop { allowed } }`;

/** Operations of the doors of groups, by name. Each answers under the name `answer`. */
export const operations = {
  groups: `query { answer: staffGroups { ${GROUP} } }`,
  group: `query ($key: String!) { answer: staffGroup(key: $key) { ${GROUP} } }`,
  load: 'query ($key: String!) { answer: groupLoad(key: $key) { memberCount openChallenges conversationsByMonth { month count } } }',
  routes: 'query { answer: speakUpRoutes { name how } }',
  openGroup: `mutation ($input: OpenStaffGroupInput!) { answer: openStaffGroup(input: $input) { group { ${GROUP} } } }`,
  reviseGroup: `mutation ($input: ReviseStaffGroupInput!) { answer: reviseStaffGroup(input: $input) { group { ${GROUP} } } }`,
  reviseRoutes: 'mutation ($routes: [SpeakUpRouteInput!]!) { answer: reviseSpeakUpRoutes(routes: $routes) { name how } }',
  askToJoin: `mutation ($groupKey: String!) { answer: askToJoin(groupKey: $groupKey) { group { ${GROUP} } } }`,
  leave: `mutation ($groupKey: String!) { answer: leaveGroup(groupKey: $groupKey) { group { ${GROUP} } } }`,
  invite: `mutation ($groupKey: String!, $personId: ID!) { answer: inviteMember(groupKey: $groupKey, personId: $personId) { group { ${GROUP} } } }`,
  decide: `mutation ($groupKey: String!, $personId: ID!, $decision: MemberDecision!) { answer: decideMember(groupKey: $groupKey, personId: $personId, decision: $decision) { group { ${GROUP} } } }`,
  nameChair: `mutation ($groupKey: String!, $personId: ID!, $isChair: Boolean!) { answer: nameChair(groupKey: $groupKey, personId: $personId, isChair: $isChair) { group { ${GROUP} } } }`,
  space: `query ($groupKey: String!, $first: Int, $after: ID) { answer: space(groupKey: $groupKey, first: $first, after: $after) { group { key } members { person { id name } standing isChair isShutOut sinceOn } conversations { total nextCursor items { ${CONVERSATION} } } } }`,
  conversation: `query ($id: ID!) { answer: conversation(id: $id) { ${CONVERSATION} } }`,
  posts: `query ($conversationId: ID!, $first: Int, $before: Int) { answer: posts(conversationId: $conversationId, first: $first, before: $before) { before items { ${POST} } } }`,
  start: `mutation ($input: StartConversationInput!) { answer: startConversation(input: $input) { conversation { ${CONVERSATION} } } }`,
  close: `mutation ($id: ID!) { answer: closeConversation(id: $id) { conversation { ${CONVERSATION} } } }`,
  post: `mutation ($input: PostInput!) { answer: post(input: $input) { post { ${POST} } } }`,
  editPost: `mutation ($input: EditPostInput!) { answer: editPost(input: $input) { post { ${POST} } } }`,
  withdrawPost: `mutation ($id: ID!) { answer: withdrawPost(id: $id) { post { ${POST} } } }`,
  draft: `query ($id: ID!) { answer: draft(id: $id) { ${DRAFT} } }`,
  preview: 'query ($draftId: ID!) { answer: releasePreview(draftId: $draftId) { groupName kind title markdown html readers keptBack answerDueOn saidOn respondent { name } subject { kind } } }',
  startDraft: `mutation ($input: StartDraftInput!) { answer: startDraft(input: $input) { draft { ${DRAFT} } } }`,
  reviseDraft: `mutation ($input: ReviseDraftInput!) { answer: reviseDraft(input: $input) { draft { ${DRAFT} } } }`,
  openVote: `mutation ($draftId: ID!, $closesOn: Date!) { answer: openVote(draftId: $draftId, closesOn: $closesOn) { draft { ${DRAFT} } } }`,
  vote: `mutation ($draftId: ID!, $choice: BallotChoice!) { answer: vote(draftId: $draftId, choice: $choice) { draft { ${DRAFT} } } }`,
  closeVote: `mutation ($draftId: ID!) { answer: closeVote(draftId: $draftId) { draft { ${DRAFT} } } }`,
  release: `mutation ($draftId: ID!) { answer: releaseDraft(draftId: $draftId) { draft { ${DRAFT} } } }`,
  drop: `mutation ($draftId: ID!) { answer: dropDraft(draftId: $draftId) { draft { ${DRAFT} } } }`,
  judge: 'mutation ($groupKey: String!, $challengeId: ID!, $isSatisfied: Boolean!, $words: String) { answer: judgeAnswerForGroup(groupKey: $groupKey, challengeId: $challengeId, isSatisfied: $isSatisfied, words: $words) { challenge { id state } } }',
  withdrawChallenge: 'mutation ($groupKey: String!, $challengeId: ID!, $words: String) { answer: withdrawChallengeForGroup(groupKey: $groupKey, challengeId: $challengeId, words: $words) { challenge { id state } } }',
  takeUp: 'mutation ($groupKey: String!, $challengeId: ID!) { answer: takeChallengeToSubGroupForGroup(groupKey: $groupKey, challengeId: $challengeId) { challenge { id state } } }',
} as const;

export type Operation = keyof typeof operations;

/** The people of these stories: one of each role, a sponsor, and plain members of staff. */
const CAST = {
  ruth: { name: 'Ruth Adeyemi', roles: ['executive'] }, joanna: { name: 'Joanna Pritchard', roles: ['admin'] }, gwen: { name: 'Gwen Parry', roles: ['board'] },
  idris: { name: 'Idris Cole', roles: ['reviewer'] }, nadia: { name: 'Nadia Rahman', roles: ['adviser'] }, tom: { name: 'Tom Okafor', roles: ['group_member'] },
  priyanka: { name: 'Priyanka Desai', roles: ['contributor'] }, saira: { name: 'Saira Mahmood', roles: ['reader'] }, lin: { name: 'Lin Zhao', roles: ['contributor'] },
  martin: { name: 'Martin Hale', roles: ['executive'] },
} as const;
export type Name = keyof typeof CAST;

/** A server with an organisation, its people, a plan of one action, and a group whose chair is Tom and whose sponsor is Ruth. */
export async function openGroupDoors() {
  const server: TestServer = await startTestServer([identity, organisations, plans, voices]);
  const organisation = await openOrganisationStory(server.database);
  const people = {} as Record<Name, StoryPerson>;
  for (const [name, facts] of Object.entries(CAST)) people[name as Name] = await personWithSession(server.database, organisation, facts);
  const { idOf } = await buildPlan(server.database, organisation.organisationId, { objectives: { Fairness: { 'People are heard': [{ title: 'Listen', ownerId: people.lin.personId }] } } });

  const ask = async (person: StoryPerson | null, operation: Operation, variables: Record<string, unknown> = {}, where: StoryOrganisation = organisation) => {
    const { data, errors } = await server.ask<{ answer: Loose }>(operations[operation], variables, { session: person?.session, organisation: where.slug, key: `key-of-${operation}-${Math.random().toString(36).slice(2)}` });
    return { data: data?.answer as Loose, code: errors?.[0]?.extensions?.code as string | undefined, error: errors?.[0] };
  };
  /** The same, where it must succeed. */
  const act = async (person: StoryPerson, operation: Operation, variables: Record<string, unknown> = {}): Promise<Loose> => {
    const { data, error } = await ask(person, operation, variables);
    if (error) throw new Error(`${operation}: ${JSON.stringify(error)}`);
    return data;
  };
  const inside = <T>(work: () => Promise<T>): Promise<T> => server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:spec' }, work);
  const giveRoles = (person: StoryPerson, roles: readonly string[]) =>
    inside(() => tx().execute('update organisations.membership set roles = $2, version = version + 1 where organisation_id = $3 and person_id = $1', [person.personId, [...roles], organisation.organisationId]));
  const join = async (person: StoryPerson, groupKey: string, chair: StoryPerson = people.tom) => {
    await act(person, 'askToJoin', { groupKey });
    await act(chair, 'decide', { groupKey, personId: person.personId, decision: 'ADMIT' });
  };
  let opened = 0;
  /** Opens a group of its own for a test. */
  const openGroup = async (members: readonly StoryPerson[] = [], chair: StoryPerson = people.tom): Promise<string> => {
    opened += 1;
    const key = `group-${opened}`;
    await act(people.joanna, 'openGroup', { input: { key, name: `Group ${opened}`, purpose: 'To be heard', sponsorId: people.ruth.personId, firstChairId: chair.personId } });
    for (const member of members) await join(member, key, chair);
    return key;
  };
  return { server, organisation, people, actionId: idOf('Listen'), ask, act, inside, giveRoles, join, openGroup };
}

export type GroupDoors = Awaited<ReturnType<typeof openGroupDoors>>;
