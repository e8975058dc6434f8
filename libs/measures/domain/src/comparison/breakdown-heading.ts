import { verdictWords } from '../disparity/verdict';
import { toSentenceStart } from '../words/plain-words';
import { type BreakdownFacts, type JudgedRow, listJudged, toNameInSentence, toWithinSentence } from './breakdown-facts';

function tellClear(facts: BreakdownFacts, row: JudgedRow): string {
  const name = toNameInSentence(row.name);
  const lower = row.comparison.isLower;
  if (facts.compares === 'index') return `Clear difference: ${lower ? 'fewer' : 'more'} from ${name} than their share of everybody counted`;
  const other = toNameInSentence(facts.comparatorName ?? '');
  if (facts.shape === 'parts') return `Clear difference: ${lower ? 'fewer' : 'more'} reach the upper tier from ${name} than from ${other}`;
  return `Clear difference: a ${lower ? 'lower' : 'higher'} share for ${name} than for ${other}`;
}

/**
 * The heading of a breakdown: the finding, no stronger than the numbers bear. A difference of all of a set of groups comes
 * before that of one, because it rests on one comparison and more people. One group of several is named only where its
 * difference is clear and it is the only one: the worst of sixteen is always bad by chance.
 */
export function breakdownHeadingOf(facts: BreakdownFacts): string {
  const by = toWithinSentence(facts.dimensionName);
  if (!facts.isShown) return `Too few people to show this by ${by}`;
  if (facts.compares === 'none') return `By ${by}`;
  const compared = listJudged(facts);
  if (compared.length === 0) return 'No comparison can be shown, to protect people';
  const clear = compared.filter(({ comparison }) => comparison.verdict === 'clear_difference');
  const together = clear.find(({ kind }) => kind === 'subtotal') ?? (clear.length === 1 ? clear[0] : undefined);
  if (together) return tellClear(facts, together);
  const groups = compared.filter(({ kind }) => kind === 'group');
  if (clear.length > 0) return `Clear differences in ${clear.length} of ${groups.length} groups`;
  const enough = compared.filter(({ comparison }) => comparison.verdict !== 'too_few');
  if (enough.length === 0) return 'Numbers too small to compare groups';
  return enough.some(({ comparison }) => comparison.verdict === 'possible_difference') ? toSentenceStart(verdictWords.possible_difference) : 'No clear difference between groups';
}
