import { formatDay, formatInstant, formatTime } from '@waymark/platform/web';
import { type AccessText, hasWords } from './access-log.text';
import type { AccessLogEntry } from './use-access-log';

const hour = 3_600_000;

/** When it happened, as exactly as is known. */
export function whenWords({ at, precision }: Pick<AccessLogEntry, 'at' | 'precision'>, t: AccessText): string {
  if (precision === 'DAY') return formatDay(at.slice(0, 10));
  if (precision === 'EXACT') return `${formatInstant(at)}, ${formatTime(at)}`;
  return t('organisations.access.hour', { date: formatInstant(at), from: formatTime(at), until: formatTime(new Date(new Date(at).getTime() + hour)) });
}

/** Who did it: their name now, or what acted in nobody's name. */
export function whoWords({ actor, who }: Pick<AccessLogEntry, 'actor' | 'who'>, t: AccessText): string {
  if (actor === 'ERASED') return t('organisations.access.erased');
  if (actor === 'PERSON') return who ?? '';
  return t(who?.startsWith('command:') ? 'organisations.access.operator' : 'organisations.access.program');
}

/** What happened. A kind without words is shown by its own name: nothing is left out. */
export function kindWords(kind: string, t: AccessText): string {
  const id = `organisations.access.kind.${kind}`;
  return hasWords(id) ? t(id) : t('organisations.access.other_kind', { kind: kind.replaceAll(/[._]/g, ' ') });
}

const HASH = /^[0-9a-f]{64}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The beginning of a fingerprint, in groups: enough to compare by eye. */
export const shortHash = (hash: string): string => `${hash.slice(0, 8)} ${hash.slice(8, 16)}…`;

function valueWords(value: string, t: AccessText): string {
  if (HASH.test(value)) return shortHash(value);
  if (DAY.test(value)) return formatDay(value);
  const words = (word: string) => {
    const id = `organisations.access.value.${word}`;
    return hasWords(id) ? t(id) : word.replaceAll('_', ' ');
  };
  return value.split('/').map(words).join(', ');
}

/** What was noted with it, one after the other. Ids say nothing to people; a count of one says nothing at all. */
export function factWords(facts: AccessLogEntry['facts'], t: AccessText): string[] {
  return facts
    .filter(({ name, value }) => value !== '' && !ID.test(value) && !(name === 'count' && value === '1'))
    .map(({ name, value }) => {
      const id = `organisations.access.fact.${name}`;
      return t('organisations.access.fact', { name: hasWords(id) ? t(id) : name, value: valueWords(value, t) });
    });
}
