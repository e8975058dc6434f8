import { toNumber, toTyped } from '../figures/figure-number';
import { figuresText } from '../figures/figures.text';
import type { MeasureToFill } from '../figures/use-measure';

type Definition = MeasureToFill['definition'];

export const kinds = ['NUMERIC', 'PERCEPTION', 'MILESTONE', 'EVIDENCE', 'UNDECIDED'] as const;
export const units = ['PERCENT', 'COUNT', 'RATIO', 'SCORE'] as const;
export const directions = ['HIGHER', 'LOWER', 'NEITHER'] as const;
export const frequencies = ['MONTHLY', 'QUARTERLY', 'SIX_MONTHLY', 'YEARLY', 'ONCE'] as const;
export const peopleKinds = ['SAME_PEOPLE', 'DIFFERENT_EACH_TIME', 'NONE'] as const;

/** What is said of a measure, as it stands in the form. */
export interface DefinitionFacts {
  kind: MeasureToFill['kind'];
  unit: NonNullable<Definition['unit']> | '';
  unitLabel: string;
  decimals: string;
  better: Definition['better'];
  frequency: NonNullable<Definition['frequency']> | '';
  graceDays: string;
  firstPeriodOn: string;
  definition: string;
  numeratorWords: string;
  denominatorWords: string;
  dataSource: string;
  caveats: string;
  question: string;
  people: Definition['people'];
  screensOutliers: boolean;
  fixesLimits: boolean;
  fixedAfter: string;
}

export const definitionFactsOf = ({ kind, definition }: Pick<MeasureToFill, 'kind' | 'definition'>): DefinitionFacts => ({
  kind,
  unit: definition.unit ?? '',
  unitLabel: definition.unitLabel ?? '',
  decimals: toTyped(definition.decimals),
  better: definition.better,
  frequency: definition.frequency ?? '',
  graceDays: toTyped(definition.graceDays),
  firstPeriodOn: definition.firstPeriodOn ?? '',
  definition: definition.definition ?? '',
  numeratorWords: definition.numeratorWords ?? '',
  denominatorWords: definition.denominatorWords ?? '',
  dataSource: definition.dataSource ?? '',
  caveats: definition.caveats ?? '',
  question: definition.question ?? '',
  people: definition.people,
  screensOutliers: definition.screensOutliers,
  fixesLimits: definition.fixedAfter !== null,
  fixedAfter: toTyped(definition.fixedAfter ?? 12),
});

/** Whether a kind of measure has figures at all. */
export const hasFigures = (kind: MeasureToFill['kind']): boolean => kind === 'NUMERIC' || kind === 'PERCEPTION';

const isBetween = (typed: string, least: number, most: number): boolean => {
  const number = toNumber(typed);
  return number !== null && Number.isInteger(number) && number >= least && number <= most;
};

/** What must be put right, a sentence for each field. */
export function definitionProblems(facts: DefinitionFacts): Record<string, string | false> {
  const t = figuresText;
  if (!hasFigures(facts.kind)) return {};
  return {
    decimals: !isBetween(facts.decimals, 0, 4) && t('figures.decimals_wrong'),
    graceDays: !isBetween(facts.graceDays, 0, 366) && t('figures.grace_wrong'),
    firstPeriodOn: facts.frequency !== '' && facts.firstPeriodOn === '' && t('figures.first_period_needed'),
    fixedAfter: facts.fixesLimits && !isBetween(facts.fixedAfter, 12, 200) && t('figures.fixed_after_wrong'),
    question: facts.kind === 'PERCEPTION' && facts.question.trim() === '' && t('figures.question_needed'),
  };
}

const word = (text: string): string | null => text.trim() || null;

/** All that is sent, in the API's own kinds of values. */
export const definitionInput = (facts: DefinitionFacts) => ({
  kind: facts.kind,
  unit: facts.unit === '' ? null : facts.unit,
  unitLabel: word(facts.unitLabel),
  decimals: toNumber(facts.decimals) ?? 0,
  better: facts.better,
  frequency: facts.frequency === '' ? null : facts.frequency,
  graceDays: toNumber(facts.graceDays) ?? 14,
  firstPeriodOn: word(facts.firstPeriodOn),
  definition: word(facts.definition),
  numeratorWords: word(facts.numeratorWords),
  denominatorWords: word(facts.denominatorWords),
  dataSource: word(facts.dataSource),
  caveats: word(facts.caveats),
  question: word(facts.question),
  people: facts.people,
  screensOutliers: facts.screensOutliers,
  fixedAfter: facts.fixesLimits ? toNumber(facts.fixedAfter) : null,
});

/** Only what is different, so that two people who change different fields both have their way. */
export function changedDefinition(before: DefinitionFacts, after: DefinitionFacts): Partial<ReturnType<typeof definitionInput>> {
  const [was, is] = [definitionInput(before), definitionInput(after)];
  return Object.fromEntries(Object.entries(is).filter(([field, value]) => value !== was[field as keyof typeof was]));
}

const choices = ['kind', 'unit', 'better', 'frequency', 'people'] as const;

/** A field's value in words, for two people who have changed it: choices by their names, the rest as it was written. */
export function definitionWord(field: string, value: unknown): string {
  const name = choices.find((choice) => choice === field);
  if (name === undefined || typeof value !== 'string' || value === '') return String(value ?? '');
  // The server tells values as it keeps them, in small letters.
  return figuresText(`figures.${name}.${value.toUpperCase()}` as Parameters<typeof figuresText>[0]);
}
