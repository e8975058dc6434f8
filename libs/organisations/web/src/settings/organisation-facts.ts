import { isStaleTooEarly } from '@waymark/organisations/domain';
import type { useOrganisationsText } from '../organisations.text';
import type { OrganisationSettings } from './use-organisation-settings';

/** The settings as the inputs hold them. */
export type OrganisationFacts = Record<'name' | 'timeZone' | 'updateEveryDays' | 'staleAfterDays' | 'challengeDays' | 'isChallengeInWorkingDays' | 'reviewMonths', string>;

const fields = ['name', 'timeZone', 'updateEveryDays', 'staleAfterDays', 'challengeDays', 'isChallengeInWorkingDays', 'reviewMonths'] as const;

/** One setting as its input holds it: how often is 0 while nobody has said. */
export function toOrganisationFact(_: keyof OrganisationFacts, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null || value === undefined ? '0' : String(value);
}

export const toOrganisationFacts = (organisation: Pick<OrganisationSettings, keyof OrganisationFacts>): OrganisationFacts =>
  Object.fromEntries(fields.map((field) => [field, toOrganisationFact(field, organisation[field])])) as OrganisationFacts;

/** What was changed, as the API takes it. */
export function toRevision({ name, timeZone, isChallengeInWorkingDays, ...numbers }: Partial<OrganisationFacts>) {
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(isChallengeInWorkingDays === undefined ? {} : { isChallengeInWorkingDays: isChallengeInWorkingDays === 'yes' }),
    ...Object.fromEntries(Object.entries(numbers).map(([field, value]) => [field, Number(value)])),
  };
}

const isCount = (text: string, most: number): boolean => /^\s*\d{1,3}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= most;

/** What is wrong, a sentence for each field. */
export function findOrganisationProblems(facts: OrganisationFacts, t: ReturnType<typeof useOrganisationsText>): Partial<Record<keyof OrganisationFacts, string | false>> {
  const every = Number(facts.updateEveryDays) || null;
  return {
    name: facts.name.trim() === '' && t('organisations.about.name.needed'),
    staleAfterDays: !isCount(facts.staleAfterDays, 366)
      ? t('organisations.about.staleAfterDays.wrong')
      : isStaleTooEarly(Number(facts.staleAfterDays), every) && t('organisations.about.staleAfterDays.early', { days: every ?? 0 }),
    challengeDays: !isCount(facts.challengeDays, 90) && t('organisations.about.challengeDays.wrong'),
    reviewMonths: !isCount(facts.reviewMonths, 60) && t('organisations.about.reviewMonths.wrong'),
  };
}
