import { nameKey } from '../tidy';
import { cellsOf } from './clean-pasted';
import { addressIn } from './pasted-pieces';
import type { FoundPerson } from './read-pasted';

/** What a column holds. */
export type PastedColumn = 'email' | 'name' | 'first' | 'last' | 'title' | 'team' | 'role' | null;

const HEADINGS: readonly (readonly [RegExp, Exclude<PastedColumn, null>])[] = [
  [/^(e-?\s?mail|mail|e-?bost)( address(es)?)?$|^address$|^email.*$/, 'email'],
  [/^(first|given|fore)\s?-?names?$/, 'first'],
  [/^(last|family|sur)\s?-?names?$|^surname$/, 'last'],
  [/^(full |display )?name$|^person$|^enw$/, 'name'],
  [/^(job )?title$|^job$|^position$|^post$|^job role$/, 'title'],
  [/^team$|^department$|^directorate$|^service$|^division$/, 'team'],
  [/^roles?$|^access$|^permissions?$|^waymark roles?$/, 'role'],
];

const columnOf = (heading: string): PastedColumn => HEADINGS.find(([words]) => words.test(nameKey(heading)))?.[1] ?? null;

/** The columns of a table, when its first line has their headings: one of them must be that of the addresses. */
export function findColumns(line: string): { readonly sign: string; readonly columns: readonly PastedColumn[] } | null {
  if (line.includes('@')) return null;
  for (const sign of ['\t', ',', ';']) {
    const columns = cellsOf(line, sign).map(columnOf);
    if (columns.length > 1 && columns.includes('email')) return { sign, columns };
  }
  return null;
}

/** Somebody in the cells of a line. Without headings: names stand before the address; job title, team and role after it. */
export function readCells(cells: readonly string[], columns: readonly PastedColumn[] | null, text: string): FoundPerson {
  const held = columns ?? guessColumns(cells);
  const cell = (column: PastedColumn): string => cells.filter((_, at) => held[at] === column).filter(Boolean).join(' ');
  const { address, name } = addressIn(cell('email'));
  return { text, email: address, name: cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' ') || name, title: cell('title'), team: cell('team'), role: cell('role') };
}

function guessColumns(cells: readonly string[]): PastedColumn[] {
  const at = cells.findIndex((cell) => cell.includes('@'));
  const after: PastedColumn[] = at === 0 ? ['name', 'title', 'team', 'role'] : ['title', 'team', 'role'];
  let next = 0;
  return cells.map((cell, index) => {
    if (index === at) return 'email';
    if (cell === '') return null;
    return index < at || at < 0 ? 'first' : (after[next++] ?? null);
  });
}
