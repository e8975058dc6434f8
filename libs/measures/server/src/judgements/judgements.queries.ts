import { groupBy } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';
import type { Judgement } from './judgement.model';

const JUDGEMENTS = `
  select id, measure_id as "measureId", strength, is_met as "isMet", words, source, source_url as "sourceUrl", observed_on::text as "observedOn",
         judged_by as "judgedById", judged_at as "judgedAt"
  from measures.judgement where organisation_id = $1 and measure_id = any($2)
  order by observed_on desc, judged_at desc, id desc`;

/** The judgements of a measure, newest first; of many measures in one statement. */
export const loadJudgements = loader<string, Judgement[]>(async (measureIds) => {
  const found = groupBy(await tx().query<Judgement>(JUDGEMENTS, [tx().organisationId, measureIds]), ({ measureId }) => measureId);
  return measureIds.map((id) => found.get(id) ?? []);
});

/** Each is later than the one before, even where the clock does not tell them apart: the newest counts. */
const ADD = `
  insert into measures.judgement (measure_id, strength, is_met, words, source, source_url, observed_on, judged_by, judged_at)
  select $2, $3, $4, $5, $6, $7, $8, $9, greatest($10::timestamptz, max(judged_at) + interval '1 microsecond')
  from measures.judgement where organisation_id = $1 and measure_id = $2`;

/** Adds a judgement. The measure must be locked. */
export async function addJudgement(judgement: Omit<Judgement, 'id'>): Promise<void> {
  const { measureId, strength, isMet, words, source, sourceUrl, observedOn, judgedById, judgedAt } = judgement;
  await tx().execute(ADD, [tx().organisationId, measureId, strength, isMet, words, source, sourceUrl, observedOn, judgedById, judgedAt.toISOString()]);
}
