import { groupBy } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';
import { DEFAULT_SCALE, type OpinionLevel } from '@waymark/reviews/domain';

/** A revision of the organisation's scale. */
export interface StoredScale {
  readonly revision: number;
  readonly levels: readonly OpinionLevel[];
  readonly setBy: string | null;
  readonly setAt: Date | null;
  readonly reason: string | null;
}

/** Everybody begins with this one. */
const FIRST: StoredScale = { revision: 0, levels: DEFAULT_SCALE, setBy: null, setAt: null, reason: null };

const SCALES = `select revision, levels, set_by as "setBy", set_at as "setAt", reason from reviews.opinion_scale where organisation_id = $1 order by revision`;

const allScales = loader<'all', readonly StoredScale[]>(async () => [[FIRST, ...(await tx().query<StoredScale>(SCALES, [tx().organisationId]))]]);

/** All scales the organisation ever had, the first one first. There are few; read once in a request. */
export const listScales = (): Promise<readonly StoredScale[]> => allScales().load('all');

/** The scale in force. */
export const getScale = async (): Promise<StoredScale> => (await listScales()).at(-1)!;

/** Forgets what the request has read, after a change. */
export const forgetScales = (): unknown => allScales().clear('all');

/** Those who change the scale at once wait for each other. */
export const lockScale = (): Promise<unknown> => tx().query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [['opinion scale of', tx().organisationId].join(' ')]);

/** An opinion as it is kept. */
export interface StoredOpinion {
  readonly id: string;
  readonly reviewId: string;
  readonly version: number;
  readonly level: string | null;
  readonly scaleRevision: number;
  readonly givenBy: string;
  readonly givenAt: Date;
}

const OPINIONS = `
  select id, review_id as "reviewId", version, level, scale_revision as "scaleRevision", given_by as "givenBy", given_at as "givenAt"
  from reviews.opinion where organisation_id = $1 and review_id = any($2)`;

/** The opinions of reviews, in one statement; null where none was given. */
export const loadOpinion = loader<string, StoredOpinion | null>(async (reviewIds) => {
  const byReview = groupBy(await tx().query<StoredOpinion>(OPINIONS, [tx().organisationId, reviewIds]), ({ reviewId }) => reviewId);
  return reviewIds.map((id) => byReview.get(id)?.[0] ?? null);
});
