import type { FigureUnit } from '@waymark/measures/domain';
import { platformError } from '@waymark/platform/domain';
import { isUuid, tx } from '@waymark/platform/server';

/** A target that stands, without its words: to be held against others. */
export interface StandingTarget {
  readonly id: string;
  readonly dueOn: string;
  readonly isWaypoint: boolean;
}

const STANDING = `
  select id, due_on::text as "dueOn", is_waypoint as "isWaypoint" from measures.target
  where organisation_id = $1 and measure_id = $2 and withdrawn_at is null order by due_on, id`;

export const listStandingTargets = (measureId: string): Promise<StandingTarget[]> => tx().query<StandingTarget>(STANDING, [tx().organisationId, measureId]);

/** The measure that a target belongs to. @throws platform.not_found */
export async function measureOfTarget(id: string): Promise<string> {
  const sql = 'select measure_id as "measureId" from measures.target where organisation_id = $1 and id = $2';
  const [row] = isUuid(id) ? await tx().query<{ measureId: string }>(sql, [tx().organisationId, id]) : [];
  if (!row) throw platformError('platform.not_found');
  return row.measureId;
}

/** A measure that a target may be set against. */
export interface Comparator {
  readonly unit: FigureUnit | null;
  readonly reference: string;
  readonly statement: string;
}

const COMPARATOR = `
  select measure.unit, measure.statement, coalesce('M' || reference.objective_number || '.' || reference.number, '') as reference
  from measures.measure
  left join measures.measure_reference reference on reference.organisation_id = measure.organisation_id and reference.id = measure.id
  where measure.organisation_id = $1 and measure.id = $2 and measure.withdrawn_at is null`;

/** A measure of this organisation that stands, or null. */
export async function findComparator(id: string): Promise<Comparator | null> {
  const [row] = isUuid(id) ? await tx().query<Comparator>(COMPARATOR, [tx().organisationId, id]) : [];
  return row ?? null;
}

const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('measures.target ' || $1::text, 0))`;

/**
 * Two people may close a circle from two ends, so whoever sets a target against a measure waits for the others who do; before anything
 * else is locked, or they would wait for each other.
 */
export const waitForComparisons = async (): Promise<void> => void (await tx().query(ONE_AT_A_TIME, [tx().organisationId]));

const LEADS_TO = `
  with recursive led as (
    select $2::uuid as id
    union
    select target.comparator_measure_id from measures.target join led on led.id = target.measure_id
    where target.organisation_id = $1 and target.withdrawn_at is null and target.comparator_measure_id is not null
  )
  select 1 from led where id = $3`;

/** Whether the targets of one measure are set, step by step, against another: then the other cannot be set against it. */
export async function leadsTo(fromId: string, toId: string): Promise<boolean> {
  return (await tx().query(LEADS_TO, [tx().organisationId, fromId, toId])).length > 0;
}

const COMPARED = `
  select 1 from measures.target
  where organisation_id = $1 and (measure_id = $2 or comparator_measure_id = $2) and comparator_measure_id is not null and withdrawn_at is null limit 1`;

/** Whether a target of the measure is set against another, or another's against it. */
export const isCompared = async (measureId: string): Promise<boolean> => (await tx().query(COMPARED, [tx().organisationId, measureId])).length > 0;
