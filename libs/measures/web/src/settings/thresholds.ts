import type { AudienceRules } from './use-protection';

/** The rules that can be tightened, in the order of the page. */
export const rules = ['hiddenUpTo', 'smallestBase', 'smallestPart', 'smallestSurveyBase', 'roundedTo', 'smallestMove'] as const;
export type Rule = (typeof rules)[number];

export const audiences = ['INTERNAL', 'PUBLIC'] as const;
export type ProtectedAudience = (typeof audiences)[number];

/** The rules of one audience. The API always tells both. */
export function rulesOf(all: readonly AudienceRules[], audience: ProtectedAudience): AudienceRules {
  const found = all.find((one) => one.audience === audience);
  if (found === undefined) throw new Error(`The rules for ${audience} are missing.`);
  return found;
}

/** The name of a rule's field in the form: public_hiddenUpTo. */
export const fieldOf = (audience: ProtectedAudience, rule: Rule): string => `${audience.toLowerCase()}_${rule}`;

/** Only what changes; null where nothing does. */
export function tightened(before: AudienceRules, typed: (rule: Rule) => number): Partial<Record<Rule, number>> | null {
  const changed = rules.filter((rule) => typed(rule) !== before[rule]).map((rule) => [rule, typed(rule)] as const);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
