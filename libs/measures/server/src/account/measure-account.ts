import { type BetterDirection, toShownValue } from '@waymark/measures/domain';
import type { Day } from '@waymark/platform/domain';
import type { Measure } from '../measures/measure.model';
import { loadDefinitions } from '../measures/definition.queries';
import type { MeasureKind } from '../measures/measure-kind';
import { listMeasuresOfPlan } from '../measures/measure.queries';
import { type Figure, isJudged, type MeasureReading, type ReadingFor, readMeasuresFor } from '../progress';
import { type FigureSource, listFigureSources } from '../publication';

/** A figure as words and, where it may be shown, as a number. */
export interface AccountFigure {
  readonly text: string;
  readonly value: number | null;
  readonly asAt: Day | null;
  readonly source: string | null;
}

/** All that is told of a measure in a paper, worked out: nothing has to be added where it is shown. */
export interface MeasureAccount {
  readonly id: string;
  readonly reference: string;
  readonly outcomeId: string;
  readonly statement: string;
  readonly kind: MeasureKind;
  readonly isHeadline: boolean;
  readonly ownerName: string | null;
  readonly better: BetterDirection;
  readonly start: AccountFigure | null;
  readonly latest: AccountFigure | null;
  readonly target: (AccountFigure & { readonly dueOn: Day | null }) | null;
  readonly expected: AccountFigure | null;
  readonly standing: string;
  readonly standingText: string;
  readonly changeText: string | null;
  readonly place: { readonly now: number | null; readonly expected: number | null; readonly isThere: boolean };
  readonly finding: { readonly headline: string; readonly sentences: readonly string[] };
  /** What the chart is drawn from; null where there is none. */
  readonly chart: unknown;
  /** The earliest first. */
  readonly figures: readonly { readonly period: string; readonly asAt: Day; readonly text: string; readonly value: number | null; readonly note: string | null }[];
  readonly figureLateDays: number | null;
  readonly caveats: string | null;
}

/** As many as a measure can have in a lifetime of daily figures. */
const ALL = Number.MAX_SAFE_INTEGER;

type SourceOf = (toOn: Day) => Pick<FigureSource, 'source' | 'note'> | undefined;

/** The value as it is shown everywhere else: nobody is to find another number in a paper than on the page. */
const figureOf = ({ text, value }: Figure, { facts }: MeasureReading, asAt: Day | null, source: string | null): AccountFigure =>
  ({ text, value: value === null ? null : toShownValue(value, facts), asAt, source });

function latestOf(reading: MeasureReading, sourceOf: SourceOf): AccountFigure | null {
  const { judgement, facts } = reading;
  if (isJudged(facts.kind)) return judgement && { text: judgement.isMet ? 'Met' : 'Not met yet', value: null, asAt: judgement.observedOn, source: null };
  const [latest] = reading.listObservations(1);
  return latest ? figureOf(latest.figure, reading, latest.toOn, sourceOf(latest.toOn)?.source ?? null) : null;
}

function targetOf(reading: MeasureReading): MeasureAccount['target'] {
  const { target } = reading;
  if (!target) return null;
  const { figure, text, dueOn } = target;
  return figure ? { ...figureOf(figure, reading, null, null), dueOn } : { text, value: null, asAt: null, source: null, dueOn };
}

function listFigures(reading: MeasureReading, sourceOf: SourceOf): MeasureAccount['figures'] {
  return reading.listObservations(ALL).reverse().map(({ periodText, toOn, figure, excludedReason }) => {
    const { text, value } = figureOf(figure, reading, toOn, null);
    return { period: periodText, asAt: toOn, text, value, note: excludedReason ?? sourceOf(toOn)?.note ?? null };
  });
}

/** Without what is absent, as a file would have it. */
const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Nought has no sign: as text there is only one. */
const plainZero = (value: number | null): number | null => (value === 0 ? 0 : value);

function toAccount({ id, reference, outcomeId, statement, kind }: Measure, reading: MeasureReading, sourceOf: SourceOf, caveats: string | null): MeasureAccount {
  const { facts, start, course, finding, due, chart, changeText } = reading;
  const latestOn = reading.seriesCourse.latest?.toOn ?? null;
  const judged = isJudged(facts.kind);
  return {
    id, reference, outcomeId, statement, kind, isHeadline: facts.headlinePosition !== null, ownerName: facts.ownerName, better: facts.better,
    start: start && !judged ? figureOf(start.figure, reading, start.period.to, sourceOf(start.period.to)?.source ?? null) : null,
    latest: latestOf(reading, sourceOf), target: targetOf(reading),
    expected: course.expected && !judged ? figureOf(course.expected, reading, latestOn, null) : null,
    standing: course.standing, standingText: course.standingText, changeText, place: { now: plainZero(course.now), expected: plainZero(course.expectedAt), isThere: course.isThere },
    finding: { headline: finding.headline, sentences: [...finding.sentences] }, chart: chart && asData(chart), figures: judged ? [] : listFigures(reading, sourceOf),
    figureLateDays: due.daysOverdue, caveats,
  };
}

/** Those that stood at the moment, beneath whatever outcome. */
const stoodAt = ({ withdrawnAt }: Measure, at: Date): boolean => !withdrawnAt || withdrawnAt > at;

/**
 * The measures of a plan as an audience may see them, each with its figures, its finding and its chart, in the order of the plan.
 * A few statements, however many measures and figures there are.
 */
export async function readMeasureAccounts(planId: string, reading: ReadingFor): Promise<MeasureAccount[]> {
  const measures = (await listMeasuresOfPlan(planId)).filter((measure) => stoodAt(measure, reading.at));
  const ids = measures.map(({ id }) => id);
  if (ids.length === 0) return [];
  const readings = await readMeasuresFor(ids, reading);
  const sources = new Map((await listFigureSources(ids, reading.audience, reading.at)).map((source) => [source.measureId + source.toOn, source]));
  const definitions = await loadDefinitions().loadMany(ids);
  return measures.map((measure, index) => {
    const definition = definitions[index];
    const caveats = definition && !(definition instanceof Error) ? definition.caveats : null;
    return toAccount(measure, readings.get(measure.id)!, (toOn) => sources.get(measure.id + toOn), caveats);
  });
}
