import type { StoryPerson } from '@waymark/organisations/server';
import type { AskField } from './furnish-reviews';

export interface WordsFurniture {
  readonly everybody: StoryPerson;
  /** Every text ends in it. */
  readonly mark: string;
  readonly planId: string;
  readonly actionId: string;
  readonly groupKey: string;
  /** A review at its first stage. */
  readonly reviewId: string;
}

/** What is written into a review at every stage, which then is at its first again; and a sealed one, whose decision is followed up. */
export async function furnishWords(ask: AskField, { everybody, mark, planId, actionId, groupKey, reviewId }: WordsFurniture): Promise<void> {
  const text = (words: string) => JSON.stringify(`${words} ${mark}`);
  const act = (field: string, body: string, answer = 'review { id }') => ask(field, `${field}(input: { ${body} }) { ${answer} }`) as Promise<Record<string, { id: string; version: number }>>;
  const moveOn = async (id: string, times: number): Promise<void> => {
    for (let left = times; left > 0; left -= 1) {
      const review = (await act('giveOpinion', `reviewId: "${id}", version: 0`, 'review { id version }'))['review']!;
      await act('moveReviewOn', `id: "${id}", version: ${review.version}`);
    }
  };
  const write = async (id: string): Promise<void> => {
    await act('writeCommentary', `reviewId: "${id}", subjectKind: REVIEW, subjectId: "${id}", field: SUMMARY, words: ${text('Summary')}, version: 0`);
    await act('writeCommentary', `reviewId: "${id}", subjectKind: PLAN, subjectId: "${planId}", field: COMMENTARY, words: ${text('Of the plan')}, version: 0`);
    await act('askForDecision', `reviewId: "${id}", kind: AGREE, title: ${text('Agree a date')}, detail: ${text('Detail of it')}, actionId: "${actionId}", proposedDueOn: "2027-06-30"`);
  };
  const levels = ['Good', 'Not good'].map((level) => `{ level: ${text(level)}, meaning: ${text('Meaning')} }`).join(', ');
  await act('reviseOpinionScale', `revision: 0, levels: [${levels}], reason: ${text('Our own words')}`, 'scale { revision }');
  await write(reviewId);
  await act('askVoice', `reviewId: "${reviewId}", groupKey: "${groupKey}"`);
  await act('askVoice', `reviewId: "${reviewId}", adviserId: "${everybody.personId}"`);
  await moveOn(reviewId, 2);
  const { question } = await act('askQuestion', `reviewId: "${reviewId}", paragraph: "action:${actionId}", words: ${text('Question')}`, 'question { id }');
  await act('answerQuestion', `questionId: "${question!.id}", words: ${text('Answer to it')}`, 'question { id }');
  await act('writeBodyComment', `reviewId: "${reviewId}", body: SUB_GROUP, words: ${text('Comment of the sub-group')}, version: 0`);
  await act('takeDecision', `reviewId: "${reviewId}", body: SUB_GROUP, version: 0, title: ${text('Of their own accord')}, outcome: DEFERRED, words: ${text('Later')}, ownerId: "${everybody.personId}"`);
  const { review } = await act('giveOpinion', `reviewId: "${reviewId}", level: ${text('Good')}, version: 0`, 'review { id version }');
  await act('sendReviewBack', `id: "${reviewId}", version: ${review!.version}, to: PREPARE, reason: ${text('Back to the beginning')}`);
  await furnishSealed();

  async function furnishSealed(): Promise<void> {
    const { review: earlier } = await act('openReview', `planId: "${planId}", kind: REVIEW, periodFrom: "2025-10-01", periodTo: "2026-03-31"`);
    await write(earlier!.id);
    await moveOn(earlier!.id, 2);
    const { decision } = await act('takeDecision', `reviewId: "${earlier!.id}", body: SUB_GROUP, version: 0, title: ${text('Bring figures')}, outcome: AGREED, ownerId: "${everybody.personId}", dueOn: "2026-12-31"`, 'decision { id }');
    await moveOn(earlier!.id, 1);
    await act('approveReview', `reviewId: "${earlier!.id}", paperVersion: 1, words: ${text('Approved')}`);
    await act('followUpDecision', `decisionId: "${decision!.id}", standing: ON_TRACK, words: ${text('Half of them are in')}`, 'decision { id }');
  }
}
