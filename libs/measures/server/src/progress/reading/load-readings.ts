import { findLookedBack, type PlanReader } from '@waymark/plans/server';
import { type Day, platformError } from '@waymark/platform/domain';
import { currentScope, loader } from '@waymark/platform/server';
import { loadMeasures } from '../../measures/measure.queries';
import { loadPublishedFigures, type PublishedFigure } from '../../publication';
import { type Comparator, targetOf } from '../course/target-of';
import { loadMeasureFacts, type MeasureFacts } from './measure-facts.queries';
import { listMeasureRecords, type MeasureRecords, type TargetRecord } from './measure-records.queries';
import { MeasureReading, type Recorded } from './measure-reading';

/** Finds the figures of a measure as whoever reads may see them. */
type FiguresOf = (measureId: string) => Promise<readonly PublishedFigure[]>;

async function findComparator({ comparatorId }: TargetRecord, figuresOf: FiguresOf): Promise<Comparator | null> {
  if (!comparatorId) return null;
  const [{ reference }, figures] = await Promise.all([loadMeasures().load(comparatorId), figuresOf(comparatorId)]);
  return { reference, figures };
}

/** All that was recorded about a measure, with its figures as whoever reads may see them. */
export async function recordedOf(facts: MeasureFacts, { targets, ...records }: MeasureRecords, figuresOf: FiguresOf): Promise<Recorded> {
  const told = targets.map(async (target) => targetOf(target, await findComparator(target, figuresOf), facts));
  const figures = await figuresOf(facts.id);
  return { ...records, figures, targets: await Promise.all(told) };
}

/** The day belongs to the key, as with plans: all readers of one request have the same. */
const readings = loader<string, MeasureReading>(async (keys) => {
  const today = keys[0]!.split(' ')[0]!;
  const measureIds = keys.map((key) => key.split(' ')[1]!);
  const [facts, records] = await Promise.all([Promise.all(measureIds.map((id) => loadMeasureFacts().load(id))), listMeasureRecords(measureIds)]);
  const found = await Promise.all(facts.flatMap((measure) => measure ?? []).map(async (measure) => {
    const looked = await findLookedBack({ id: measure.planId, approvedOn: measure.planApprovedOn }, today);
    return new MeasureReading(measure, await recordedOf(measure, records.get(measure.id)!, (id) => loadPublishedFigures().load(id)), today, looked?.since ?? null);
  }));
  const byId = new Map(found.map((reading) => [reading.facts.id, reading]));
  return measureIds.map((id) => byId.get(id) ?? platformError('platform.not_found'));
});

/** A measure as the viewer may see it; many of them in the same few statements as one. @throws platform.not_found */
export const loadReading = (measureId: string, today: Day): Promise<MeasureReading> => readings().load([today, measureId].join(' '));

const asked = {};

/** The same of a measure at hand. A page asks it for several fields of each of its measures: they share one promise. */
export function readingOf({ id }: { readonly id: string }, reader: Pick<PlanReader, 'today'>): Promise<MeasureReading> {
  const { loaders } = currentScope();
  let known = loaders.get(asked) as Map<string, Promise<MeasureReading>> | undefined;
  if (!known) loaders.set(asked, (known = new Map()));
  let reading = known.get(id);
  if (!reading) known.set(id, (reading = reader.today().then((today) => loadReading(id, today))));
  return reading;
}
