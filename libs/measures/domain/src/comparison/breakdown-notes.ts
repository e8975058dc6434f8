import { type FigureFormat, toFigureText } from '../words/figure-text';
import { toIntervalText } from '../words/interval-text';
import { toList } from '../words/plain-words';
import { type BreakdownFacts, listJudged, toComparisonFormat, toNameInSentence, toWithinSentence } from './breakdown-facts';
import { type GroupComparisonKind, PARITY } from './compare-groups';

const COUNT: FigureFormat = { unit: 'count', unitLabel: null, decimals: 0 };
/** From so many comparisons on, one that stands out by chance alone is to be expected. */
const MANY_COMPARISONS = 5;
/** Below so many people one person is a difference one can see. */
const SMALL_BASE = 50;

const COMPARISON_WORDS: Readonly<Record<GroupComparisonKind, string>> = { none: '', ratio: 'ratio', gap: 'gap', index: 'index' };

/** How sure the main comparison is: that of a set of groups together, or the only one there is. */
function tellInterval(facts: BreakdownFacts): string | null {
  const { compares } = facts;
  const judged = listJudged(facts);
  const row = judged.find(({ kind }) => kind === 'subtotal') ?? (judged.length === 1 ? judged[0] : undefined);
  const parity = PARITY[compares];
  if (!row || row.comparison.value === null || !row.comparison.interval || row.comparison.verdict === 'too_few' || parity === null) return null;
  const { value, interval } = row.comparison;
  const format = toComparisonFormat(compares);
  const points = compares === 'gap' ? ' points' : '';
  const chance = interval.lower <= parity && parity <= interval.upper ? 'this period alone may be chance' : 'chance alone is unlikely to explain it';
  return `The 95% interval of the ${COMPARISON_WORDS[compares]} for ${toNameInSentence(row.name)}, ${toFigureText(value, format)}${points}, is ${toIntervalText(interval, format)}${points}, so ${chance}.`;
}

function tellHidden({ rows, isShown }: BreakdownFacts): string | null {
  const hidden = rows.filter(({ kind, of }) => kind !== 'total' && of === null);
  if (!isShown || hidden.length === 0) return null;
  return `Small groups are hidden to protect people: ${toList(hidden.map(({ name }) => toNameInSentence(name)))}. Where hiding one would not be enough a second is hidden, so that nobody can work it out from the total.`;
}

function tellUnknown({ rows }: BreakdownFacts): string | null {
  const unknown = rows.filter(({ kind, of }) => kind === 'unknown' && of !== null && of > 0);
  const total = rows.find(({ kind }) => kind === 'total')?.of ?? null;
  if (unknown.length === 0 || total === null) return null;
  return `Of ${toFigureText(total, COUNT)} people, ${toFigureText(unknown.reduce((sum, { of }) => sum + of!, 0), COUNT)} did not say or are not known; they are in none of the other groups.`;
}

/** What one person comes to where people are few: in the role for an index, else in the smallest group that is shown. */
function tellOnePerson({ rows, compares, shape }: BreakdownFacts): string | null {
  if (shape === 'parts') return null;
  const total = rows.find(({ kind }) => kind === 'total')?.counts[0] ?? null;
  const bases = rows.filter(({ kind }) => kind === 'group').flatMap(({ of }) => (of === null || of === 0 ? [] : [of]));
  const base = compares === 'index' ? total : bases.length > 0 ? Math.min(...bases) : null;
  if (!base || base >= SMALL_BASE) return null;
  const points = toFigureText(100 / base, { unit: null, unitLabel: null, decimals: 1 }).replace(/\.0$/, '');
  const words = `one person more or fewer is ${points} ${points === '1' ? 'point' : 'points'}`;
  return compares === 'index' ? `There are few people in this role: ${words}.` : `In the smallest group shown, ${words}.`;
}

function tellMany(facts: BreakdownFacts): string | null {
  const count = listJudged(facts).filter(({ kind }) => kind === 'group').length;
  if (count < MANY_COMPARISONS) return null;
  return `${count} groups are compared here. Among 20 groups that do not differ, about one would still seem to, by chance.`;
}

/** What a reader has to know of a breakdown to read it rightly, a sentence or two each; those that make no difference are left out. */
export function breakdownNotesOf(facts: BreakdownFacts): string[] {
  const { isShown, isRolledUp, groupingName, groupingNote, roundedTo } = facts;
  const notes = [
    isShown ? null : 'There are too few people to show any group without showing who they are.',
    isShown && isRolledUp ? `Shown as ${toWithinSentence(groupingName)}, because some of the groups chosen are too small to show.` : null,
    tellHidden(facts),
    isShown && roundedTo > 1 ? `Counts are rounded to the nearest ${roundedTo}, so they may not add up to their totals.` : null,
    isShown ? tellInterval(facts) : null,
    isShown ? tellMany(facts) : null,
    isShown ? tellOnePerson(facts) : null,
    isShown ? tellUnknown(facts) : null,
    groupingNote,
  ];
  return notes.filter((note) => note !== null);
}

/** The four-fifths rule in words. It is a rule of thumb from elsewhere and ignores chance, and the words say so. */
export const toFourFifthsText = (isBelow: boolean): string =>
  isBelow ? 'Below four fifths of the highest rate. That is a rule of thumb, not a legal test, and takes no account of chance.' : 'At least four fifths of the highest rate. That is a rule of thumb, not a legal test, and takes no account of chance.';
