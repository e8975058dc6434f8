import type { EvidenceStrength } from '@waymark/measures/domain';
import { groupBy } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';
import type { MarkKind } from '../../marks/mark-kind';

/** The stretch of figures whose mean is the starting value. */
export interface StartRecord {
  readonly measureId: string;
  readonly fromOn: string;
  readonly toOn: string;
}

/** A target that stands. Without value or comparator it is only a day: that of a milestone or of evidence. */
export interface TargetRecord {
  readonly id: string;
  readonly measureId: string;
  readonly dueOn: string;
  readonly value: number | null;
  readonly comparatorId: string | null;
  readonly isWaypoint: boolean;
}

/** A mark on the chart that stands. */
export interface MarkRecord {
  readonly measureId: string;
  readonly kind: MarkKind;
  readonly markedOn: string;
  readonly words: string;
}

/** A judgement of a milestone or of evidence. */
export interface JudgementRecord {
  readonly measureId: string;
  readonly strength: EvidenceStrength | null;
  readonly isMet: boolean;
  readonly observedOn: string;
}

/** The newest counts; one without days takes the starting value away. */
const STARTS = `
  select distinct on (measure_id) measure_id as "measureId", from_on::text as "fromOn", to_on::text as "toOn"
  from measures.starting_value
  where organisation_id = $1 and measure_id = any($2)
  order by measure_id, set_at desc, id desc`;

const TARGETS = `
  select id, measure_id as "measureId", due_on::text as "dueOn", value, comparator_measure_id as "comparatorId", is_waypoint as "isWaypoint"
  from measures.target
  where organisation_id = $1 and measure_id = any($2) and withdrawn_at is null
  order by measure_id, due_on, id`;

const MARKS = `
  select measure_id as "measureId", kind, marked_on::text as "markedOn", words
  from measures.chart_mark
  where organisation_id = $1 and measure_id = any($2) and withdrawn_at is null
  order by measure_id, marked_on, added_at, id`;

/** In order of the day they are about. */
const JUDGEMENTS = `
  select measure_id as "measureId", strength, is_met as "isMet", observed_on::text as "observedOn"
  from measures.judgement
  where organisation_id = $1 and measure_id = any($2)
  order by measure_id, observed_on, judged_at, id`;

/** What has been recorded about measures beside their figures; by measure. */
export interface MeasureRecords {
  readonly starts: ReadonlyMap<string, StartRecord>;
  readonly targets: ReadonlyMap<string, TargetRecord[]>;
  readonly marks: ReadonlyMap<string, MarkRecord[]>;
  readonly judgements: ReadonlyMap<string, JudgementRecord[]>;
}

const ofMeasures = <Row>(sql: string, measureIds: readonly string[]): Promise<Row[]> => tx().query<Row>(sql, [tx().organisationId, measureIds]);
const byMeasure = <Row extends { readonly measureId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> => groupBy(rows, ({ measureId }) => measureId);

/** Starting values, targets, marks and judgements of many measures: a statement each, whatever their number. */
export async function listMeasureRecords(measureIds: readonly string[]): Promise<MeasureRecords> {
  const [starts, targets, marks, judgements] = await Promise.all([
    ofMeasures<StartRecord>(STARTS, measureIds),
    ofMeasures<TargetRecord>(TARGETS, measureIds),
    ofMeasures<MarkRecord>(MARKS, measureIds),
    ofMeasures<JudgementRecord>(JUDGEMENTS, measureIds),
  ]);
  const set = starts.filter(({ fromOn }) => fromOn !== null);
  return { starts: new Map(set.map((start) => [start.measureId, start])), targets: byMeasure(targets), marks: byMeasure(marks), judgements: byMeasure(judgements) };
}
