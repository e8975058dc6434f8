import type { Field } from '@waymark/interchange/domain';
import type { DeliveryStatusName } from '@waymark/platform/web';
import type { ImportColumn, ImportStatusWord } from '../imports/use-import';

/** What a column can hold, in the order in which people are offered it. The type keeps it whole: a field of the domain that is not here does not compile. */
const offered: Record<Field, true> = {
  theme: true, objective: true, outcome: true, action: true, measure: true, owner: true, contributors: true, team: true, startOn: true, dueOn: true, forecastOn: true,
  status: true, note: true, baseline: true, target: true, reference: true, kind: true, text: true, alsoServes: true, id: true,
};
export const columnFields = Object.keys(offered) as Field[];

/** From here on we are sure enough not to ask. */
const SURE = 0.6;

/** The choices made so far, by column: '' leaves a column out. */
export type ColumnChoices = Readonly<Record<string, string>>;
export type WordChoices = Readonly<Record<string, DeliveryStatusName | null>>;

export const keyOfColumn = ({ sheet, index }: Pick<ImportColumn, 'sheet' | 'index'>): string => `${index} ${sheet}`;

/** False for what we only guessed; a column taken for nothing is no guess about the plan, for its cells are listed. */
export const isSure = ({ field, confidence }: ImportColumn): boolean => field === null || confidence >= SURE;

/** Columns that a person took for something else than we did. */
export function listChangedColumns(columns: readonly ImportColumn[], choices: ColumnChoices): { sheet: string; index: number; field: string | null }[] {
  return columns.flatMap((column) => {
    const choice = choices[keyOfColumn(column)];
    return choice === undefined || choice === (column.field ?? '') ? [] : [{ sheet: column.sheet, index: column.index, field: choice || null }];
  });
}

/** Status words that a person took for something else than we did. */
export function listChangedWords(words: readonly ImportStatusWord[], choices: WordChoices): { word: string; status: DeliveryStatusName | null }[] {
  return words.flatMap(({ word, status }) => {
    const choice = choices[word];
    return choice === undefined || choice === status ? [] : [{ word, status: choice }];
  });
}
