import { toWords } from '@waymark/platform/domain';
import { toPeriodText } from '../calendar/period-text';
import type { Standing } from '../progress/standing';
import type { PointMeaning } from '../spc/classification';
import { FEWEST_TO_FIX } from '../spc/process-limits';
import { tellProgress } from './course-sentences';
import type { Finding, FindingFacts, SeriesFindingFacts } from './finding-facts';
import { findingOfJudged } from './judged-finding';
import { toCounted } from './plain-words';
import { tellPoints, toFewWords, toLatestCause } from './points-sentence';

/** Only where a special cause stands behind it. */
const MEANING_HEADLINES: Readonly<Record<Exclude<PointMeaning, 'common_cause'>, string>> = {
  improvement: 'Improving, and the change is unlikely to be chance',
  concern: 'Getting worse, and the change is unlikely to be chance',
  neutral_high: 'Rising, and the change is unlikely to be chance',
  neutral_low: 'Falling, and the change is unlikely to be chance',
};

/** How a measure stands on figures too few for limits. */
const STANDING_HEADLINES: Partial<Record<Standing, string>> = {
  ahead: 'Ahead of what was expected',
  as_expected: 'As expected so far',
  behind: 'Behind what was expected',
  off_course: 'Off course',
};

/** A headline on few figures says that they are few, or that even the distance may be chance. */
function toFewHeadline({ course, chart }: SeriesFindingFacts): string {
  const words = STANDING_HEADLINES[course.standing];
  const { count } = chart.groups.at(-1)!;
  if (!words) return toFewWords(count, chart.groups.length > 1);
  const mayBeChance = course.mayBeChance === true && course.standing !== 'as_expected';
  return mayBeChance ? `${words}, but that may be chance` : count < FEWEST_TO_FIX ? `${words}, on few figures` : words;
}

/** The figures that have no number to show, in order of date. */
const hiddenOf = ({ figures }: SeriesFindingFacts) => figures.filter(({ state }) => state !== 'shown' && state !== 'taken_back');

function toBandText({ state }: SeriesFindingFacts['figures'][number]): string {
  return state === 'under' ? 'shown as under 5% to protect people' : state === 'over' ? 'shown as over 95% to protect people' : 'hidden to protect people';
}

/** What is not shown is said, so that a gap is never taken for a figure nobody recorded. */
function tellHidden(facts: SeriesFindingFacts): string | null {
  const hidden = hiddenOf(facts);
  const latest = hidden.at(-1);
  if (!latest) return null;
  const period = toPeriodText(latest.period);
  if (hidden.length === 1) return `The figure for ${period} is ${toBandText(latest)}.`;
  return `${toCounted(hidden.length, 'figure')} are not shown as numbers, to protect people; the latest of them is for ${period}.`;
}

const tellBreak = ({ brokenOn }: SeriesFindingFacts): string | null =>
  brokenOn === null ? null : `What is measured changed on ${toWords(brokenOn)}, so earlier figures are not compared with later ones.`;

const isSentence = (text: string | null): text is string => text !== null;

/** Nothing to draw: no figure at all, or none that can be shown. */
function findingWithoutPoints(facts: SeriesFindingFacts): Finding {
  const hidden = hiddenOf(facts);
  const latest = facts.figures.findLast(({ state }) => state !== 'taken_back');
  const rest = tellProgress(facts);
  if (latest?.state === 'under') return { headline: `Under 5% in ${toPeriodText(latest.period)}`, sentences: [tellHidden(facts)!, ...rest] };
  if (latest?.state === 'over') return { headline: `Over 95% in ${toPeriodText(latest.period)}`, sentences: [tellHidden(facts)!, ...rest] };
  if (hidden.length > 0) return { headline: hidden.length === 1 ? 'The figure is hidden to protect people' : 'The figures are hidden to protect people', sentences: rest };
  const excluded = facts.chart.excluded.length > 0;
  return { headline: excluded ? 'No figure that counts yet' : 'No figure yet', sentences: rest };
}

function findingOfSeries(facts: SeriesFindingFacts): Finding {
  const { chart, claims } = facts;
  if (chart.points.length === 0) return findingWithoutPoints(facts);
  const isTold = toLatestCause(facts) !== 'common';
  const meaning = isTold ? claims.points.at(-1)!.meaning : 'common_cause';
  const headline = meaning !== 'common_cause' ? MEANING_HEADLINES[meaning] : claims.level === 'process' ? 'No sign of change beyond chance' : toFewHeadline(facts);
  const sentences = [tellPoints(facts), ...tellProgress(facts), tellHidden(facts), tellBreak(facts)].filter(isSentence);
  return { headline, sentences: sentences.filter((sentence) => sentence !== `${headline}.`) };
}

/**
 * What a measure's figures say, from fixed templates. It claims a change only where a special cause of the chart stands behind
 * it (see `claimsOf`), says how few figures there are where they are few, and never blames where a starting value or a target
 * is still to come.
 * @param facts as one audience may see them: nothing hidden gets in here, so nothing hidden can get out.
 */
export const findingOf = (facts: FindingFacts): Finding => (facts.kind === 'series' ? findingOfSeries(facts) : findingOfJudged(facts));
