import { toPeriodText } from '../calendar/period-text';
import { meetsTarget } from '../progress/position';
import { type FigureFormat, toDifferenceText, toFigureText, toShownDifference, toShownValue } from './figure-text';
import type { SeriesFindingFacts } from './finding-facts';
import { toIntervalText } from './interval-text';
import { toDueWords } from './plain-words';

type Latest = NonNullable<SeriesFindingFacts['latest']>;
type Target = NonNullable<SeriesFindingFacts['target']>;

/** Where the figure lies against what was expected on its day, by the figures as they are shown. */
function tellLead(facts: SeriesFindingFacts, latest: Latest): string {
  const { course, format } = facts;
  const expected = course.expected!;
  const difference = toShownDifference(expected, latest.value, format);
  if (difference === 0 || course.lead === null) return 'We are where we expected to be';
  return `We are ${toDifferenceText(difference, format)} ${course.lead >= 0 ? 'ahead of' : 'behind'} the expected path`;
}

/** How far it still is to the target, in words that fit after "and". */
function tellDistance({ better, format }: SeriesFindingFacts, latest: Latest, target: Target & { value: number }): string {
  const value = toFigureText(target.value, format);
  const isThere = meetsTarget(toShownValue(latest.value, format), toShownValue(target.value, format), better);
  if (isThere) return `the target of ${value} is reached`;
  const difference = toDifferenceText(toShownDifference(latest.value, target.value, format), format);
  const direction = better === 'higher' ? 'short of' : better === 'lower' ? 'above' : 'away from';
  return `${difference} ${direction} the target of ${value}, ${latest.period.to >= target.dueOn ? 'which was due' : 'due'} by ${toDueWords(target.dueOn)}`;
}

const hasValue = (target: SeriesFindingFacts['target']): target is Target & { value: number } => target !== null && target.value !== null;

/** What is missing before anything can be said of progress; null where nothing is. */
function tellMissing({ course, start, target }: SeriesFindingFacts, write: (value: number) => string): string | null {
  if (course.standing === 'baseline_due') {
    if (start?.isBeforeBreak) return 'What is measured has changed since the starting value, so a new one is needed before progress can be told.';
    return start ? 'The starting value is hidden to protect people, so progress cannot be told.' : 'There is no starting value yet, so progress cannot be told.';
  }
  if (course.standing === 'no_target') return target?.comparator ? null : 'There is no target yet, so progress cannot be told.';
  if (course.standing !== 'no_figure' || start?.value == null) return null;
  return `There is no figure to show since the starting value of ${write(start.value)}, ${toPeriodText(start.period)}.`;
}

function tellCourse(facts: SeriesFindingFacts, write: (value: number) => string): string | null {
  const { course, latest, target } = facts;
  if (!latest || course.expected === null) return tellMissing(facts, write);
  const distance = hasValue(target) ? `, and ${tellDistance(facts, latest, target)}` : '';
  return `${tellLead(facts, latest)}${distance}.`;
}

/** Whether the lead may be chance; said only where there is a lead to speak of. */
function tellChance({ course, latest, format }: SeriesFindingFacts): string | null {
  if (!latest?.interval || course.mayBeChance !== true || course.expected === null) return null;
  if (toShownDifference(course.expected, latest.value, format) === 0) return null;
  return `The 95% interval of the latest figure is ${toIntervalText(latest.interval, format)}, so its distance from the expected path may be chance.`;
}

/** A target that is another measure's figure moves with it, which a reader has to know. */
function tellComparator({ target }: SeriesFindingFacts, format: FigureFormat): string | null {
  if (!target?.comparator) return null;
  return target.value === null
    ? `The target is to equal the figure of ${target.comparator}, which has none that can be shown.`
    : `The target is to equal the figure of ${target.comparator}, which is ${toFigureText(target.value, format)} now.`;
}

/** What there is to say of start, expected path and target: a sentence for each thing, none where there is nothing. */
export function tellProgress(facts: SeriesFindingFacts): string[] {
  const { format } = facts;
  const write = (value: number) => toFigureText(value, format);
  return [tellCourse(facts, write), tellChance(facts), tellComparator(facts, format)].filter((sentence) => sentence !== null);
}
