import { identity } from '@waymark/identity/server';
import { measures } from '@waymark/measures/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { plans } from '@waymark/plans/server';
import { tx } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { voices } from '@waymark/voices/server';
import { reviews } from '../reviews.context';

/** An answer that a spec reads field by field. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs compare what comes with what they expect
export type Loose = any;

const cast = {
  ruth: ['Ruth Okafor', ['executive']], martin: ['Martin Hale', ['executive']], lin: ['Lin Zhao', ['contributor']], gwen: ['Gwen Pritchard', ['reviewer']], idris: ['Idris Bello', ['board']],
  nadia: ['Nadia Rahman', ['adviser']], joanna: ['Joanna Reid', ['admin']], priya: ['Priya Nair', ['reader']], saira: ['Saira Mahmood', ['group_member']],
} as const;
export type Name = keyof typeof cast;

interface Answer {
  readonly data: Loose;
  readonly code: string | undefined;
  readonly error: Loose;
}

/** An organisation with an approved plan, somebody of each role, and the doors of its reviews. */
export interface ReviewDoors {
  readonly server: TestServer;
  readonly organisation: StoryOrganisation;
  readonly people: Readonly<Record<Name, StoryPerson>>;
  readonly planId: string;
  /** Sends an operation as somebody (nobody: null), in this organisation or another. */
  ask(person: StoryPerson | null, operation: string, organisation?: StoryOrganisation): Promise<Answer>;
  /** As ask, and what comes must be an answer: gives its first field. */
  act(person: StoryPerson, operation: string): Promise<Loose>;
  /** Adds a plan and approves it; a team's where a name of a team and the plan above are given. */
  addPlan(title: string, team?: { readonly name: string; readonly parentId: string }): Promise<string>;
  /** Opens the review of a period of six months that begins in some month. */
  openReview(facts?: { readonly planId?: string; readonly from?: string; readonly to?: string; readonly more?: string }): Promise<Loose>;
  /** Sends a review on or back as whoever works at its stage. */
  move(person: StoryPerson, review: Loose, to?: string): Promise<Answer>;
  /** Works in a transaction of the organisation. */
  inside<T>(work: () => Promise<T>): Promise<T>;
  /** Mails in the outbox; taken out, so that the next look shows what came since. */
  takeMail(): Promise<{ recipient: string; subject: string; body: string }[]>;
  endMembership(person: StoryPerson): Promise<unknown>;
  close(): Promise<void>;
}

export const REVIEW = `id version number ordinal title kind state stage periodFrom periodTo graceUntil subGroupName boardName cancelReason
  stages { id version kind opensOn dueOn meetsOn bodyName isDone doneOn signers { person { name } capacity } } steps { from to by { name } reason }`;

export async function openReviewDoors(): Promise<ReviewDoors> {
  const server = await startTestServer([identity, organisations, plans, measures, voices, reviews]);
  const organisation = await openOrganisationStory(server.database, {});
  const people = {} as Record<Name, StoryPerson>;
  for (const [key, [name, roles]] of Object.entries(cast)) {
    people[key as Name] = await personWithSession(server.database, organisation, { name, roles: [...roles], email: `${key}@${organisation.slug}.example` });
  }
  const ask: ReviewDoors['ask'] = async (person, operation, where = organisation) => {
    const { data, errors } = await server.ask<Loose>(operation, {}, { session: person?.session, organisation: where.slug });
    return { data, code: errors?.[0]?.extensions.code, error: errors?.[0] };
  };
  const act: ReviewDoors['act'] = async (person, operation) => {
    const { data, error } = await ask(person, operation);
    if (error) throw new Error(`${operation}: ${JSON.stringify(error)}`);
    return Object.values(data)[0];
  };
  const addPlan: ReviewDoors['addPlan'] = async (title, team) => {
    const teamId = team && (await act(people.joanna, `mutation { addTeam(name: "${team.name}") { team { id } } }`)).team.id;
    const beneath = team ? `, parentId: "${team.parentId}", teamId: "${teamId}"` : '';
    const { plan } = await act(people.ruth, `mutation { openPlan(title: "${title}", startsOn: "2025-01-01", endsOn: "2029-12-31"${beneath}) { plan { id version } } }`);
    await act(people.ruth, `mutation { approvePlan(id: "${plan.id}", version: ${plan.version}, approvedBy: "Board", approvedOn: "2025-01-15") { plan { id } } }`);
    return plan.id;
  };
  const planId = await addPlan('Fair work');
  const openReview: ReviewDoors['openReview'] = async (facts = {}) => {
    const { planId: of = planId, from = '2026-04-01', to = '2026-09-30', more = '' } = facts;
    return (await act(people.ruth, `mutation { openReview(input: { planId: "${of}", kind: REVIEW, periodFrom: "${from}", periodTo: "${to}" ${more} }) { review { ${REVIEW} } } }`)).review;
  };
  const move: ReviewDoors['move'] = (person, { id, version }, to) =>
    ask(person, to
      ? `mutation { answer: sendReviewBack(input: { id: "${id}", version: ${version}, to: ${to}, reason: "The figures were not read" }) { review { ${REVIEW} } } }`
      : `mutation { answer: moveReviewOn(input: { id: "${id}", version: ${version} }) { review { ${REVIEW} } } }`);
  const inside: ReviewDoors['inside'] = (work) => server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:spec' }, work);
  const takeMail: ReviewDoors['takeMail'] = () =>
    inside(async () => {
      const mails = await tx().query<{ recipient: string; subject: string; body: string }>('select recipient, subject, body from platform.mail where organisation_id = $1 order by recipient, subject', [organisation.organisationId]);
      await tx().execute('delete from platform.mail where organisation_id = $1', [organisation.organisationId]);
      return mails;
    });
  const endMembership: ReviewDoors['endMembership'] = ({ personId }) =>
    inside(() => tx().execute('update organisations.membership set ended_at = now(), version = version + 1 where organisation_id = $1 and person_id = $2', [organisation.organisationId, personId]));
  return { server, organisation, people, planId, ask, act, addPlan, openReview, move, inside, takeMail, endMembership, close: () => server.close() };
}
