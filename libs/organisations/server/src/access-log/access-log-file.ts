import { toAccessWords } from '@waymark/organisations/domain';
import { toCsv } from '@waymark/platform/domain';
import type { AccessLogEntry } from './access-log.model';

const HEADINGS = ['Number', 'When', 'As exact as', 'Who', 'What', 'About', 'Why', 'Noted', 'Kind'];

const toRow = ({ sequence, at, precision, actor, who, kind, about, note, facts }: AccessLogEntry) => [
  sequence, at.toISOString(), precision === 'exact' ? 'moment' : precision, actor === 'erased' ? 'Somebody whose data was erased' : who, toAccessWords(kind), about?.name ?? null, note,
  facts.map(({ name, value }) => `${name}: ${value}`).join('; '), kind,
];

/** The log as a file for a spreadsheet; where there are more entries than fit, its last line says so: a file that is cut must not look whole. */
export function toAccessFile(entries: readonly AccessLogEntry[], most: number): string {
  const shown = entries.slice(0, most);
  const cut = entries.length > most ? [[`These are the newest ${most} entries; there are older ones. Narrow the log to fewer days to read them.`]] : [];
  return toCsv([HEADINGS, ...shown.map(toRow), ...cut]);
}
