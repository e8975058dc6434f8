import { findLookedBack, type PlanReader } from '@waymark/plans/server';
import { type Day, platformError } from '@waymark/platform/domain';
import { type AtHand, loader, whenAtHand } from '@waymark/platform/server';
import { loadMeasures } from '../../measures/measure.queries';
import { loadPublishedFigures, type PublishedFigure } from '../../publication';
import { type Comparator, targetOf } from '../course/target-of';
import { loadMeasureFacts, type MeasureFacts } from './measure-facts.queries';
import { listMeasureRecords, type MeasureRecords, type TargetRecord } from './measure-records.queries';
import { MeasureReading, type Recorded } from './measure-reading';

/** What else is needed of measures beside what was recorded about them: found by id, for all of them before. */
export interface Found {
  readonly figuresOf: (measureId: string) => readonly PublishedFigure[];
  /** Of the measures that targets are set against. */
  readonly referenceOf: (measureId: string) => string;
}

/** The measures that targets are set against. */
export const comparatorsOf = (records: ReadonlyMap<string, MeasureRecords>): string[] => [
  ...new Set([...records.values()].flatMap(({ targets }) => targets.flatMap(({ comparatorId }) => comparatorId ?? []))),
];

const comparatorOf = ({ comparatorId }: TargetRecord, { figuresOf, referenceOf }: Found): Comparator | null =>
  comparatorId ? { reference: referenceOf(comparatorId), figures: figuresOf(comparatorId) } : null;

/** All that was recorded about a measure, with its figures as whoever reads may see them. */
export const recordedOf = (facts: MeasureFacts, { targets, ...records }: MeasureRecords, found: Found): Recorded => ({
  ...records,
  figures: found.figuresOf(facts.id),
  targets: targets.map((target) => targetOf(target, comparatorOf(target, found), facts)),
});

/** Since when changes are told, for each of the plans that measures are of. */
async function findSince(measures: readonly MeasureFacts[], today: Day): Promise<ReadonlyMap<string, Day | null>> {
  const plans = new Map(measures.map(({ planId, planApprovedOn }) => [planId, planApprovedOn]));
  return new Map(await Promise.all([...plans].map(async ([id, approvedOn]) => [id, (await findLookedBack({ id, approvedOn }, today))?.since ?? null] as const)));
}

/** What is by its key, of a list in the order of the keys. */
const byKey = <Value>(keys: readonly string[], values: readonly Value[]): ReadonlyMap<string, Value> => new Map(keys.map((key, at) => [key, values[at]!]));

/** The day belongs to the key, as with plans: all readers of one request have the same. */
const readings = loader<string, MeasureReading>(async (keys) => {
  const today = keys[0]!.split(' ')[0]!;
  const measureIds = keys.map((key) => key.split(' ')[1]!);
  const [facts, records] = await Promise.all([loadMeasureFacts().all(measureIds), listMeasureRecords(measureIds)]);
  const measures = facts.flatMap((measure) => measure ?? []);
  const comparatorIds = comparatorsOf(records);
  const shownIds = [...measures.map(({ id }) => id), ...comparatorIds];
  const [figures, comparators, since] = await Promise.all([loadPublishedFigures().all(shownIds), loadMeasures().all(comparatorIds), findSince(measures, today)]);
  const [figuresById, comparatorById] = [byKey(shownIds, figures), byKey(comparatorIds, comparators)];
  const found: Found = { figuresOf: (id) => figuresById.get(id)!, referenceOf: (id) => comparatorById.get(id)!.reference };
  const byId = new Map(measures.map((measure) => [measure.id, new MeasureReading(measure, recordedOf(measure, records.get(measure.id)!, found), today, since.get(measure.planId)!)]));
  return measureIds.map((id) => byId.get(id) ?? platformError('platform.not_found'));
});

const keyOf = (today: Day, measureId: string): string => [today, measureId].join(' ');

/** A measure as the viewer may see it; many of them in the same few statements as one. @throws platform.not_found */
export const loadReading = (measureId: string, today: Day): Promise<MeasureReading> => readings().load(keyOf(today, measureId));

/** Many of them, in the order of their ids. @throws platform.not_found */
export const loadReadings = (measureIds: readonly string[], today: Day): Promise<MeasureReading[]> => readings().all(measureIds.map((id) => keyOf(today, id)));

/** The same of a measure at hand, for the fields of its type: a page asks several of each of its measures. */
export const readingOf = ({ id }: { readonly id: string }, reader: Pick<PlanReader, 'todayAtHand'>): AtHand<MeasureReading> =>
  whenAtHand(reader.todayAtHand(), (today) => readings().take(keyOf(today, id)));

/** Fields of a measure that come of its reading. */
export const FIELDS_OF_READING = ['latest', 'observations', 'due', 'course', 'chart', 'finding', 'flags', 'isHeadline', 'targets', 'target', 'startingValue'];
