import { toPeriodText } from '@waymark/measures/domain';
import { loadPeople } from '@waymark/organisations/server';
import { toSlug } from '@waymark/plans/domain';
import { type ActivityPlace, type ActivitySource, registerActivity, registerSubject, type Subject } from '@waymark/plans/server';
import { currentMember, isUuid, tx } from '@waymark/platform/server';
import { audienceOf } from '../publication';
import { loadMeasures } from './measure.queries';

interface Row {
  readonly id: string;
  readonly isJudgement: boolean;
  readonly byId: string | null;
  readonly periods: number;
  readonly fromOn: string;
  readonly toOn: string;
  readonly isCorrection: boolean;
  readonly isGood: boolean;
}

/**
 * Figures that were recorded together are one thing that happened. Only what was published to the reader is looked at, and no
 * number of it is told: numbers are read on the page of the measure, as protected as they are there.
 */
const HAPPENED = `
  select md5(measure_id::text || recorded_at::text || coalesce(recorded_by::text, '') || (revision > 1))::uuid as id, recorded_at as at, recorded_by as "byId", false as "isJudgement",
         count(distinct to_on)::int as periods, min(from_on)::text as "fromOn", max(to_on)::text as "toOn", revision > 1 as "isCorrection", not bool_and(state = 'taken_back') as "isGood"
  from measures.figure_release where organisation_id = $1 and measure_id = $2 and audience in ('everyone', $3)
  group by measure_id, recorded_at, recorded_by, revision > 1
  union all
  select id, judged_at, judged_by, true, 1, observed_on::text, observed_on::text, false, is_met from measures.judgement where organisation_id = $1 and measure_id = $2`;

const PAGE = `
  select id, at::text as at, 'figures' as kind from (${HAPPENED}) happened
  where $4::timestamptz is null or (at, id) < ($4, $5::uuid) order by happened.at desc, id desc limit $6`;
const COUNT = `select count(*)::int as total from (${HAPPENED}) happened`;
const TOLD = `select * from (${HAPPENED}) happened where id = any($4)`;

function toWords({ isJudgement, periods, fromOn, toOn, isCorrection, isGood }: Row): string {
  const period = toPeriodText({ from: fromOn, to: toOn });
  if (isJudgement) return `Judged by evidence of ${period}: ${isGood ? 'met' : 'not met yet'}`;
  const act = isCorrection ? (isGood ? 'corrected' : 'taken back') : 'recorded';
  return periods === 1 ? `Figure for ${period} ${act}` : `${periods} figures for ${period} ${act}`;
}

const asked = async ({ id }: Subject) => [tx().organisationId, id, audienceOf(await currentMember())];
const isMeasure = ({ kind }: Subject) => kind === 'measure';

const figures: ActivitySource = {
  group: 'figures',
  list: async (subject, after, first) => (isMeasure(subject) ? tx().query<ActivityPlace>(PAGE, [...(await asked(subject)), after?.at ?? null, after?.id ?? null, first]) : []),
  count: async (subject) => (isMeasure(subject) ? (await tx().query<{ total: number }>(COUNT, await asked(subject)))[0]!.total : 0),
  async tell(subject, ids) {
    if (!isMeasure(subject)) return [];
    const rows = await tx().query<Row>(TOLD, [...(await asked(subject)), ids]);
    return Promise.all(rows.map(async (row) => ({ id: row.id, words: toWords(row), by: row.byId ? await loadPeople().load(row.byId) : null })));
  },
};

/** A measure that has left a draft has no label any more, and nothing to speak about. */
async function findMeasures(ids: readonly string[]): Promise<Subject[]> {
  const found = await loadMeasures().loadMany(ids.filter(isUuid));
  return found.flatMap((measure) => {
    if (measure instanceof Error || !measure.reference) return [];
    const { id, reference, statement, planId, planState, owner, withdrawnAt } = measure;
    return [{ kind: 'measure', id, reference, title: statement, path: `/measures/${id}/${toSlug(statement)}`, planId, planState, ownerId: owner?.id ?? null, isWithdrawn: withdrawnAt !== null }];
  });
}

/** Measures can be spoken about, and things happen to them. */
export function registerMeasureSubject(): void {
  registerSubject('measure', findMeasures);
  registerActivity('figures', figures);
}
