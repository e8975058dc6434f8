import type { Change, FigureDue } from '@waymark/measures/domain';
import type { Day } from '@waymark/platform/domain';
import type { PublishedFigure } from '../../publication';
import { captionOf } from '../chart/caption-of';
import type { MeasureChart } from '../chart/chart.model';
import { findLimitsAdvice } from '../chart/limits-advice';
import { pictureOf } from '../chart/picture-of';
import { type SeriesChart, toSeriesChart } from '../chart/series-chart';
import { findChange, isNoChange, tellChange, tellChangeSince } from '../course/change-of';
import type { MeasureChange, MeasureCourseModel } from '../course/course.model';
import { findDue, nothingDue, tellDue } from '../course/due-of';
import type { MeasureDue } from '../course/due.model';
import type { FindingModel } from '../course/finding.model';
import { tellJudgedFinding, tellSeriesFinding } from '../course/finding-of';
import { hasTurnedSince, tellJudgedCourse } from '../course/judged-course';
import { observationOf } from '../course/observation-of';
import type { ObservationModel } from '../course/observation.model';
import { findCourse, type SeriesCourse, tellSeriesCourse } from '../course/series-course';
import { type Series, toSeries } from '../course/series';
import { type Start, startOf } from '../course/start-of';
import { lastTargetOf, type Target } from '../course/target-of';
import { flagsOf } from '../list/flags-of';
import type { MeasureFlag } from '../list/measure-flag';
import { isJudged } from './is-judged';
import type { MeasureFacts } from './measure-facts.queries';
import type { JudgementRecord, MarkRecord, StartRecord } from './measure-records.queries';

/** What has been recorded about one measure, as one viewer may see it. */
export interface Recorded {
  readonly figures: readonly PublishedFigure[];
  readonly start: StartRecord | null;
  readonly targets: readonly Target[];
  readonly marks: readonly MarkRecord[];
  readonly judgements: readonly JudgementRecord[];
}

/**
 * A measure as one viewer may see it on one day. Whatever is told of it, in a sentence, a chart, a table or a file, is worked
 * out here from the same figures, once.
 */
export class MeasureReading {
  readonly series: Series;
  readonly start: Start | null;
  private readonly kept = new Map<string, unknown>();

  constructor(
    readonly facts: MeasureFacts,
    private readonly recorded: Recorded,
    private readonly today: Day,
    private readonly since: Day | null,
  ) {
    this.series = toSeries(recorded.figures, recorded.marks);
    this.start = startOf(recorded.start, this.series, facts);
  }

  /** The newest first. */
  listObservations(first: number): ObservationModel[] {
    const newest = this.recorded.figures.slice(-first).reverse();
    return newest.map((figure) => observationOf(figure, this.series, this.facts));
  }

  /** What was chosen as the start, with who chose it; its figures may have gone since. */
  get chosenStart(): StartRecord | null {
    return this.recorded.start;
  }

  get targets(): readonly Target[] {
    return this.recorded.targets;
  }

  /** The target that counts: the last one that is no stage on the way. */
  get target(): Target | null {
    return lastTargetOf(this.targets);
  }

  get course(): MeasureCourseModel {
    return this.once('course', () => (isJudged(this.facts.kind) ? { ...tellJudgedCourse(this.judged), change: null } : this.tellSeriesCourse()));
  }

  /** Whether there is a way from start to target and a figure on it, or a judgement to come. */
  get hasCourse(): boolean {
    return !['baseline_due', 'no_target', 'no_figure'].includes(this.course.standing);
  }

  get due(): MeasureDue {
    return isJudged(this.facts.kind) ? nothingDue : tellDue(this.figureDue, this.facts.ownerName);
  }

  /** Null for what is judged, and without a figure that can be shown. */
  get chart(): MeasureChart | null {
    return this.once('chart', () => (this.series.figures.some(({ state }) => state === 'shown') && !isJudged(this.facts.kind) ? this.drawChart() : null));
  }

  get finding(): FindingModel {
    return this.once('finding', () => (isJudged(this.facts.kind) ? tellJudgedFinding(this.facts.kind, this.judged) : tellSeriesFinding(this)));
  }

  get flags(): MeasureFlag[] {
    const { facts, start } = this;
    return flagsOf({ facts, due: this.due.state, hasStart: start !== null && !start.isBeforeBreak, hasTarget: this.target !== null, hasMoved: this.hasMoved });
  }

  /** Nothing is worked out before it is asked for. */
  private tellSeriesCourse(): MeasureCourseModel {
    return tellSeriesCourse(this.seriesFacts, this.seriesCourse, () => this.change);
  }

  private get seriesFacts() {
    const { facts, series, start, targets } = this;
    return { format: facts, better: facts.better, series, start, targets };
  }

  get seriesCourse(): SeriesCourse {
    return this.once('seriesCourse', () => findCourse(this.seriesFacts));
  }

  private get judged() {
    return { judgements: this.recorded.judgements, targets: this.targets, today: this.today };
  }

  private get figureDue(): FigureDue {
    return this.once('due', () => findDue(this.facts, this.recorded.figures, this.today));
  }

  private get foundChange(): Change | null {
    return this.once('change', () => findChange(this.series, this.since, this.facts.better, this.seriesCourse.target));
  }

  private get change(): MeasureChange | null {
    const change = this.foundChange;
    return change && tellChange(change, this.series, this.since!, this.facts);
  }

  /** "up 7 points since March 2026"; null where nothing can be compared. */
  get changeText(): string | null {
    const change = isJudged(this.facts.kind) ? null : this.foundChange;
    return change && tellChangeSince(change, this.series, this.facts);
  }

  /** The newest judgement of a milestone or of evidence. */
  get judgement(): JudgementRecord | null {
    return this.recorded.judgements.at(-1) ?? null;
  }

  private get hasMoved(): boolean {
    if (isJudged(this.facts.kind)) return hasTurnedSince(this.recorded.judgements, this.since);
    const change = this.foundChange;
    return change !== null && !isNoChange(change, this.facts);
  }

  get seriesChart(): SeriesChart {
    return this.once('seriesChart', () => toSeriesChart(this.series, this.recorded.marks, this.facts, this.seriesCourse.target));
  }

  private drawChart(): MeasureChart {
    const { facts, series, seriesChart, start, targets, course, finding } = this;
    const { marks } = this.recorded;
    const picture = pictureOf({ facts, series, seriesChart, start, targets, marks, expectedText: course.expected?.text ?? null, description: [finding.headline, ...finding.sentences].join(' ') });
    return { ...(picture as Omit<MeasureChart, 'caption' | 'limitsAdvice'>), caption: captionOf(picture.style, facts, seriesChart.claims.assurance), limitsAdvice: findLimitsAdvice(seriesChart, series, marks) };
  }

  private once<T>(name: string, work: () => T): T {
    if (!this.kept.has(name)) this.kept.set(name, work());
    return this.kept.get(name) as T;
  }
}
