import { type PlanReference, toMeasureReference } from '@waymark/plans/domain';
import type { RankedHit, SearchHit, SearchSource, SearchWords } from '@waymark/plans/server';
import { tx } from '@waymark/platform/server';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly objectiveNumber: number;
  readonly number: number;
}

const MEASURES = `
  select measure.id, measure.statement as title, outcome.statement as detail, reference.objective_number as "objectiveNumber", reference.number
  from measures.measure
  join measures.measure_reference reference on reference.organisation_id = measure.organisation_id and reference.id = measure.id
  join plans.outcome on outcome.organisation_id = measure.organisation_id and outcome.id = measure.outcome_id
  where measure.organisation_id = $1`;

const BY_WORDS = `
  select found.*, case when title ilike $3 then 1 when title ilike $4 then 2 when title ilike all($2) then 3 else 4 end as rank
  from (${MEASURES} and measure.withdrawn_at is null and concat_ws(' ', measure.statement, measure.original_reference) ilike all($2)) found
  order by rank, length(title), title, id
  limit $5`;

const BY_REFERENCE = `${MEASURES} and reference.plan_id = $2 and reference.objective_number = $3 and reference.number = $4`;

const toHit = ({ id, title, detail, objectiveNumber, number }: Row): SearchHit => ({
  kind: 'measure', id, reference: toMeasureReference(objectiveNumber, number), title, detail, actionSlug: null, status: null,
});

/** Measures, by label (M1.9) and by words; the outcome tells them apart. */
export const measureSearch: SearchSource = {
  async findByWords({ all, beginning, phrase, first }: SearchWords): Promise<RankedHit[]> {
    const rows = await tx().query<Row & { rank: number }>(BY_WORDS, [tx().organisationId, all, beginning, phrase, first]);
    return rows.map(({ rank, ...row }) => ({ rank, hit: toHit(row) }));
  },

  async findByReference(planId: string, { kind, places }: PlanReference): Promise<SearchHit | null> {
    if (kind !== 'measure') return null;
    const [row] = await tx().query<Row>(BY_REFERENCE, [tx().organisationId, planId, ...places]);
    return row ? toHit(row) : null;
  },
};
