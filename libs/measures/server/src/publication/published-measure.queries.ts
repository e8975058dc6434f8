import type { FigureUnit, PeopleCounted } from '@waymark/measures/domain';
import { platformError } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';
import type { MeasureKind } from '../measures/measure-kind';

/** What of a measure decides how its figures are protected. */
export interface PublishedMeasure {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly unit: FigureUnit | null;
  readonly decimals: number;
  readonly people: PeopleCounted;
}

const LOCKED = `
  select id, kind, unit, decimals, people from measures.measure where organisation_id = $1 and id = $2 for update`;

const WAS_PROTECTED = `select 1 from measures.release_ledger where organisation_id = $1 and measure_id = $2 limit 1`;

/**
 * Locks a measure, so that its releases are made one after the other, each knowing the one before. A measure that was ever
 * protected stays so: to say later that it counts nobody would show all that was hidden.
 */
export async function lockToPublish(measureId: string): Promise<PublishedMeasure> {
  const [measure] = await tx().query<PublishedMeasure>(LOCKED, [tx().organisationId, measureId]);
  if (!measure) throw platformError('platform.not_found');
  if (measure.people !== 'none') return measure;
  const wasProtected = await tx().query(WAS_PROTECTED, [tx().organisationId, measureId]);
  return wasProtected.length > 0 ? { ...measure, people: 'same_people' } : measure;
}
