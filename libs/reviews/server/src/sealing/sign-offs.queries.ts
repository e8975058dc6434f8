import type { ReviewStageKind } from '@waymark/reviews/domain';
import { loader, tx } from '@waymark/platform/server';

export type SigningStage = Exclude<ReviewStageKind, 'prepare' | 'published'>;

/** A name under a version of a paper, or a refusal. */
export interface SignOffFacts {
  readonly id: string;
  readonly reviewId: string;
  readonly stage: SigningStage;
  readonly personId: string;
  readonly capacity: string | null;
  readonly outcome: 'signed' | 'declined';
  readonly paperVersion: number;
  readonly words: string | null;
  readonly signedAt: Date;
}

/** Somebody who is asked to sign at a stage. */
export interface SignerFacts {
  readonly id: string;
  readonly reviewId: string;
  readonly stage: SigningStage;
  readonly personId: string;
  readonly capacity: string | null;
}

const SIGN_OFFS = `
  select id, review_id as "reviewId", stage, person_id as "personId", capacity, outcome, paper_version as "paperVersion", words, signed_at as "signedAt"
  from reviews.sign_off where organisation_id = $1 and review_id = any ($2) order by place`;

const SIGNERS = `
  select signer.id, signer.review_id as "reviewId", stage.kind as stage, signer.person_id as "personId", signer.capacity
  from reviews.stage_signer signer
  join reviews.stage on stage.organisation_id = signer.organisation_id and stage.id = signer.stage_id
  where signer.organisation_id = $1 and signer.review_id = any ($2) and stage.kind in ('executive', 'sub_group', 'board')
  order by stage.place, signer.place, signer.id`;

/** Who has signed or refused, in the order in which they did. */
export async function listSignOffs(reviewIds: readonly string[]): Promise<SignOffFacts[]> {
  return tx().query<SignOffFacts>(SIGN_OFFS, [tx().organisationId, reviewIds]);
}

/** Who is asked to sign, stage by stage. */
export async function listSigners(reviewIds: readonly string[]): Promise<SignerFacts[]> {
  return tx().query<SignerFacts>(SIGNERS, [tx().organisationId, reviewIds]);
}

/** Who signed or refused and who is asked to, in two statements for any number of reviews. */
export const loadSigning = loader<string, { readonly signOffs: readonly SignOffFacts[]; readonly signers: readonly SignerFacts[] }>(async (reviewIds) => {
  const [signOffs, signers] = [await listSignOffs(reviewIds), await listSigners(reviewIds)];
  const of = <Row extends { readonly reviewId: string }>(rows: readonly Row[], id: string) => rows.filter(({ reviewId }) => reviewId === id);
  return reviewIds.map((id) => ({ signOffs: of(signOffs, id), signers: of(signers, id) }));
});

export interface NewSignOff {
  readonly reviewId: string;
  readonly stage: SigningStage;
  readonly personId: string;
  readonly capacity: string | null;
  readonly outcome: 'signed' | 'declined';
  readonly paperId: string;
  readonly paperVersion: number;
  readonly words: string | null;
  readonly at: Date;
}

const WRITE = `
  insert into reviews.sign_off (review_id, place, stage, person_id, capacity, outcome, paper_id, paper_version, words, signed_at)
  select $2, 1 + coalesce(max(place), 0), $3, $4, $5, $6, $7, $8, $9, $10 from reviews.sign_off where organisation_id = $1 and review_id = $2`;

/** Writes a sign-off down, for ever. The review must be locked. */
export async function writeSignOff({ reviewId, stage, personId, capacity, outcome, paperId, paperVersion, words, at }: NewSignOff): Promise<void> {
  await tx().execute(WRITE, [tx().organisationId, reviewId, stage, personId, capacity, outcome, paperId, paperVersion, words, at.toISOString()]);
}
