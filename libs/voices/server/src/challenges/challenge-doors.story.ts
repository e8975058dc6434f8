import { randomUUID } from 'node:crypto';
import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { buildPlan, plans } from '@waymark/plans/server';
import { tx } from '@waymark/platform/server';
import { startTestServer } from '@waymark/platform/testing';
import { voices } from '../voices.context';
import { raiseForGroup } from './for-groups';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
export type Loose = any;

const CHALLENGE = `id number title html raisedAs raisedBy { name } groupName groupKey raisedOn respondent { name hasLeft } state supportCount isSupported
  clock { dueOn daysSince daysLeft daysOverdue text } subject { kind reference }
  events { kind happenedOn happenedAt by { name } html outcome willHappen byOn respondent { name } action { title } }
  viewerCan { acknowledge { allowed reason } answer { allowed reason } judge { allowed reason } withdraw { allowed reason } takeUp { allowed reason } support { allowed reason } nameRespondent { allowed reason } }`;
const one = (field: string, parameters: string, given: string) => `mutation (${parameters}) { answer: ${field}(${given}) { challenge { ${CHALLENGE} } } }`;

/** Operations of the doors of challenges, by name. Each answers under the name `answer`. */
export const operations = {
  challenge: `query ($number: Int!) { answer: challenge(number: $number) { ${CHALLENGE} } }`,
  list: `query ($subjectKind: SubjectKind, $subjectId: ID, $onlyAwaiting: Boolean, $onlyMine: Boolean, $first: Int, $after: Int) {
    answer: challenges(subjectKind: $subjectKind, subjectId: $subjectId, onlyAwaiting: $onlyAwaiting, onlyMine: $onlyMine, first: $first, after: $after) { total nextCursor canRaise { allowed reason } items { ${CHALLENGE} } } }`,
  raise: one('raiseChallenge', '$input: RaiseChallengeInput!', 'input: $input'),
  acknowledge: one('acknowledgeChallenge', '$id: ID!', 'id: $id'),
  answer: one('answerChallenge', '$input: AnswerChallengeInput!', 'input: $input'),
  judge: one('judgeAnswer', '$input: JudgeAnswerInput!', 'input: $input'),
  withdraw: one('withdrawChallenge', '$id: ID!, $words: String!', 'id: $id, words: $words'),
  takeUp: one('takeChallengeToSubGroup', '$id: ID!', 'id: $id'),
  nameRespondent: one('nameRespondent', '$id: ID!, $respondentId: ID!', 'id: $id, respondentId: $respondentId'),
  support: one('supportChallenge', '$id: ID!', 'id: $id'),
  takeBackSupport: one('takeBackSupport', '$id: ID!', 'id: $id'),
  judgeForGroup: one('judgeAnswerForGroup', '$groupKey: String!, $challengeId: ID!, $isSatisfied: Boolean!, $words: String', 'groupKey: $groupKey, challengeId: $challengeId, isSatisfied: $isSatisfied, words: $words'),
  withdrawForGroup: one('withdrawChallengeForGroup', '$groupKey: String!, $challengeId: ID!, $words: String', 'groupKey: $groupKey, challengeId: $challengeId, words: $words'),
  takeUpForGroup: one('takeChallengeToSubGroupForGroup', '$groupKey: String!, $challengeId: ID!', 'groupKey: $groupKey, challengeId: $challengeId'),
} as const;
export type Operation = keyof typeof operations;

/** One of each role, who answers, and plain members of staff. */
const CAST = {
  saira: { name: 'Saira Mahmood', roles: ['group_member'] }, nadia: { name: 'Nadia Rahman', roles: ['adviser'] }, idris: { name: 'Idris Cole', roles: ['reviewer'] },
  gwen: { name: 'Gwen Parry', roles: ['board'] }, ruth: { name: 'Ruth Adeyemi', roles: ['executive'] }, joanna: { name: 'Joanna Pritchard', roles: ['admin'] },
  martin: { name: 'Martin Hale', roles: ['contributor'] }, lin: { name: 'Lin Zhao', roles: ['contributor'] }, priya: { name: 'Priya Nair', roles: ['reader'] },
} as const;
export type Name = keyof typeof CAST;

