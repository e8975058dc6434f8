import { formatDay } from '@waymark/platform/web';
import type { plansText } from '../plans.text';

/** What a change needs to be put into words. */
export interface ChangeFacts {
  kind: string;
  field: string | null;
  from: string | null;
  to: string | null;
}

const fields = {
  title: 'plans.field.title',
  theme: 'plans.field.theme',
  statement: 'plans.field.statement',
  summary: 'plans.field.summary',
  detail: 'plans.field.detail',
  startOn: 'plans.field.startOn',
  dueOn: 'plans.field.dueOn',
  reviewOn: 'plans.field.reviewOn',
  startsOn: 'plans.field.startsOn',
  endsOn: 'plans.field.endsOn',
  owner: 'plans.field.owner',
  contributors: 'plans.field.contributors',
  team: 'plans.field.team',
  ongoing: 'plans.field.ongoing',
  supports: 'plans.field.supports',
  outcomes: 'plans.field.outcomes',
  baselineText: 'plans.field.baselineText',
  targetText: 'plans.field.targetText',
  kind: 'plans.field.kind',
  unit: 'plans.field.definition',
  unitLabel: 'plans.field.definition',
  decimals: 'plans.field.definition',
  better: 'plans.field.definition',
  frequency: 'plans.field.definition',
  graceDays: 'plans.field.definition',
  firstPeriodOn: 'plans.field.definition',
  definition: 'plans.field.definition',
  numeratorWords: 'plans.field.definition',
  denominatorWords: 'plans.field.definition',
  dataSource: 'plans.field.definition',
  caveats: 'plans.field.definition',
  question: 'plans.field.definition',
  people: 'plans.field.definition',
  screensOutliers: 'plans.field.limits',
  fixedAfter: 'plans.field.limits',
  limits: 'plans.field.limits',
  breakdown: 'plans.field.breakdown',
} as const;

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const inWords = (text: string) => (isDay(text) ? formatDay(text) : text);

/** Words that replace each other are shown one below the other, not inside a sentence. */
export const areWords = ({ kind, from, to }: ChangeFacts): boolean => kind === 'REWORDED' && (from !== null || to !== null);

/** What was changed, as a sentence: "Due date moved from 31 March 2026 to 30 June 2026". */
export function changeSentence(t: typeof plansText, change: ChangeFacts): string {
  const { kind, from, to } = change;
  const field = t(fields[change.field as keyof typeof fields] ?? 'plans.field.other');
  switch (kind) {
    case 'ADDED':
    case 'WITHDRAWN':
    case 'CLOSED':
    case 'REOPENED':
      return t(`plans.changed.${kind}`);
    case 'APPROVED':
      return to === null ? t('plans.changed.APPROVED') : t('plans.changed.APPROVED_by', { body: bodyAndDay(to) });
    case 'MOVED':
      return from === null || to === null ? t('plans.changed.MOVED') : t('plans.changed.from_to', { field: t('plans.changed.MOVED'), from, to });
    case 'REWORDED':
      return t('plans.changed.words', { field });
  }
  if (from === null && to === null) return t('plans.changed.other', { field });
  if (from === null) return t('plans.changed.set', { field, to: inWords(to!) });
  if (to === null) return t('plans.changed.emptied', { field, from: inWords(from) });
  return t('plans.changed.from_to', { field: t('plans.changed.other', { field }), from: inWords(from), to: inWords(to) });
}

/** The record has "Board of trustees, 2025-03-26". */
function bodyAndDay(text: string): string {
  const [, body, day] = /^(.*), (\d{4}-\d{2}-\d{2})$/s.exec(text) ?? [];
  return body === undefined || day === undefined ? text : `${body}, ${formatDay(day)}`;
}
