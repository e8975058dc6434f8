import { jest } from '@jest/globals';
import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { type AnswerError, startTestServer, type TestServer } from '@waymark/platform/testing';
import { buildPlan, type BuiltPlan, type ToldAction } from '../plan-builder.story';
import { plans } from '../plans.context';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
export type Loose = any;

export interface Answered {
  readonly data: Loose;
  readonly code: string | undefined;
  readonly error: AnswerError | undefined;
}

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answered>;

/** People of an organisation, one for each thing that somebody may be. */
export interface Cast {
  readonly executive: StoryPerson;
  /** Owns the actions of `plan()`. */
  readonly owner: StoryPerson;
  /** A contributor who has nothing to do with them. */
  readonly contributor: StoryPerson;
  readonly reviewer: StoryPerson;
  readonly board: StoryPerson;
  readonly adviser: StoryPerson;
  readonly admin: StoryPerson;
  readonly member: StoryPerson;
  readonly reader: StoryPerson;
}

/** Everything of an action that its specs look at. */
export const ACTION = `id reference slug title detail version planState startOn dueOn originalDueOn timesSlipped daysSlipped reviewOn ongoing
  status statusSince forecastStatus forecastOn lastUpdateAt daysSinceUpdate flags daysOverdue
  owner { id name } contributors { id name } outcomes { id reference } supports { id title planTitle } supportedBy { id title }
  lastUpdate { id status note kind } completion { claimedBy { id } claimedOn confirmedBy { id } }
  withdrawal { reason withdrawnBy { id } successor { id } } milestones { id title dueOn reachedOn version isOverdue }
  evidence { title url datedOn statusUpdateId recordedBy { id } }
  viewerCan { update { allowed reason } revise { allowed reason } withdraw { allowed } claimCompletion { allowed reason } confirmCompletion { allowed reason } recordEvidence { allowed } }`;

const UPDATE = `update { id kind status previousStatus note noChange forecastOn undoesId recordedBy { id } evidence { title } viewerCan { undo { allowed reason } } }
  action { ${ACTION} }`;

const DOORS = {
  action: `query ($id: ID!) { action(id: $id) { ${ACTION} } }`,
  record: `mutation ($input: RecordStatusUpdateInput!) { answer: recordStatusUpdate(input: $input) { ${UPDATE} } }`,
  noChange: `mutation ($input: RecordNoChangeInput!) { answer: recordNoChange(input: $input) { ${UPDATE} } }`,
  undo: `mutation ($updateId: ID!) { answer: undoStatusUpdate(updateId: $updateId) { ${UPDATE} } }`,
  confirm: `mutation ($actionId: ID!, $version: Int!, $note: String) { answer: confirmCompletion(actionId: $actionId, version: $version, note: $note) { ${UPDATE} } }`,
  decline: `mutation ($actionId: ID!, $version: Int!, $reason: String!) { answer: declineCompletion(actionId: $actionId, version: $version, reason: $reason) { ${UPDATE} } }`,
  add: `mutation ($outcomeId: ID!, $title: String!, $ownerId: ID, $startOn: Date, $dueOn: Date, $reason: String) {
    answer: addAction(outcomeId: $outcomeId, title: $title, ownerId: $ownerId, startOn: $startOn, dueOn: $dueOn, reason: $reason) { action { ${ACTION} } plan { id actionCount } } }`,
  revise: `mutation ($input: ReviseActionInput!) { answer: reviseAction(input: $input) { action { ${ACTION} } plan { id } } }`,
  assign: `mutation ($input: AssignActionsInput!) { answer: assignActions(input: $input) { actions { ${ACTION} } plan { id } } }`,
  move: `mutation ($id: ID!, $version: Int!, $outcomeId: ID!, $position: Int!, $reason: String) {
    answer: moveAction(id: $id, version: $version, outcomeId: $outcomeId, position: $position, reason: $reason) { action { ${ACTION} } plan { id } } }`,
  withdraw: `mutation ($id: ID!, $version: Int!, $reason: String!, $successorId: ID) {
    answer: withdrawAction(id: $id, version: $version, reason: $reason, successorId: $successorId) { action { ${ACTION} } plan { id actionCount } } }`,
  evidence: `mutation ($actionId: ID!, $evidence: EvidenceInput!) { answer: recordEvidence(actionId: $actionId, evidence: $evidence) { action { ${ACTION} } } }`,
  addMilestone: `mutation ($actionId: ID!, $title: String!, $dueOn: Date, $reason: String) {
    answer: addMilestone(actionId: $actionId, title: $title, dueOn: $dueOn, reason: $reason) { action { ${ACTION} } } }`,
  reviseMilestone: `mutation ($id: ID!, $version: Int!, $title: String, $dueOn: Date, $reason: String) {
    answer: reviseMilestone(id: $id, version: $version, title: $title, dueOn: $dueOn, reason: $reason) { action { ${ACTION} } } }`,
  reachMilestone: `mutation ($id: ID!, $version: Int!, $reachedOn: Date) { answer: reachMilestone(id: $id, version: $version, reachedOn: $reachedOn) { action { ${ACTION} } } }`,
  withdrawMilestone: `mutation ($id: ID!, $version: Int!, $reason: String) { answer: withdrawMilestone(id: $id, version: $version, reason: $reason) { action { ${ACTION} } } }`,
  changes: `query ($id: ID!) { planChanges(planId: $id) { slippedDates items { kind subject field from to reason slippedDays subjectTitle reference actionSlug } } }`,
} as const;

