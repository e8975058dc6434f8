import type { RecordedChange } from '@waymark/plans/server';
import { toWords } from '@waymark/platform/domain';
import type { DefinitionRevision, MeasureRow } from './measure.entity';

type Defined = Required<Pick<MeasureRow, keyof DefinitionRevision>>;
type Told = Pick<RecordedChange, 'kind' | 'field' | 'from' | 'to'>;

const NAMES: Readonly<Record<string, string>> = {
  count: 'a count', percent: 'a percentage', ratio: 'a ratio', score: 'a score', higher: 'higher is better', lower: 'lower is better', neither: 'near its value is better',
  monthly: 'each month', quarterly: 'each quarter', six_monthly: 'twice a year', yearly: 'once a year', once: 'one time only',
  none: 'no people', same_people: 'much the same people each time', different_each_time: 'other people each time',
};

const FIELDS = ['kind', 'unit', 'unitLabel', 'decimals', 'better', 'frequency', 'graceDays', 'firstPeriodOn', 'people', 'screensOutliers', 'fixedAfter'] as const;
const WORDS = ['definition', 'numeratorWords', 'denominatorWords', 'dataSource', 'caveats', 'question'] as const;

function toText(field: (typeof FIELDS)[number], value: string | number | boolean | null): string | null {
  if (value === null) return null;
  if (field === 'graceDays') return `${value} days`;
  if (field === 'firstPeriodOn') return toWords(String(value));
  if (field === 'screensOutliers') return value ? 'unusual moves left out of the limits' : 'all moves in the limits';
  if (field === 'fixedAfter') return `limits fixed after ${value} points`;
  if (field === 'decimals') return `${value} decimal places`;
  return field === 'kind' || field === 'unitLabel' ? String(value) : (NAMES[String(value)] ?? String(value));
}

/** What the change record says about another definition, one entry a field. */
export function describeDefinition(before: Defined, after: Defined): Told[] {
  const chosen = FIELDS.filter((field) => before[field] !== after[field]).map((field): Told => ({ kind: 'other', field, from: toText(field, before[field]), to: toText(field, after[field]) }));
  const words = WORDS.filter((field) => before[field] !== after[field]).map((field): Told => ({ kind: 'reworded', field, from: before[field], to: after[field] }));
  return [...chosen, ...words];
}
