import { createHash, createHmac } from 'node:crypto';
import type { DumpRow } from './read-dump.story';

/** What somebody has who reads everything: the database now, as it was while words waited, and the log. */
export interface Loot {
  readonly now: readonly DumpRow[];
  readonly before: readonly DumpRow[];
  readonly log: readonly string[];
}

/** An author as the loot shows one: a mark within a conversation, and all that stands with it. */
export interface Author {
  readonly mark: string;
  readonly conversationId: string;
  readonly posts: readonly DumpRow[];
}

/** A way to guess who an author is; null where it has no idea. */
export type Attack = (author: Author, scene: Scene) => string | null;

/** The loot, put in order for the attacks. */
export interface Scene extends Loot {
  readonly persons: readonly string[];
  readonly authors: readonly Author[];
  /** Rows that name a person in any way (also by account or session), with that person. Rows with several are left out. */
  readonly named: readonly { readonly row: DumpRow; readonly person: string }[];
  readonly namedBefore: readonly { readonly row: DumpRow; readonly person: string }[];
}

/** Columns that say where something belongs, not who it is. */
const COMMON = new Set(['organisation_id', 'conversation_id', 'group_id', 'released_on', 'issued_on', 'version', 'round']);

function nameRows(rows: readonly DumpRow[], persons: readonly string[]): { row: DumpRow; person: string }[] {
  const known = new Map(persons.map((person) => [person, person]));
  // An account stands for its person, a session for its account, and whatever has their ids for them.
  for (const { table, values } of rows) if (table === 'organisations.person' && values['account_id'] && known.has(values['id']!)) known.set(values['account_id'], values['id']!);
  for (const { table, values } of rows) if (table === 'identity.session' && known.has(values['account_id']!)) known.set(values['id']!, known.get(values['account_id']!)!);
  const ids = [...known.keys()];
  return rows.flatMap((row) => {
    const text = Object.values(row.values).join('\n');
    const found = new Set(ids.filter((id) => text.includes(id)).map((id) => known.get(id)!));
    return found.size === 1 ? [{ row, person: [...found][0]! }] : [];
  });
}

/** Puts the loot in order. */
export function toScene(loot: Loot, persons: readonly string[]): Scene {
  const byMark = new Map<string, DumpRow[]>();
  for (const row of loot.now) {
    if (row.table !== 'voices.unnamed_post') continue;
    const key = `${row.values['conversation_id']}/${row.values['mark']}`;
    byMark.set(key, [...(byMark.get(key) ?? []), row]);
  }
  const authors = [...byMark.values()].map((posts) => ({ mark: posts[0]!.values['mark']!, conversationId: posts[0]!.values['conversation_id']!, posts }));
  return { ...loot, persons, authors, named: nameRows(loot.now, persons), namedBefore: nameRows(loot.before, persons) };
}

const mostFrequent = (guesses: readonly string[]): string | null => {
  const counts = new Map<string, number>();
  for (const guess of guesses) counts.set(guess, (counts.get(guess) ?? 0) + 1);
  return [...counts].sort((one, two) => two[1] - one[1])[0]?.[0] ?? null;
};

/** What belongs to an author and to nobody else. */
const ownValues = ({ posts }: Author): string[] =>
  posts.flatMap(({ values }) => Object.entries(values).flatMap(([column, value]) => (COMMON.has(column) || value.length < 8 ? [] : [value])));

const sameValues: Attack = (author, { named }) => {
  const own = ownValues(author);
  return mostFrequent(named.filter(({ row }) => Object.values(row.values).some((value) => own.some((mine) => value.includes(mine)))).map(({ person }) => person));
};

const sameTransaction: Attack = ({ posts }, { named }) => {
  const numbers = new Set(posts.flatMap(({ xmin, xmax }) => [xmin, xmax]).filter((number) => number > 0));
  return mostFrequent(named.filter(({ row }) => numbers.has(row.xmin) || numbers.has(row.xmax)).map(({ person }) => person));
};

/** The person whose row was written next to the author's, on one side. */
const nearest = (side: 1 | -1, tables: RegExp): Attack => ({ posts }, { named }) =>
  mostFrequent(
    posts.flatMap(({ xmin }) => {
      const beside = named.filter(({ row }) => tables.test(row.table) && (row.xmin - xmin) * side > 0).sort((one, two) => (one.row.xmin - two.row.xmin) * side);
      return beside[0] ? [beside[0].person] : [];
    }),
  );

type Measure = (row: DumpRow) => number | string;
const compare = (one: number | string, two: number | string): number => (one < two ? -1 : one > two ? 1 : 0);

/** Puts authors of a conversation and people in an order each, and takes the first for the first. */
const rank = (ofAuthor: (author: Author) => number | string, table: string, ofPerson: Measure): Attack => (author, { authors, named }) => {
  const row = authors.filter(({ conversationId }) => conversationId === author.conversationId).sort((one, two) => compare(ofAuthor(one), ofAuthor(two)));
  const people = named
    .filter(({ row }) => row.table === table && (!row.values['conversation_id'] || table !== 'voices.credential_issued' || row.values['conversation_id'] === author.conversationId))
    .sort((one, two) => compare(ofPerson(one.row), ofPerson(two.row)));
  const order = [...new Set(people.map(({ person }) => person))];
  return order[row.indexOf(author)] ?? null;
};