export type Door = keyof typeof DOORS;

/** Sends somebody through a door. */
export type Through = (door: Door, variables?: Record<string, unknown>) => Promise<Answered>;

export interface ActionDoors {
  readonly server: TestServer;
  readonly organisation: StoryOrganisation;
  readonly cast: Cast;
  readonly stranger: StoryPerson;
  /** As a person of the organisation. */
  as(person: StoryPerson): Through;
  asking(person: StoryPerson, slug?: string): Ask;
  /** A plan with one outcome and these actions, owned by `cast.owner` where nothing else is said. */
  plan(actions: readonly (Omit<ToldAction, 'ownerId'> & { ownerId?: string })[], told?: { state?: 'draft' | 'active' | 'closed' }): Promise<BuiltPlan>;
  sql(text: string, values?: readonly unknown[]): Promise<Loose[]>;
}

/** Starting the API takes a second; on a busy machine several. */
jest.setTimeout(30_000);

/** The real API with an organisation, its people and a stranger of another one. */
export async function openActionDoors(): Promise<ActionDoors> {
  const server = await startTestServer([identity, organisations, plans]);
  const organisation = await openOrganisationStory(server.database, { slug: 'northmoor' });
  const elsewhere = await openOrganisationStory(server.database, { slug: 'calder' });
  const join = (name: string, ...roles: NonNullable<Parameters<typeof personWithSession>[2]>['roles'] & object) => personWithSession(server.database, organisation, { name, roles });
  const cast: Cast = {
    executive: await join('Ruth Adeyemi', 'executive'),
    owner: await join('Aoife Brennan', 'contributor'),
    contributor: await join('Lin Zhao', 'contributor'),
    reviewer: await join('Helen Whitcombe', 'reviewer'),
    board: await join('Tom Ashby', 'board'),
    adviser: await join('Nadia Rahman', 'adviser'),
    admin: await join('Omar Siddiq', 'admin'),
    member: await join('Saira Mahmood', 'group_member'),
    reader: await join('Ray Porter', 'reader'),
  };
  const stranger = await personWithSession(server.database, elsewhere, { name: 'Cal Stranger', roles: ['executive', 'contributor', 'board'] });
  const asking =
    (person: StoryPerson, slug = 'northmoor'): Ask =>
    async (query, variables = {}) => {
      const { data, errors } = await server.ask<Loose>(query, variables, { session: person.session, organisation: slug });
      return { data: data?.answer ?? data?.action ?? data, code: errors?.[0]?.extensions.code, error: errors?.[0] };
    };
  return {
    server,
    organisation,
    cast,
    stranger,
    asking,
    as: (person) => (door, variables) => asking(person)(DOORS[door], variables),
    plan: (actions, told = {}) =>
      buildPlan(server.database, organisation.organisationId, {
        ...told,
        objectives: { Fairness: { 'Fair recruitment': actions.map((action) => ({ ownerId: cast.owner.personId, ...action })) } },
      }),
    sql: (text, values = []) => server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:spec' }, (tx) => tx.query<Loose>(text, values)),
  };
}

/** The door's own words, for a person of another organisation. */
export const wordsOf = (door: Door): string => DOORS[door];
