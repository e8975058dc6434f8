import { loadPeople } from '@waymark/organisations/server';
import { bodyFields, type BodyField, bodyFor, type PaperPerson, type RecordDecision, type RecordQuestion } from '@waymark/reviews/domain';
import { loadStoredCommentary } from './commentary/commentary.queries';
import { type AskedOrTaken, listDecisions } from './decisions/read-decisions';
import { loadQuestions, type StoredQuestion } from './questions/questions.queries';

/** What the sub-group and the board asked, said and decided. */
export interface ReviewScrutiny {
  readonly questions: readonly RecordQuestion[];
  readonly subGroupComment: string | null;
  readonly boardComment: string | null;
  readonly decisions: readonly RecordDecision[];
}

async function namePerson(personId: string): Promise<PaperPerson> {
  const { id, name, title } = await loadPeople().load(personId);
  return { id, name, title };
}

const toInstant = (at: Date | string): string => new Date(at).toISOString();

/** Everybody is named at once, so that many answers by many people are one statement. */
async function tellQuestion({ id, paragraph, paragraphTitle, askedBy, askedAt, words, answers }: StoredQuestion): Promise<RecordQuestion> {
  const [asker, told] = await Promise.all([namePerson(askedBy), Promise.all(answers.map(async (answer) => ({ by: await namePerson(answer.by), at: toInstant(answer.at), words: answer.words })))]);
  return { id, paragraph, paragraphTitle, askedBy: asker, askedAt: toInstant(askedAt), words, answers: told };
}

async function tellDecision({ ask, taken }: AskedOrTaken): Promise<RecordDecision> {
  if (!taken) {
    const { id, title, detail, kind } = ask;
    return { id, title, detail, askedId: id, outcome: 'open', body: bodyFor(kind), words: null, decidedOn: null, ownerName: null, dueOn: null, reviewOn: null };
  }
  const { id, title, detail, askedId, outcome, body, words, decidedOn, ownerId, dueOn, reviewOn } = taken;
  return { id, title, detail, askedId, outcome, body, words, decidedOn, ownerName: ownerId ? (await loadPeople().load(ownerId)).name : null, dueOn, reviewOn };
}

/** What was done with a review, as its record holds it. */
export async function readScrutiny(reviewId: string): Promise<ReviewScrutiny> {
  const written = await loadStoredCommentary().load(reviewId);
  const wordsOf = (field: BodyField) => written.find((row) => row.field === field)?.words || null;
  return {
    questions: await Promise.all((await loadQuestions().load(reviewId)).map(tellQuestion)),
    subGroupComment: wordsOf(bodyFields.sub_group),
    boardComment: wordsOf(bodyFields.board),
    decisions: await Promise.all((await listDecisions(reviewId)).map(tellDecision)),
  };
}
