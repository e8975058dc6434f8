import { type Day, toDay } from '@waymark/platform/domain';
import { listPublishedFigures, type ReaderAudience } from '../../publication';
import { recordedOf } from './load-readings';
import { listMeasureFacts } from './measure-facts.queries';
import { listMeasureRecords, type MeasureRecords } from './measure-records.queries';
import { MeasureReading } from './measure-reading';

/** As whom, and as of when, measures are read. */
export interface ReadingFor {
  readonly audience: ReaderAudience;
  readonly at: Date;
  readonly timeZone: string;
  /** Changes are told from this day on. */
  readonly since: Day;
}

/** Only what is about days up to one. Targets lie ahead and stay. */
const upTo = (day: Day, { start, targets, marks, judgements }: MeasureRecords): MeasureRecords => ({
  start: start && start.toOn <= day ? start : null,
  targets,
  marks: marks.filter(({ markedOn }) => markedOn <= day),
  judgements: judgements.filter(({ observedOn }) => observedOn <= day),
});

/**
 * Measures as an audience may see them, whoever asks: for papers that are handed on. What was recorded after the moment is left out,
 * and is protected by the rules of now all the same. Four statements, however many measures there are.
 */
export async function readMeasuresFor(measureIds: readonly string[], { audience, at, timeZone, since }: ReadingFor): Promise<ReadonlyMap<string, MeasureReading>> {
  const today = toDay(at, timeZone);
  const [facts, records] = [await listMeasureFacts(measureIds), await listMeasureRecords(measureIds)];
  const comparators = [...records.values()].flatMap(({ targets }) => targets.flatMap(({ comparatorId }) => comparatorId ?? []));
  const figures = await listPublishedFigures([...new Set([...measureIds, ...comparators])], audience, at);
  const figuresOf = (id: string) => Promise.resolve(figures.get(id) ?? []);
  const readings = facts.map(async (measure) => new MeasureReading(measure, await recordedOf(measure, upTo(today, records.get(measure.id)!), figuresOf), today, since));
  return new Map((await Promise.all(readings)).map((reading) => [reading.facts.id, reading]));
}
