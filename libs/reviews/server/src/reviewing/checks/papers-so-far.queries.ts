import { tx } from '@waymark/platform/server';
import type { ReviewStageKind } from '@waymark/reviews/domain';

/** Somebody who is asked to sign, and whether their name stands under the newest version of the paper. */
export interface Signing {
  readonly stage: ReviewStageKind;
  readonly name: string;
  readonly hasSigned: boolean;
}

const SIGNING = `
  select stage.kind as stage, person.name, coalesce(last.outcome = 'signed' and last.paper_version = newest.version, false) as "hasSigned"
  from reviews.stage_signer signer
  join reviews.stage on stage.organisation_id = signer.organisation_id and stage.id = signer.stage_id
  join organisations.person on person.organisation_id = signer.organisation_id and person.id = signer.person_id
  left join lateral (select max(version) as version from reviews.paper where organisation_id = $1 and review_id = $2) newest on true
  left join lateral (
    select outcome, paper_version from reviews.sign_off given
    where given.organisation_id = $1 and given.review_id = $2 and given.stage = stage.kind and given.person_id = signer.person_id
    order by given.place desc limit 1
  ) last on true
  where signer.organisation_id = $1 and signer.review_id = $2
  order by stage.place, signer.place`;

/** Who is asked to sign, stage by stage, in one statement. */
export const listSigning = (reviewId: string): Promise<Signing[]> => tx().query<Signing>(SIGNING, [tx().organisationId, reviewId]);

/** The documents a review is handed out as. */
export const wantedDocuments = [
  { format: 'pdf', label: 'PDF' }, { format: 'word', label: 'Word' }, { format: 'excel', label: 'Excel' }, { format: 'slides', label: 'slides' }, { format: 'highlight', label: 'one page' },
] as const;

const UNMADE = `
  select wanted.format
  from unnest($3::text[]) wanted (format)
  where not exists (
    select from reviews.document made
    where made.organisation_id = $1 and made.review_id = $2 and made.format = wanted.format
      and made.paper_version = (select max(version) from reviews.paper where organisation_id = $1 and review_id = $2))`;

/** Which of them are not made of the newest version of the paper, for any audience. */
export async function listUnmadeDocuments(reviewId: string): Promise<ReadonlySet<string>> {
  const rows = await tx().query<{ format: string }>(UNMADE, [tx().organisationId, reviewId, wantedDocuments.map(({ format }) => format)]);
  return new Set(rows.map(({ format }) => format));
}
