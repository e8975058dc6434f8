import { tx } from '@waymark/platform/server';

/** How an organisation stands by the newest review it has published. */
export interface StandingRow {
  readonly sortName: string;
  readonly name: string;
  readonly planTitle: string;
  readonly reviewTitle: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly publishedAt: Date;
  readonly fingerprint: string;
  readonly complete: number;
  readonly onTrack: number;
  readonly atRisk: number;
  readonly offTrack: number;
  readonly notStarted: number;
  readonly paused: number;
  readonly withdrawn: number;
  readonly onCourse: number;
  readonly behind: number;
  readonly unknown: number;
}

/** The sums over all organisations that were looked for. */
export type StandingTotals = Pick<StandingRow, 'complete' | 'onTrack' | 'atRisk' | 'offTrack' | 'notStarted' | 'paused' | 'withdrawn' | 'onCourse' | 'behind' | 'unknown'> & { readonly organisations: number };

/** A place in the list: names that are alike are told apart by the fingerprint. Whoever reads the list is handed places, so they hold nothing that is not in it. */
export type StandingPlace = Pick<StandingRow, 'sortName' | 'fingerprint'>;

const FOUND = `($1 = '' or position($1 in search_text) > 0)`;

const TOTALS = `
  select count(*)::integer as organisations,
         coalesce(sum(complete), 0)::integer as "complete",
         coalesce(sum(on_track), 0)::integer as "onTrack",
         coalesce(sum(at_risk), 0)::integer as "atRisk",
         coalesce(sum(off_track), 0)::integer as "offTrack",
         coalesce(sum(not_started), 0)::integer as "notStarted",
         coalesce(sum(paused), 0)::integer as "paused",
         coalesce(sum(withdrawn), 0)::integer as "withdrawn",
         coalesce(sum(measures_on_course), 0)::integer as "onCourse",
         coalesce(sum(measures_behind), 0)::integer as "behind",
         coalesce(sum(measures_unknown), 0)::integer as "unknown"
  from reviews.published_standing where ${FOUND}`;

const PAGE = `
  select sort_name as "sortName", name, plan_title as "planTitle", review_title as "reviewTitle", period_from::text as "periodFrom", period_to::text as "periodTo",
         published_at as "publishedAt", fingerprint,
         complete, on_track as "onTrack", at_risk as "atRisk", off_track as "offTrack", not_started as "notStarted", paused, withdrawn, measures_on_course as "onCourse", measures_behind as "behind", measures_unknown as "unknown"
  from reviews.published_standing where ${FOUND} and (sort_name, fingerprint) > ($2, $3)
  order by sort_name, fingerprint limit $4`;

/** Before every other place. */
const BEGINNING: StandingPlace = { sortName: '', fingerprint: '' };

const toSearch = (words: string): string => words.trim().toLowerCase();

/** Sums over what organisations have published, by their names or titles of plans. */
export async function sumStandings(words: string): Promise<StandingTotals> {
  const [totals] = await tx().query<StandingTotals>(TOTALS, [toSearch(words)]);
  return totals!;
}

/** What organisations have published, by name. */
export const listStandings = (words: string, after: StandingPlace | null, most: number): Promise<StandingRow[]> => {
  const { sortName, fingerprint } = after ?? BEGINNING;
  return tx().query<StandingRow>(PAGE, [toSearch(words), sortName, fingerprint, most]);
};

/** Makes the public row of the organisation at hand what its setting and its newest published review say; whether there is one now. Done last: whoever else does so waits. */
export async function settleStanding(): Promise<boolean> {
  const [settled] = await tx().query<{ isThere: boolean }>('select reviews.settle_published_standing() as "isThere"', []);
  return settled!.isThere;
}
