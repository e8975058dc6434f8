import type { EvidenceStrength } from '@waymark/measures/domain';
import { tx } from '@waymark/platform/server';
import type { MarkKind } from '../../marks/mark-kind';

/** The stretch of figures whose mean is the starting value. */
export interface StartRecord {
  readonly fromOn: string;
  readonly toOn: string;
  readonly source: string | null;
  readonly reason: string | null;
  readonly setAt: Date;
  readonly setById: string | null;
}

/** A target that stands. Without value or comparator it is only a day: that of a milestone or of evidence. */
export interface TargetRecord {
  readonly id: string;
  readonly version: number;
  readonly dueOn: string;
  readonly value: number | null;
  readonly comparatorId: string | null;
  readonly isWaypoint: boolean;
  readonly words: string | null;
}

/** A mark on the chart that stands. */
export interface MarkRecord {
  readonly kind: MarkKind;
  readonly markedOn: string;
  readonly words: string;
}

/** A judgement of a milestone or of evidence. */
export interface JudgementRecord {
  readonly strength: EvidenceStrength | null;
  readonly isMet: boolean;
  readonly observedOn: string;
}

/** What has been recorded about a measure beside its figures, each in order of its days. */
export interface MeasureRecords {
  start: StartRecord | null;
  readonly targets: TargetRecord[];
  readonly marks: MarkRecord[];
  readonly judgements: JudgementRecord[];
}

/** A row of any of the four; what a column means depends on the record. */
interface Row {
  readonly record: 'start' | 'target' | 'mark' | 'judgement';
  readonly measureId: string;
  readonly id: string;
  readonly version: number | null;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly value: number | null;
  readonly otherId: string | null;
  readonly isSo: boolean | null;
  readonly kind: string | null;
  readonly words: string | null;
  readonly setAt: Date | null;
}

/** One statement for the four of them, because every page that shows measures needs them all. Of starting values the newest counts, so it comes last. */
const RECORDS = `
  select record, "measureId", id, version, "fromOn", "toOn", value, "otherId", "isSo", kind, words, "setAt" from (
    select 'start' as record, measure_id as "measureId", id, null::integer as version, from_on::text as "fromOn", to_on::text as "toOn", null::double precision as value,
           set_by as "otherId", null::boolean as "isSo", source as kind, reason as words, set_at as "setAt", null::date as day, set_at as at
    from measures.starting_value where organisation_id = $1 and measure_id = any($2)
    union all
    select 'target', measure_id, id, version, null, due_on::text, value, comparator_measure_id, is_waypoint, null, words, null, due_on, null
    from measures.target where organisation_id = $1 and measure_id = any($2) and withdrawn_at is null
    union all
    select 'mark', measure_id, id, null, null, marked_on::text, null, null, null, kind, words, null, marked_on, added_at
    from measures.chart_mark where organisation_id = $1 and measure_id = any($2) and withdrawn_at is null
    union all
    select 'judgement', measure_id, id, null, null, observed_on::text, null, null, is_met, strength, null, null, observed_on, judged_at
    from measures.judgement where organisation_id = $1 and measure_id = any($2)
  ) recorded
  order by day, at, id`;

function addRow(records: MeasureRecords, { record, id, version, fromOn, toOn, value, otherId, isSo, kind, words, setAt }: Row): void {
  switch (record) {
    case 'start':
      // One without days takes the starting value away.
      records.start = fromOn && toOn ? { fromOn, toOn, source: kind, reason: words, setAt: setAt!, setById: otherId } : null;
      break;
    case 'target':
      records.targets.push({ id, version: version!, dueOn: toOn!, value, comparatorId: otherId, isWaypoint: isSo!, words });
      break;
    case 'mark':
      records.marks.push({ kind: kind as MarkKind, markedOn: toOn!, words: words! });
      break;
    case 'judgement':
      records.judgements.push({ strength: kind as EvidenceStrength | null, isMet: isSo!, observedOn: toOn! });
  }
}

/** Starting values, targets, marks and judgements of many measures, by measure; one statement. */
export async function listMeasureRecords(measureIds: readonly string[]): Promise<ReadonlyMap<string, MeasureRecords>> {
  const found = new Map(measureIds.map((id): [string, MeasureRecords] => [id, { start: null, targets: [], marks: [], judgements: [] }]));
  for (const row of await tx().query<Row>(RECORDS, [tx().organisationId, measureIds])) addRow(found.get(row.measureId)!, row);
  return found;
}
