import { type Day, toDay } from '@waymark/platform/domain';
import { loadMeasures } from '../../measures/measure.queries';
import { listPublishedFigures, type ReaderAudience } from '../../publication';
import { comparatorsOf, type Found, recordedOf } from './load-readings';
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
  const comparatorIds = comparatorsOf(records);
  const [figures, comparators] = [await listPublishedFigures([...new Set([...measureIds, ...comparatorIds])], audience, at), await loadMeasures().all(comparatorIds)];
  const references = new Map(comparators.map(({ id, reference }) => [id, reference]));
  const found: Found = { figuresOf: (id) => figures.get(id) ?? [], referenceOf: (id) => references.get(id)! };
  return new Map(facts.map((measure) => [measure.id, new MeasureReading(measure, recordedOf(measure, upTo(today, records.get(measure.id)!), found), today, since)]));
}
