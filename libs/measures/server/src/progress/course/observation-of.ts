import { type FigureFormat, toPeriodText } from '@waymark/measures/domain';
import type { PublishedFigure } from '../../publication';
import { figureOf } from './figure-of';
import type { ObservationModel } from './observation.model';
import type { Series } from './series';

/** A published figure with its period in words. */
export function observationOf(published: PublishedFigure, { exclusions }: Pick<Series, 'exclusions'>, format: FigureFormat): ObservationModel {
  const { measureId, fromOn, toOn } = published;
  const periodText = toPeriodText({ from: fromOn, to: toOn });
  return { measureId, fromOn, toOn, periodText, figure: figureOf(published, format), excludedReason: exclusions.get(toOn) ?? null };
}
