import { type Finding, findingOf, type SeriesFindingFacts } from '@waymark/measures/domain';
import type { SeriesChart } from '../chart/series-chart';
import type { MeasureFacts } from '../reading/measure-facts.queries';
import type { FindingModel } from './finding.model';
import { intervalOf } from './figure-of';
import { type JudgedFacts } from './judged-course';
import type { Series, ShownFigure } from './series';
import type { SeriesCourse } from './series-course';
import type { Start } from './start-of';
import { lastTargetOf, type Target } from './target-of';

const toModel = ({ headline, sentences }: Finding): FindingModel => ({ headline, sentences: [...sentences] });

/** What the finding of a measure with figures rests on: nothing but what the viewer may see. */
export interface SeriesFindingSource {
  readonly facts: MeasureFacts;
  readonly series: Series;
  readonly start: Start | null;
  readonly target: Target | null;
  readonly seriesCourse: SeriesCourse;
  readonly seriesChart: SeriesChart;
}

const toLatest = (latest: ShownFigure | null, format: MeasureFacts): SeriesFindingFacts['latest'] =>
  latest && { period: { from: latest.fromOn, to: latest.toOn }, value: latest.value, interval: intervalOf(latest, format) };

/** What the figures of a measure say. */
export function tellSeriesFinding({ facts, series, start, target, seriesCourse, seriesChart }: SeriesFindingSource): FindingModel {
  return toModel(findingOf({
    kind: 'series',
    format: facts,
    better: facts.better,
    frequency: facts.frequency,
    figures: series.figures.map(({ fromOn: from, toOn: to, state }) => ({ period: { from, to }, state })),
    latest: toLatest(seriesCourse.latest, facts),
    brokenOn: series.comparableFrom,
    start: start && { period: start.period, value: start.figure.value, isBeforeBreak: start.isBeforeBreak },
    target: target && (target.figure || target.comparatorId) ? { value: target.figure?.value ?? null, dueOn: target.dueOn, comparator: target.comparatorReference } : null,
    course: seriesCourse.course,
    ...seriesChart,
  }));
}

/** What the judgements of a milestone or of evidence say. */
export function tellJudgedFinding(kind: 'milestone' | 'evidence', { judgements, targets, today }: JudgedFacts): FindingModel {
  return toModel(findingOf({ kind, judgement: judgements.at(-1) ?? null, dueOn: lastTargetOf(targets)?.dueOn ?? null, today }));
}
