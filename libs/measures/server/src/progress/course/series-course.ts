import { type BetterDirection, type Course, type FigureFormat, meetsTarget, toCourse, toDifferenceText, toDueWords, toPosition, toShownDifference, type Waypoint } from '@waymark/measures/domain';
import type { MeasureChange, MeasureCourseModel } from './course.model';
import { figureOfValue, intervalOf } from './figure-of';
import { type Series, type ShownFigure, toWaypoint } from './series';
import { hiddenTexts, standingTexts, startBeforeBreakText } from './standing-words';
import type { Start } from './start-of';
import { lastTargetOf, type Target, toWaypoints } from './target-of';

/** What the course of a measure with figures is worked out from. */
export interface SeriesFacts {
  readonly format: FigureFormat;
  readonly better: BetterDirection;
  readonly series: Series;
  readonly start: Start | null;
  readonly targets: readonly Target[];
}

/** How a measure with figures stands, before it is put in words. */
export interface SeriesCourse {
  readonly course: Course;
  readonly latest: ShownFigure | null;
  /** The value of the target that counts; null where it has none, or none that the viewer may see. */
  readonly target: number | null;
}

export function findCourse({ format, better, series, start, targets }: SeriesFacts): SeriesCourse {
  const latest = series.comparable.at(-1) ?? null;
  const course = toCourse({
    better,
    start: start?.point ?? null,
    targets: toWaypoints(targets),
    latest: latest && toWaypoint(latest),
    interval: latest && intervalOf(latest, format),
  });
  return { course, latest, target: lastTargetOf(targets)?.figure?.value ?? null };
}

/** "2 points ahead", of the two figures as they are shown; null where no difference can be seen. */
export function toLeadText({ course: { expected, lead }, latest }: SeriesCourse, format: FigureFormat): string | null {
  if (expected === null || lead === null || !latest) return null;
  const difference = toShownDifference(expected, latest.value, format);
  return difference === 0 ? null : `${toDifferenceText(difference, format)} ${lead >= 0 ? 'ahead' : 'behind'}`;
}

function standingTextOf({ series, start }: SeriesFacts, { standing }: Course): string {
  if (standing === 'baseline_due' && start) return start.isBeforeBreak ? startBeforeBreakText : hiddenTexts.baseline_due!;
  const isHidden = series.figures.some(({ state, toOn }) => state !== 'shown' && toOn > (start?.period.to ?? ''));
  return (standing === 'no_figure' && isHidden ? hiddenTexts.no_figure : null) ?? standingTexts[standing];
}

/** A place on the line from start (0) to target (1). A start that already meets the target leaves no way to go. */
function toPlace(value: number, start: Waypoint | null, target: number | null, better: BetterDirection): number | null {
  if (!start || target === null) return null;
  return toPosition({ start: start.value, target, now: value }, better).part;
}

/**
 * What is put in words only where that is asked for: a plan asks for none of it, of each of its measures. A class, because functions
 * that read a property of a single object last longer in memory than the object, and with them all that they reach.
 */
class SeriesCourseInWords {
  constructor(
    private readonly format: FigureFormat,
    private readonly found: SeriesCourse,
    private readonly findChange: () => MeasureChange | null,
  ) {}

  get change() {
    return this.findChange();
  }

  get expected() {
    const { expected } = this.found.course;
    return expected === null ? null : figureOfValue(expected, this.format);
  }

  get expectedText() {
    return this.expected && `${this.expected.text} expected by ${toDueWords(this.found.latest!.toOn)}`;
  }

  get leadText() {
    return toLeadText(this.found, this.format);
  }
}

/** The course of a measure with figures, in words. */
export function tellSeriesCourse(facts: SeriesFacts, found: SeriesCourse, findChange: () => MeasureChange | null = () => null): MeasureCourseModel {
  const { format, better, start } = facts;
  const { course, latest, target } = found;
  const { standing, expected, mayBeChance } = course;
  const point = start?.point ?? null;
  return Object.assign(new SeriesCourseInWords(format, found, findChange), {
    standing,
    standingText: standingTextOf(facts, course),
    mayBeChance,
    now: latest && toPlace(latest.value, point, target, better),
    expectedAt: expected === null ? null : toPlace(expected, point, target, better),
    isThere: latest !== null && target !== null && meetsTarget(latest.value, target, better),
  });
}
