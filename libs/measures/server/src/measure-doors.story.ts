import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { buildPlan, plans } from '@waymark/plans/server';
import { addRows } from '@waymark/platform/server';
import { type AnswerError, startTestServer, type TestServer } from '@waymark/platform/testing';
import { measures } from './measures.context';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
export type Loose = any;

export interface Answered {
  /** The measure after the change, or the whole answer of a query. */
  readonly data: Loose;
  readonly code: string | undefined;
  readonly error: AnswerError | undefined;
  /** What a refusal tells beside its sentence, its code among it. */
  readonly facts: Readonly<Record<string, Loose>>;
}

/** People of an organisation, one for each thing that somebody may be. */
export interface Cast {
  readonly executive: StoryPerson;
  /** Owns the measures of `measure()`. */
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

/** Everything of a measure that the specs of its doors look at. */
const MEASURE = `id version kind statement viewerCan { revise { allowed } record { allowed reason } judge { allowed } }
  definition { unit unitLabel decimals better betterText frequency graceDays firstPeriodOn definition numeratorWords denominatorWords dataSource caveats question people screensOutliers fixedAfter template }
  observations { fromOn toOn periodText figure { state value text numerator denominator } asAtOn source note revision correctedReason recordedBy { name } excludedReason }
  startingValue { fromOn toOn periodText figure { value text } source reason setAt setBy { name } }
  targets { id version dueOn text isWaypoint words figure { value } comparator { id reference } } target { id }
  marks { id version kind markedOn words action { title } addedBy { name } }
  judgements { strength isMet words source sourceUrl observedOn judgedBy { name } } isHeadline`;

const input = (field: string, type: string) => `mutation ($input: ${type}!) { answer: ${field}(input: $input) { measure { ${MEASURE} } } }`;
const withdrawal = (field: string) => `mutation ($id: ID!, $version: Int!, $reason: String) { answer: ${field}(id: $id, version: $version, reason: $reason) { measure { ${MEASURE} } } }`;

const DOORS = {
  define: input('defineMeasure', 'DefineMeasureInput'),
  record: input('recordObservation', 'RecordObservationInput'),
  recordMany: input('recordObservations', 'RecordObservationsInput'),
  correct: input('correctObservation', 'CorrectObservationInput'),
  takeBack: input('withdrawObservation', 'WithdrawObservationInput'),
  setBaseline: input('setBaseline', 'SetBaselineInput'),
  removeBaseline: input('removeBaseline', 'RemoveBaselineInput'),
  setTarget: input('setTarget', 'SetTargetInput'),
  withdrawTarget: withdrawal('withdrawTarget'),
  mark: input('markChart', 'MarkChartInput'),
  withdrawMark: withdrawal('withdrawMark'),
  judge: input('judgeMeasure', 'JudgeMeasureInput'),
  headline: `mutation ($id: ID!, $version: Int!, $isHeadline: Boolean!) { answer: headlineMeasure(id: $id, version: $version, isHeadline: $isHeadline) { measure { ${MEASURE} } } }`,
  revise: input('reviseMeasure', 'ReviseMeasureInput'),
  measure: `query ($id: ID!) { measure(id: $id) { ${MEASURE} } }`,
} as const;

export type Door = keyof typeof DOORS;

/** Sends somebody through a door. */
export type Through = (door: Door, variables: Record<string, unknown>, key?: string) => Promise<Answered>;

/** A measure in few words: columns of its row, and the state of its plan. */
export interface ToldMeasure {
  readonly state?: 'draft' | 'active' | 'closed';
  readonly columns?: Readonly<Record<string, unknown>>;
}

export interface MeasureDoors {
  readonly server: TestServer;
  readonly organisation: StoryOrganisation;
  readonly elsewhere: StoryOrganisation;
  readonly cast: Cast;
  readonly stranger: StoryPerson;
  as(person: StoryPerson, slug?: string): Through;
  /** A measure of percentages that counts no people, owned by `cast.owner`, in a plan of its own. */
  measure(told?: ToldMeasure): Promise<{ id: string; planId: string; actionId: string }>;
  sql(text: string, values?: readonly unknown[]): Promise<Loose[]>;
  /** What the change record of a plan says, oldest first. */
  changes(planId: string): Promise<Loose[]>;
}

/** Starting the API takes a second; on a busy machine several. */
jest.setTimeout(30_000);

/** The real API with an organisation, its people and a stranger of another one. */
export async function openMeasureDoors(): Promise<MeasureDoors> {
  const server = await startTestServer([identity, organisations, plans, measures]);
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
  const sql = (text: string, values: readonly unknown[] = []) =>
    server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:spec' }, (tx) => tx.query<Loose>(text, values));
  return {
    server,
    organisation,
    elsewhere,
    cast,
    stranger,
    sql,
    as:
      (person, slug = 'northmoor') =>
      async (door, variables, key) => {
        const { data, errors } = await server.ask<Loose>(DOORS[door], variables, { session: person.session, organisation: slug, ...(key ? { key } : {}) });
        const [error] = errors ?? [];
        return { data: data?.answer?.measure ?? data?.measure ?? data, code: error?.extensions.code, error, facts: { ...(error?.extensions['facts'] ?? {}), ...error?.extensions } };
      },
    async measure({ state = 'active', columns = {} } = {}) {
      const { planId, idOf } = await buildPlan(server.database, organisation.organisationId, { state, objectives: { Fairness: { 'Fair recruitment': ['Train panels'] } } });
      const id = randomUUID();
      await server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:spec' }, () =>
        addRows('measures.measure', [{
          id, plan_id: planId, outcome_id: idOf('Fair recruitment'), position: 1, statement: 'Papers that say what a decision means', kind: 'numeric', owner_id: cast.owner.personId,
          unit: 'percent', people: 'none', frequency: 'monthly', ...columns,
        }]));
      return { id, planId, actionId: idOf('Train panels') };
    },
    changes: (planId) => sql('select subject, kind, field, from_text as "from", to_text as "to", reason, slipped_days as "slippedDays" from plans.plan_change where organisation_id = $1 and plan_id = $2 order by changed_at, field', [organisation.organisationId, planId]),
  };
}

/** The words of a door, for those who ask without being anybody. */
export const wordsOf = (door: Door): string => DOORS[door];

/** The first and last day of a month of 2026. */
export const monthOf2026 = (month: number): { fromOn: string; toOn: string } => {
  const day = (at: Date) => at.toISOString().slice(0, 10);
  return { fromOn: day(new Date(Date.UTC(2026, month - 1, 1))), toOn: day(new Date(Date.UTC(2026, month, 0))) };
};
