import { randomUUID } from 'node:crypto';
import { tx } from '@waymark/platform/server';
import type { Loose, Name } from '../reviewing/review-doors.story';
import { openSealingDoors, type SealingDoors } from '../sealing/sealing-doors.story';

const COMMENTARY = 'id version subjectKind subjectId reference subjectTitle field words writtenBy { name } writtenAt wordLimit wordCount canWrite { allowed reason }';
const DECISION = `id askedId askedVersion version kind title detail proposedDueOn outcome body bodyName words decidedOn owner { name } dueOn reviewOn standing reviewNumber
  action { id reference } offer { actionId dueOn reason } followUps { standing words by { name } on }
  viewerCan { revise { allowed reason } take { allowed reason } followUp { allowed reason } }`;
const QUESTION = 'id paragraph paragraphTitle words askedBy { name } askedAt owner { name } answers { by { name } at words } canAnswer { allowed reason }';
const OPINION = 'version level reason legend { level meaning } givenBy { name } givenAt';
const ASKED = 'id kind name groupKey adviser { name } askedBy { name } askedOn heardOn';

/** What each mutation answers, by its field; `review` where nothing else is said. */
const ANSWERS: Readonly<Record<string, string>> = {
  writeCommentary: `commentary { ${COMMENTARY} }`, writeBodyComment: `commentary { ${COMMENTARY} }`, giveOpinion: `opinion { ${OPINION} }`,
  reviseOpinionScale: 'scale { revision levels { level meaning } setBy { name } reason }', askForDecision: `decision { ${DECISION} }`, reviseDecisionAsked: `decision { ${DECISION} }`,
  takeDecision: `decision { ${DECISION} }`, followUpDecision: `decision { ${DECISION} }`, askQuestion: `question { ${QUESTION} }`, answerQuestion: `question { ${QUESTION} }`, askVoice: `asked { ${ASKED} }`,
};

const WORKSPACE = `id number version stage state commentary { ${COMMENTARY} } subGroupComment { ${COMMENTARY} } boardComment { ${COMMENTARY} } opinion { ${OPINION} }
  decisions { ${DECISION} } followUps { ${DECISION} } questions { ${QUESTION} } asked { ${ASKED} }`;

/** The parts of a plan that words can be about. */
export interface PlanParts {
  readonly objectiveId: string;
  readonly outcomeId: string;
  readonly actionId: string;
}

/** Doors of reviews, with what is written into one. */
export interface WritingDoors extends SealingDoors, PlanParts {
  /** Sends a mutation with its input as somebody. */
  readonly send: (name: Name, field: string, input: string) => ReturnType<SealingDoors['ask']>;
  /** As send, and it must succeed: gives what its first field answers. */
  readonly put: (name: Name, field: string, input: string) => Promise<Loose>;
  /** Everything that is written in a review, as somebody reads it. */
  readonly readReview: (name: Name, number: number) => Promise<Loose>;
  /** Writes a field of the whole review. */
  readonly write: (name: Name, reviewId: string, field: string, words: string, version?: number) => ReturnType<SealingDoors['ask']>;
  readonly moveOn: (name: Name, number: number) => Promise<void>;
  /** Mails in the outbox; taken out, so that the next look shows what came since. */
  readonly takeMail: () => Promise<{ readonly recipient: string; readonly subject: string; readonly body: string }[]>;
  /** Opens a staff group with a chair; gives its id. */
  readonly openGroup: (key: string, chair: Name) => Promise<string>;
  readonly inside: <T>(work: () => Promise<T>) => Promise<T>;
}

async function addParts({ act, people, planId }: SealingDoors): Promise<PlanParts> {
  const add = async (field: string, given: string, answer: string) => (await act(people.ruth, `mutation { ${field}(${given}, reason: "It was missing") { ${answer} { id } } }`))[answer].id as string;
  const objectiveId = await add('addObjective', `planId: "${planId}", theme: "Fair recruitment", statement: "We appoint fairly"`, 'objective');
  const outcomeId = await add('addOutcome', `objectiveId: "${objectiveId}", statement: "Shortlists look like our towns"`, 'outcome');
  return { objectiveId, outcomeId, actionId: await add('addAction', `outcomeId: "${outcomeId}", title: "Read shortlists twice", ownerId: "${people.lin.personId}", dueOn: "2026-12-31"`, 'action') };
}

/** An organisation with a plan of one action, for which Lin is accountable, and all that writes into its reviews. */
export async function openWritingDoors(): Promise<WritingDoors> {
  const doors = await openSealingDoors();
  const { ask, act, people, organisation, server } = doors;
  const send: WritingDoors['send'] = (name, field, input) => ask(people[name], `mutation { ${field}(input: { ${input} }) { ${ANSWERS[field] ?? 'review { id version }'} } }`);
  const put: WritingDoors['put'] = async (name, field, input) => {
    const { data, error } = await send(name, field, input);
    if (error) throw new Error(`${field}: ${JSON.stringify(error)}`);
    return Object.values(data[field])[0];
  };
  const readReview: WritingDoors['readReview'] = (name, number) => act(people[name], `{ review(number: ${number}) { ${WORKSPACE} } }`);
  const inside = <T>(work: () => Promise<T>): Promise<T> => server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:spec' }, work);
  return {
    ...doors, ...(await addParts(doors)), send, put, readReview, inside,
    write: (name, reviewId, field, words, version = 0) =>
      send(name, 'writeCommentary', `reviewId: "${reviewId}", subjectKind: REVIEW, subjectId: "${reviewId}", field: ${field}, words: ${JSON.stringify(words)}, version: ${version}`),
    moveOn: async (name, number) => {
      const { id, version } = await act(people[name], `{ review(number: ${number}) { id version } }`);
      await act(people[name], `mutation { moveReviewOn(input: { id: "${id}", version: ${version} }) { review { id } } }`);
    },
    takeMail: () => inside(async () => {
      const mails = await tx().query<{ recipient: string; subject: string; body: string }>('select recipient, subject, body from platform.mail where organisation_id = $1 order by recipient, subject', [organisation.organisationId]);
      await tx().execute('delete from platform.mail where organisation_id = $1', [organisation.organisationId]);
      return mails;
    }),
    openGroup: async (key, chair) => {
      const id = randomUUID();
      await inside(async () => {
        await tx().execute(`insert into voices.staff_group (id, key, name, purpose, terms, sponsor_id, opened_on) values ($1, $2, $3, 'To be heard', '', $4, '2026-01-05')`, [id, key, key.toUpperCase(), people.idris.personId]);
        await tx().execute(`insert into voices.group_member (group_id, person_id, state, is_chair, since_on) values ($1, $2, 'member', true, '2026-01-05')`, [id, people[chair].personId]);
      });
      return id;
    },
  };
}
