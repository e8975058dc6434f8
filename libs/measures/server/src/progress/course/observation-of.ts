import { type FigureFormat, toPeriodText } from '@waymark/measures/domain';
import type { PublishedFigure } from '../../publication';
import { figureOf } from './figure-of';
import type { ObservationModel } from './observation.model';
import type { Series } from './series';

/** A published figure with its period, source and history. */
export function observationOf(published: PublishedFigure, { exclusions }: Pick<Series, 'exclusions'>, format: FigureFormat): ObservationModel {
  const { fromOn, toOn, asAtOn, source, note, revision, correctedReason, recordedAt, recordedById } = published;
  return {
    fromOn,
    toOn,
    periodText: toPeriodText({ from: fromOn, to: toOn }),
    figure: figureOf(published, format),
    asAtOn,
    source,
    note,
    revision,
    correctedReason,
    recordedAt,
    recordedById,
    excludedReason: exclusions.get(toOn) ?? null,
  };
}
