import { defineErrors } from '@waymark/platform/domain';
import { type Audience, AUDIENCES } from './audience';

/** How small numbers are protected for one audience. */
export interface DisclosureRules {
  /** Counts from 1 to this one are hidden. */
  readonly hiddenUpTo: number;
  /** Shown counts are rounded to the nearest multiple of this; 1 leaves them as they are. */
  readonly roundedTo: number;
  /** A rate needs at least this many people. */
  readonly smallestBase: number;
  /** Those with and those without must each be none or at least this many. */
  readonly smallestPart: number;
  /** A group answering a survey needs at least this many people. */
  readonly smallestSurveyBase: number;
  /** A published count moves only when it moves by at least this much. */
  readonly smallestMove: number;
}

/** The rules of every audience. */
export type RulesByAudience = Readonly<Record<Audience, DisclosureRules>>;

/** Stricter values, of as many rules as somebody wants to tighten. */
export type TighterRules = Readonly<Partial<Record<Audience, Readonly<Partial<DisclosureRules>>>>>;

/**
 * The rules nobody can go below.
 *
 * Sources: counts 1-7 hidden and others to the nearest 5, Hospital Episode Statistics analysis guide of NHS Digital (since
 * September 2018); percentages of fewer than 22.5 people hidden, HESA standard rounding methodology; ten answers before a
 * group of a staff survey is shown, NHS Staff Survey. The narrower internal rules are our own decision.
 */
export const FLOOR_RULES: RulesByAudience = {
  internal: { hiddenUpTo: 4, roundedTo: 1, smallestBase: 10, smallestPart: 3, smallestSurveyBase: 10, smallestMove: 3 },
  public: { hiddenUpTo: 7, roundedTo: 5, smallestBase: 20, smallestPart: 5, smallestSurveyBase: 10, smallestMove: 5 },
  alliance: { hiddenUpTo: 9, roundedTo: 5, smallestBase: 30, smallestPart: 5, smallestSurveyBase: 10, smallestMove: 5 },
};

const HIDE_NOTHING: DisclosureRules = { hiddenUpTo: 0, roundedTo: 1, smallestBase: 0, smallestPart: 0, smallestSurveyBase: 0, smallestMove: 1 };

/** For measures that count no people: everything is shown as it is. */
export const NO_RULES: RulesByAudience = { internal: HIDE_NOTHING, public: HIDE_NOTHING, alliance: HIDE_NOTHING };

/** A rule set to more than this would hide everything; most likely it was mistyped. */
const LARGEST = 1000;

const RULE_WORDS: Readonly<Record<keyof DisclosureRules, string>> = {
  hiddenUpTo: 'the largest count that is hidden',
  roundedTo: 'the step counts are rounded to',
  smallestBase: 'the fewest people a percentage may be of',
  smallestPart: 'the fewest people with, and without',
  smallestSurveyBase: 'the fewest people who answered',
  smallestMove: 'the smallest change that is shown',
};

const rulesError = defineErrors({
  'measures.protection.looser': (facts: { rule: string; lowest: number }) => `Choose ${facts.lowest} or more for ${facts.rule}. This protection can be made stronger, not weaker.`,
  'measures.protection.not_a_rule': (facts: { rule: string }) => `Choose a whole number from 1 to ${LARGEST} for ${facts.rule}.`,
  'measures.protection.step': (facts: { rule: string; lowest: number }) => `Choose a multiple of ${facts.lowest} for ${facts.rule}, so that what is shown is never finer than it was.`,
});

const names = Object.keys(RULE_WORDS) as (keyof DisclosureRules)[];

function toTighter(rule: keyof DisclosureRules, lowest: number, wanted: number): number {
  const facts = { rule: RULE_WORDS[rule], lowest };
  if (!Number.isInteger(wanted) || wanted > LARGEST) throw rulesError('measures.protection.not_a_rule', facts);
  if (wanted < lowest) throw rulesError('measures.protection.looser', facts);
  if (rule === 'roundedTo' && wanted % lowest !== 0) throw rulesError('measures.protection.step', facts);
  return wanted;
}

/**
 * The rules with stricter values put in.
 * @throws DomainError when a value is weaker than the rule it would replace, or no whole number.
 */
export function tightenRules(rules: RulesByAudience, by: TighterRules): RulesByAudience {
  const tightened = AUDIENCES.map((audience) => {
    const wanted = by[audience] ?? {};
    const entries = names.map((rule) => [rule, toTighter(rule, rules[audience][rule], wanted[rule] ?? rules[audience][rule])]);
    return [audience, Object.fromEntries(entries) as unknown as DisclosureRules];
  });
  return Object.fromEntries(tightened) as unknown as RulesByAudience;
}

/** How far apart the least and the most that a hidden count can be must stay. */
export const toProtectionWidth = (rules: DisclosureRules): number => rules.hiddenUpTo + 1;

/** Whether both are the same rules for every audience. */
export const isSameRules = (one: RulesByAudience, other: RulesByAudience): boolean =>
  AUDIENCES.every((audience) => names.every((rule) => one[audience][rule] === other[audience][rule]));
