import type { MeasureFilter, MeasureShow } from './measure-filter';
import type { ListedMeasure } from './use-measures';

/** One objective with its measures. */
export interface MeasuresOfObjective {
  reference: string;
  theme: string;
  measures: ListedMeasure[];
}

/** Measures under their objectives, as the plan has them. */
export function groupByObjective(measures: readonly ListedMeasure[]): MeasuresOfObjective[] {
  const groups = new Map<string, MeasuresOfObjective>();
  for (const measure of measures) {
    const { objectiveReference: reference, theme } = measure.place;
    const group = groups.get(reference) ?? { reference, theme, measures: [] };
    group.measures.push(measure);
    groups.set(reference, group);
  }
  return [...groups.values()];
}

const flagsOf: Record<MeasureShow, readonly ListedMeasure['flags'][number][]> = {
  due: ['FIGURE_DUE', 'FIGURE_OVERDUE'],
  moved: ['MOVED'],
  nobaseline: ['NO_BASELINE'],
  notarget: ['NO_TARGET'],
  noowner: ['NO_OWNER'],
};

const has = ({ flags }: ListedMeasure, show: MeasureShow): boolean =>
  flagsOf[show].some((flag) => flags.includes(flag));

/** Those that fit what is chosen above the list. */
export const findFitting = (
  measures: readonly ListedMeasure[],
  { show, isMine }: MeasureFilter,
  personId: string,
): ListedMeasure[] =>
  measures.filter((measure) => (show === null || has(measure, show)) && (!isMine || measure.owner?.id === personId));

/** How many of them fit one choice. */
export const countShown = (measures: readonly ListedMeasure[], show: MeasureShow): number =>
  measures.filter((measure) => has(measure, show)).length;

/** True where a figure is waited for. */
export const isDue = ({ due }: Pick<ListedMeasure, 'due'>): boolean => due.state === 'DUE' || due.state === 'OVERDUE';