/** Whether a mark, id or hash of the author was worked out from a person's ids, with nothing secret in it. */
const derived: Attack = (author, { persons, named }) => {
  const own = new Set(ownValues(author));
  const words = named.filter(({ row }) => /organisations\.person|identity\./.test(row.table)).flatMap(({ row, person }) => Object.values(row.values).map((value) => ({ person, value })));
  for (const { person, value } of [...persons.map((id) => ({ person: id, value: id })), ...words]) {
    for (const text of [value, `${value}${author.conversationId}`, `${author.conversationId}${value}`, `${author.conversationId} ${value}`]) {
      for (const algorithm of ['sha256', 'sha1', 'md5']) {
        const digests = [createHash(algorithm).update(text), createHmac(algorithm, author.conversationId).update(value)].map((hash) => hash.digest());
        if (digests.some((digest) => own.has(digest.toString('hex')) || own.has(digest.toString('base64url')) || own.has(digest.toString('base64')))) return person;
      }
    }
  }
  return null;
};

/** Finds whose box each is by the time it was touched, and takes boxes in that order for authors in theirs. */
const boxes = (ofAuthor: (author: Author) => number | string): Attack => (author, { before, namedBefore, authors }) => {
  const touched = before.filter(({ table, values }) => table === 'voices.letter_box' && values['conversation_id'] === author.conversationId).sort((one, two) => one.xmin - two.xmin);
  const owners = touched.map((box) => namedBefore.filter(({ row }) => row.xmin <= box.xmin).sort((one, two) => two.row.xmin - one.row.xmin)[0]?.person);
  const order = [...new Set(owners.filter((owner) => owner !== undefined))];
  const row = authors.filter(({ conversationId }) => conversationId === author.conversationId).sort((one, two) => compare(ofAuthor(one), ofAuthor(two)));
  return order[row.indexOf(author)] ?? null;
};

/** Whose box changed its size, or is unlike the others. */
const oddBox: Attack = (author, { before, namedBefore }) => {
  const mine = before.filter(({ table, values }) => table === 'voices.letter_box' && values['conversation_id'] === author.conversationId);
  const largest = [...mine].sort((one, two) => two.values['sealed']!.length - one.values['sealed']!.length)[0];
  if (!largest || mine.every(({ values }) => values['sealed']!.length === largest.values['sealed']!.length)) return null;
  return namedBefore.filter(({ row }) => row.xmin <= largest.xmin).sort((one, two) => two.row.xmin - one.row.xmin)[0]?.person ?? null;
};

const inLog: Attack = (author, { log, persons }) => {
  const own = ownValues(author);
  return mostFrequent(log.filter((line) => own.some((value) => line.includes(value))).flatMap((line) => persons.filter((person) => line.includes(person))));
};

/** Who also spoke by name on the days before the author's words came out. */
const spokeThatDay: Attack = ({ posts }, { named }) => {
  const days = new Set(posts.map(({ values }) => new Date(Date.parse(`${values['released_on']}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)));
  const spoke = new Set(named.flatMap(({ row, person }) => (row.table === 'voices.post' && days.has(row.values['posted_at']!.slice(0, 10)) ? [`${person}/${row.values['posted_at']!.slice(0, 10)}`] : [])));
  return mostFrequent([...spoke].map((both) => both.split('/')[0]!));
};

const firstPlace = ({ posts }: Author) => Math.min(...posts.map(({ place }) => place));
const firstTransaction = ({ posts }: Author) => Math.min(...posts.map(({ xmin }) => xmin));
const firstId = ({ posts }: Author) => posts.map(({ values }) => values['id']!).sort()[0]!;
const words = ({ posts }: Author) => posts.reduce((sum, { bytes }) => sum + bytes, 0);

/** Every way that was thought of. */
export const attacks: Readonly<Record<string, Attack>> = {
  'a row that holds both': sameValues,
  'a line of the log that holds both': inLog,
  'the same transaction': sameTransaction,
  'the transaction before, any table': nearest(-1, /./),
  'the transaction after, any table': nearest(1, /./),
  'the transaction before, credentials': nearest(-1, /credential_issued/),
  'the transaction after, credentials': nearest(1, /credential_issued/),
  'the transaction before, words with a name': nearest(-1, /voices\.post/),
  'the transaction after, words with a name': nearest(1, /voices\.post/),
  'a hash of a person': derived,
  'place in the table, credentials by place': rank(firstPlace, 'voices.credential_issued', ({ place }) => place),
  'place in the table, credentials by transaction': rank(firstPlace, 'voices.credential_issued', ({ xmin }) => xmin),
  'place in the table, sessions by transaction': rank(firstPlace, 'identity.session', ({ xmin }) => xmin),
  'place in the table, members by place': rank(firstPlace, 'voices.group_member', ({ place }) => place),
  'place in the table, named words by transaction': rank(firstPlace, 'voices.post', ({ xmin }) => xmin),
  'order of transactions, credentials by place': rank(firstTransaction, 'voices.credential_issued', ({ place }) => place),
  'order of transactions, named words by transaction': rank(firstTransaction, 'voices.post', ({ xmin }) => xmin),
  'who spoke by name that day': spokeThatDay,
  'order of ids': rank(firstId, 'voices.credential_issued', ({ values }) => values['id']!),
  'order of ids, people': rank(firstId, 'organisations.person', ({ values }) => values['id']!),
  'order of marks, hashes of what was blinded': rank(({ mark }) => mark, 'voices.credential_issued', ({ values }) => values['blinded_hash']!),
  'order of names, people by place': rank(({ posts }) => posts[0]!.values['alias']!, 'organisations.person', ({ place }) => place),
  'how much was written, members by place': rank(words, 'voices.group_member', ({ place }) => place),
  'boxes by time, words by place': boxes(firstPlace),
  'boxes by time, words by id': boxes(firstId),
  'a box unlike the others': oddBox,
};
