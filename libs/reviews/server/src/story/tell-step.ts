import { randomUUID } from 'node:crypto';
import { saveVersioned, take } from '@waymark/platform/server';
import { bodyFields, type FollowUpStanding } from '@waymark/reviews/domain';
import { ReviewRow } from '../reviewing/review.entity';
import { writeStep } from '../reviewing/write-review';
import { writeAddendumRow } from '../sealing/addenda.queries';
import { freezeReview } from '../sealing/freeze';
import { findNewestPaper } from '../sealing/papers.queries';
import { sealReview } from '../sealing/seal';
import { signPaper } from '../sealing/sign';
import type { SigningStage } from '../sealing/sign-offs.queries';
import { saveField } from '../writing/commentary/save-field';
import { type FieldPlace, loadStoredCommentary } from '../writing/commentary/commentary.queries';
import { loadAsks, loadSealed, loadTaken } from '../writing/decisions/decisions.queries';
import { writeAsk, writeDecision, writeFollowUp } from '../writing/decisions/write-decision';
import { saveOpinion } from '../writing/opinion/save-opinion';
import { writeAsked } from '../writing/asked/write-asked';
import { loadOpinion } from '../writing/opinion/opinions.queries';
import { getParagraph, writeAnswer, writeQuestion } from '../writing/questions/write-question';
import type { Hand } from '../writing/hand';
import type { ReviewTeller } from './review-teller';
import type { ToldReview, ToldStep } from './story-reviews';

/** A review while it is told. */
export interface Telling {
  readonly reviewId: string;
  readonly told: ToldReview;
  readonly teller: ReviewTeller;
  /** Ids of the questions put so far, by their keys. */
  readonly questions: Map<string, string>;
}

type Step<Kind extends ToldStep['kind']> = Extract<ToldStep, { kind: Kind }>;
type Tellers = { readonly [Kind in ToldStep['kind']]: (step: Step<Kind>, telling: Telling, hand: Hand) => Promise<unknown> };

async function versionOfNewest(reviewId: string): Promise<number> {
  const newest = await findNewestPaper(reviewId);
  if (!newest) throw new Error('The story signs a paper that it has not made.');
  return newest.version;
}

async function versionOf({ reviewId, subjectId, field }: FieldPlace): Promise<number> {
  const written = await loadStoredCommentary().load(reviewId);
  return written.find((row) => row.subjectId === subjectId && row.field === field)?.version ?? 0;
}

async function writeWords({ reviewId, told, teller }: Telling, field: Parameters<typeof saveField>[0]['field'], about: Step<'write'>['about'], words: string, hand: Hand): Promise<void> {
  const place = { reviewId, ...teller.subject(reviewId, told.plan, about), field };
  await saveField(place, words, await versionOf(place), hand);
}

async function followUp({ title, standing, words }: { title: string; standing: FollowUpStanding; words?: string | undefined }, { told, teller }: Telling, hand: Hand): Promise<void> {
  const sealed = await loadSealed().load(teller.part(told.plan));
  const taken = (await Promise.all(sealed.map(({ id }) => loadTaken().load(id)))).flat();
  const decision = taken.find((each) => each.title === title);
  if (!decision) throw new Error(`No earlier review decided "${title}".`);
  await writeFollowUp(decision, standing, words ?? null, hand);
}

async function decide({ body, title, outcome, words, owner, dueOn, reviewOn }: Step<'decide'>, { reviewId, teller }: Telling, hand: Hand): Promise<void> {
  const asked = (await loadAsks().load(reviewId)).find((ask) => ask.title === title);
  await writeDecision(reviewId, body, {
    askedId: asked?.id ?? null, title, detail: asked?.detail ?? null, outcome, words: words ?? null, ownerId: owner ? teller.person(owner) : null,
    dueOn: dueOn ? teller.day(dueOn) : null, reviewOn: reviewOn ? teller.day(reviewOn) : null,
  }, hand);
}

async function move(reviewId: string, to: Step<'move'>['to'], reason: string | null, { by, at }: Hand): Promise<void> {
  const row = await take(ReviewRow, reviewId);
  const from = row.stage;
  row.moveTo(to);
  await saveVersioned(row, row.version);
  await writeStep(reviewId, { from, to, at, by, reason });
}

/** Each is told by the function that the doors call, with the day and the person of the story. */
const tellers: Tellers = {
  write: ({ field, about, words }, telling, hand) => writeWords(telling, field, about, words, hand),
  opinion: async ({ level }, { reviewId }, hand) => saveOpinion(reviewId, level, (await loadOpinion().load(reviewId))?.version ?? 0, hand),
  ask: ({ decision, title, detail, action, proposedDueOn }, { reviewId, told, teller }, hand) =>
    writeAsk(reviewId, { kind: decision, title, detail: detail ?? null, actionId: action ? teller.part(told.plan, action) : null, proposedDueOn: proposedDueOn ? teller.day(proposedDueOn) : null }, hand),
  ask_voice: ({ group, adviser }, { reviewId, teller }, hand) =>
    writeAsked(reviewId, group ? { groupId: teller.groupId(group), personId: null } : { groupId: null, personId: teller.person(adviser!) }, hand),
  follow_up: followUp,
  freeze: ({ refreshFacts = false, reason }, { reviewId }, { by, at }) => freezeReview(reviewId, { refreshFacts, reason: reason ?? null, by, at }),
  sign: async ({ words }, { reviewId }, { by, at }) =>
    signPaper(reviewId, { stage: (await take(ReviewRow, reviewId)).stage as SigningStage, outcome: 'signed', paperVersion: await versionOfNewest(reviewId), words: words ?? null, by, at }),
  move: ({ to, reason }, { reviewId }, hand) => move(reviewId, to, reason ?? null, hand),
  question: async ({ key, paragraph, action, words }, { reviewId, told, teller, questions }, hand) => {
    const place = action ? `${paragraph}:${teller.part(told.plan, action)}` : paragraph;
    questions.set(key, await writeQuestion(reviewId, { paragraph: place, words }, await getParagraph(place, { id: reviewId, planId: teller.part(told.plan) }), hand));
  },
  answer: ({ key, words }, { reviewId, questions }, hand) => writeAnswer({ id: questions.get(key)!, reviewId }, words, hand),
  body_comment: ({ body, words }, telling, hand) => writeWords(telling, bodyFields[body], undefined, words, hand),
  decide,
  approve: async ({ words }, { reviewId }, { by, at }) => sealReview(await take(ReviewRow, reviewId), { paperVersion: await versionOfNewest(reviewId), words: words ?? null, by, at }),
  addendum: ({ paragraph, words }, { reviewId }, { by, at }) => writeAddendumRow(randomUUID(), { reviewId, paragraph: paragraph ?? null, words, by, at }),
};

/** Tells one step of a review. */
export async function tellStep(step: ToldStep, telling: Telling): Promise<void> {
  const tell = tellers[step.kind] as (step: ToldStep, telling: Telling, hand: Hand) => Promise<unknown>;
  await tell(step, telling, telling.teller.hand(step.by, step.on));
  telling.teller.forget();
}
