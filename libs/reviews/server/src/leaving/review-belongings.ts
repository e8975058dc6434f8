import type { Role } from '@waymark/organisations/domain';
import { type Belonging, findRoleRefusal, type HandingOver, registerBelongings, requireAllThere, type Successor, type Unfit, unfitAll } from '@waymark/organisations/server';
import { reviseRows } from '@waymark/platform/server';
import { toReviewTitle } from '@waymark/reviews/domain';
import { forgetReview, takeReview } from '../reviewing/take-review';
import { type AskedSignature, listAskedSignatures, listPresented, listPresentedCycles, listStagesSignedBy, lockPresentedCycles } from './belongings.queries';

const STAGES: Readonly<Record<AskedSignature['stage'], { readonly words: string; readonly role: Role; readonly roleWords: string }>> = {
  executive: { words: 'executive team', role: 'executive', roleWords: 'executive' },
  sub_group: { words: 'board sub-group', role: 'reviewer', roleWords: 'reviewer' },
  board: { words: 'board', role: 'board', roleWords: 'board member' },
};

async function listSignatures(personId: string): Promise<Belonging[]> {
  return (await listAskedSignatures(personId)).map(({ id, number, ordinal, kind, name, stage, planTitle, dueOn }) => ({
    id, title: `${toReviewTitle(kind, ordinal, name)}: sign for the ${STAGES[stage].words}`, reference: null, path: `/reviews/${number}`, within: planTitle, dueOn,
  }));
}

/** Who signs at a stage holds its role; whoever is asked there already is not asked twice. */
async function listUnableToSign(to: Successor, ids: readonly string[], leaverId: string): Promise<Unfit[]> {
  const asked = (await listAskedSignatures(leaverId)).filter(({ id }) => ids.includes(id));
  const there = await listStagesSignedBy(to.id, asked.map(({ stageId }) => stageId));
  return asked.flatMap(({ id, stage, stageId }) => {
    const { role, roleWords, words } = STAGES[stage];
    const reason = findRoleRefusal(to, [role], roleWords) ?? (there.has(stageId) ? `${to.name} is asked to sign for the ${words} already.` : null);
    return reason ? [{ id, reason }] : [];
  });
}

/** As what somebody signs is theirs alone, so it does not go with the place. */
async function handOverSignatures({ from, to, ids }: HandingOver): Promise<void> {
  const asked = (await listAskedSignatures(from.id)).filter(({ id }) => ids.includes(id));
  await lockReviews(asked.map(({ reviewId }) => reviewId));
  const still = new Set((await listAskedSignatures(from.id)).map(({ id }) => id));
  requireAllThere(ids.filter((id) => still.has(id)).length, ids.length);
  await reviseRows('reviews.stage_signer', ['person_id', 'capacity'], ids.map((id) => ({ id, person_id: to.id, capacity: null })));
  for (const { reviewId } of asked) forgetReview(reviewId);
}

async function lockReviews(ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await takeReview(id);
}

async function listPresentations(personId: string): Promise<Belonging[]> {
  const reviews = (await listPresented(personId)).map(({ id, number, ordinal, kind, name, planTitle, dueOn }) => ({
    id, title: `Present ${toReviewTitle(kind, ordinal, name)}`, reference: null, path: `/reviews/${number}`, within: planTitle, dueOn,
  }));
  const cycles = (await listPresentedCycles(personId)).map(({ id, planTitle }) => ({ id, title: 'Present the reviews to come', reference: null, path: '/reviews', within: planTitle, dueOn: null }));
  return [...reviews, ...cycles];
}

async function listUnableToPresent({ name, state }: Successor, ids: readonly string[]): Promise<Unfit[]> {
  return state === 'active' ? [] : unfitAll(ids, `${name} cannot sign in yet, so they cannot present a review. Choose somebody who can.`);
}

async function handOverPresentations({ from, to, ids }: HandingOver): Promise<void> {
  const cycles = await lockPresentedCycles(ids, from.id);
  const reviews = ids.filter((id) => !cycles.includes(id));
  await lockReviews(reviews);
  const still = (await listPresented(from.id)).filter(({ id }) => reviews.includes(id));
  requireAllThere(still.length, reviews.length);
  const rows = (held: readonly string[]) => held.map((id) => ({ id, presented_by_id: to.id }));
  await reviseRows('reviews.cycle', ['presented_by_id'], rows(cycles));
  await reviseRows('reviews.review', ['presented_by_id'], rows(reviews));
  for (const id of reviews) forgetReview(id);
}

/** What of reviews is somebody's: the signatures they are asked for, and the reviews they present. What was sealed is nobody's to change. */
export function registerReviewBelongings(): void {
  registerBelongings({ kind: 'signatures', list: listSignatures, listUnfit: listUnableToSign, handOver: handOverSignatures });
  registerBelongings({ kind: 'presentations', list: listPresentations, listUnfit: listUnableToPresent, handOver: handOverPresentations });
}