/** A server with an organisation, its people, and a plan of one action for which Lin is accountable. */
export async function openChallengeDoors() {
  const server = await startTestServer([identity, organisations, plans, voices]);
  const organisation = await openOrganisationStory(server.database);
  const people = {} as Record<Name, StoryPerson>;
  for (const [name, facts] of Object.entries(CAST)) people[name as Name] = await personWithSession(server.database, organisation, { ...facts, email: `${name}@${organisation.slug}.example` });
  const { idOf, planId } = await buildPlan(server.database, organisation.organisationId, { objectives: { Fairness: { 'People are heard': [{ title: 'Listen', ownerId: people.lin.personId }] } } });
  const actionId = idOf('Listen');

  const ask = async (person: StoryPerson | null, operation: Operation, variables: Record<string, unknown> = {}, where: StoryOrganisation = organisation) => {
    const { data, errors } = await server.ask<{ answer: Loose }>(operations[operation], variables, { session: person?.session, organisation: where.slug });
    return { data: data?.answer as Loose, code: errors?.[0]?.extensions?.code as string | undefined, error: errors?.[0] };
  };
  /** The same, where it must succeed; gives the challenge. */
  const act = async (person: StoryPerson, operation: Operation, variables: Record<string, unknown>): Promise<Loose> => {
    const { data, error } = await ask(person, operation, variables);
    if (error) throw new Error(`${operation}: ${JSON.stringify(error)}`);
    return data.challenge ?? data;
  };
  const questionFor = (respondent: StoryPerson, more: Record<string, unknown> = {}) => ({
    input: { subjectKind: 'ACTION', subjectId: actionId, respondentId: respondent.personId, title: 'Which agencies did we stop using?', markdown: 'Shortlists **still** look alike.', ...more },
  });
  /** Saira asks Martin, unless said otherwise. */
  const raise = (more: Record<string, unknown> = {}, raiser = people.saira, respondent = people.martin): Promise<Loose> => act(raiser, 'raise', questionFor(respondent, more));
  const answer = (person: StoryPerson, challengeId: string, more: Record<string, unknown> = {}) =>
    ask(person, 'answer', { input: { challengeId, seen: 0, outcome: 'PARTLY', markdown: 'Two of the three.', willHappen: 'The third ends in March', byOn: '2027-03-31', ...more } });
  const inside = <T>(work: () => Promise<T>): Promise<T> => server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:spec' }, work);
  const endMembership = (person: StoryPerson) =>
    inside(async () => {
      await tx().execute('update organisations.membership set ended_at = now(), version = version + 1 where organisation_id = $1 and person_id = $2', [organisation.organisationId, person.personId]);
      await tx().execute(`update organisations.person set left_on = '2026-11-22', version = version + 1 where organisation_id = $1 and id = $2`, [organisation.organisationId, person.personId]);
    });
  /** Mails in the outbox, the earliest first; taken out, so that the next look shows what came since. */
  const takeMail = () =>
    inside(async () => {
      const mails = await tx().query<{ recipient: string; subject: string; body: string }>('select recipient, subject, body from platform.mail where organisation_id = $1 order by recipient, subject', [organisation.organisationId]);
      await tx().execute('delete from platform.mail where organisation_id = $1', [organisation.organisationId]);
      return mails;
    });
  /** Opens a staff group whose sponsor is Gwen and whose chair is Saira. */
  const openGroup = async (key: string, facts: { minimumSupport?: number; sponsor?: StoryPerson } = {}): Promise<string> => {
    const { minimumSupport = 5, sponsor = people.gwen } = facts;
    const groupId = randomUUID();
    await inside(async () => {
      await tx().execute(`insert into voices.staff_group (id, key, name, purpose, terms, sponsor_id, minimum_support, opened_on) values ($1, $2, $3, 'To be heard', '', $4, $5, '2026-01-05')`, [groupId, key, key.toUpperCase(), sponsor.personId, minimumSupport]);
      await tx().execute(`insert into voices.group_member (group_id, person_id, state, is_chair, since_on) values ($1, $2, 'member', true, '2026-01-05')`, [groupId, people.saira.personId]);
    });
    return groupId;
  };
  /** The group asks Martin in its own name. */
  const raiseAsGroup = (groupId: string, on = '2026-11-22', respondent = people.martin): Promise<string> =>
    inside(() => raiseForGroup({ groupId, subjectKind: 'action', subjectId: actionId, respondentId: respondent.personId, title: 'What changes before February?', markdown: 'Secret ballot words', on, promise: { days: 14, workingDays: false } }));
  return { server, organisation, people, planId, openGroup, raiseAsGroup, actionId, ask, act, questionFor, raise, answer, inside, endMembership, takeMail };
}

export type ChallengeDoors = Awaited<ReturnType<typeof openChallengeDoors>>;
