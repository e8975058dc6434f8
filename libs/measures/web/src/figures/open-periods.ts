import { isOverlapping, periodOf, toPeriodText, type Frequency, type Period } from '@waymark/measures/domain';
import type { MeasureToFill } from './use-measure';

/** A period that can have a figure, in words. */
export interface PeriodChoice extends Period {
  text: string;
}

type Scheduled = Pick<MeasureToFill, 'definition' | 'due'> & { observations: readonly { fromOn: string; toOn: string }[] };

const periodsBack = 24;

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** How often a measure has a figure, as the domain names it. */
export const frequencyOf = ({ definition }: Pick<MeasureToFill, 'definition'>): Frequency | null =>
  definition.frequency === null ? null : (definition.frequency.toLowerCase() as Frequency);

/** The period the next figure is about, whether or not it is over. */
export const findDuePeriod = ({ due }: Pick<MeasureToFill, 'due'>): PeriodChoice | null =>
  due.fromOn === null || due.toOn === null ? null : { from: due.fromOn, to: due.toOn, text: due.periodText ?? toPeriodText({ from: due.fromOn, to: due.toOn }) };

/** Periods that are over and have no figure: the one that is due first, then the latest ones. */
export function listOpenPeriods(measure: Scheduled, today: string): PeriodChoice[] {
  const due = findDuePeriod(measure);
  const open: PeriodChoice[] = due !== null && due.to <= today ? [due] : [];
  const frequency = frequencyOf(measure);
  if (frequency === null || frequency === 'once') return open;
  const { firstPeriodOn } = measure.definition;
  const taken: Period[] = [...measure.observations.map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn })), ...open];
  let period = periodOf(today, frequency, firstPeriodOn);
  for (let back = 0; back < periodsBack; back += 1) {
    const isBeforeAll = firstPeriodOn !== null && period.to < firstPeriodOn;
    if (period.to <= today && !isBeforeAll && !taken.some((other) => isOverlapping(other, period))) open.push({ ...period, text: toPeriodText(period) });
    period = periodOf(dayBefore(period.from), frequency, firstPeriodOn);
  }
  return open;
}
