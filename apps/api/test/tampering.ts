import { createHash } from 'node:crypto';
import { FIRST_PREVIOUS_HASH } from '@waymark/platform/domain';
import type { Chance } from './fuzz/chance';

/** An entry as its row stands. */
export interface Row {
  readonly sequence: number;
  readonly text: string;
  readonly hash: string;
  readonly previousHash: string;
}

const hashOf = (text: string, previous: string): string => createHash('sha256').update(text + previous).digest('hex');

/** Puts numbers and hashes right from one row on, as somebody would who has the database and all the time in the world. */
function makeGood(rows: readonly Row[], from: number): Row[] {
  const good: Row[] = [...rows.slice(0, from)];
  for (const { text } of rows.slice(from)) {
    const sequence = good.length + 1;
    const previousHash = good.at(-1)?.hash ?? FIRST_PREVIOUS_HASH;
    const numbered = text.replace(/"sequence":\d+/, `"sequence":${sequence}`);
    good.push({ sequence, text: numbered, previousHash, hash: hashOf(numbered, previousHash) });
  }
  return good;
}

const without = (rows: readonly Row[], at: number): Row[] => rows.filter((_, index) => index !== at);
const withRow = (rows: readonly Row[], at: number, change: (row: Row) => Row): Row[] => rows.map((row, index) => (index === at ? change(row) : row));

/** Another letter or digit in the place of one. */
function flip(text: string, chance: Chance): string {
  const places = [...text].flatMap((letter, index) => (/[0-9a-z]/.test(letter) ? [index] : []));
  const at = chance.one(places);
  const other = chance.one([...'0123456789abcdef'].filter((letter) => letter !== text[at]));
  return text.slice(0, at) + other + text.slice(at + 1);
}

type Tampering = (rows: readonly Row[], at: number, chance: Chance) => Row[];

/** Ways of making a chain say something else. Each is given a place in it; each leaves it different from what it was. */
export const tamperings: Readonly<Record<string, Tampering>> = {
  'a byte changed': (rows, at, chance) => withRow(rows, at, (row) => ({ ...row, text: flip(row.text, chance) })),
  'an entry changed, with its hash made good': (rows, at, chance) => withRow(rows, at, (row) => {
    const text = flip(row.text, chance);
    return { ...row, text, hash: hashOf(text, row.previousHash) };
  }),
  'a hash changed': (rows, at, chance) => withRow(rows, at, (row) => ({ ...row, hash: flip(row.hash, chance) })),
  'a blank added': (rows, at) => withRow(rows, at, (row) => ({ ...row, text: row.text.replace(':', ': ') })),
  'an entry taken out': (rows, at) => without(rows, at),
  'an entry taken out, with all later hashes made good': (rows, at) => makeGood(without(rows, at), at),
  'an entry added': (rows, at, chance) => [...rows.slice(0, at), chance.one(rows), ...rows.slice(at)],
  'an entry added, with all later hashes made good': (rows, at, chance) => makeGood([...rows.slice(0, at), chance.one(rows), ...rows.slice(at)], at),
  'two entries exchanged': (rows, at) => {
    const other = at === 0 ? 1 : at - 1;
    return rows.map((row, index) => (index === at ? rows[other]! : index === other ? rows[at]! : row));
  },
  'the end cut off': (rows, at) => rows.slice(0, at),
  'the end cut off and something else written': (rows, at, chance) => makeGood([...rows.slice(0, at), { ...rows[at]!, text: flip(rows[at]!.text, chance) }], at),
  'an entry changed, with all later hashes made good': (rows, at, chance) => makeGood(withRow(rows, at, (row) => ({ ...row, text: row.text.replace(/"version":\d+/, `"version":${chance.below(1e6) + 1e6}`) })), at),
  'everything written afresh': (rows, at, chance) => makeGood(rows.map((row) => ({ ...row, text: row.text.replace(/"by":"[^"]*"/, `"by":"command:other-${chance.below(1e6)}"`) })), 0),
};

/** The chain as a file. */
export const toExport = (rows: readonly Row[]): string => rows.map(({ text, hash, previousHash }) => `{"entry":${text},"hash":"${hash}","previousHash":"${previousHash}"}\n`).join('');
