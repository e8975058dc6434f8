import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type AuditEntry, FIRST_PREVIOUS_HASH, isAuditDetail, toAuditLine, toEntryText } from './audit-entry';
import { verifyAuditChain } from './verify-audit-chain';

const entry = (sequence: number, changes: Partial<AuditEntry> = {}): AuditEntry => ({
  at: '2026-11-22T10:00:00.000Z',
  by: 'command:test',
  detail: { version: sequence, fingerprint: 'ab12' },
  kind: 'reviews.sealed',
  organisationId: '00000000-0000-4000-8000-00000000000a',
  sequence,
  subjectId: '00000000-0000-4000-8000-0000000000aa',
  ...changes,
});

/** A chain as the document tells it to be made, with another library than the one that checks it. */
function makeChain(entries: readonly AuditEntry[]): string[] {
  let previousHash = FIRST_PREVIOUS_HASH;
  return entries.map((each) => {
    const hash = createHash('sha256').update(toEntryText(each) + previousHash).digest('hex');
    const line = toAuditLine({ entry: each, hash, previousHash });
    previousHash = hash;
    return line;
  });
}

const whole = makeChain([1, 2, 3, 4, 5].map((sequence) => entry(sequence)));
const hashOf = (line: string) => (JSON.parse(line) as { hash: string }).hash;
const known = { sequence: 5, hash: hashOf(whole[4]!) };
const kinds = async (lines: readonly string[], head: typeof known | { sequence: null; hash: string } | null = known) => (await verifyAuditChain(`${lines.join('\n')}\n`, head)).faults.map(({ kind }) => kind);

test('a whole chain is sound, with and without an end of line', async () => {
  expect(await kinds(whole)).toEqual([]);
  expect(await verifyAuditChain(whole.join('\n'), known)).toMatchObject({ isSound: true, head: known });
  expect(await verifyAuditChain('')).toEqual({ isSound: true, entries: [], head: null, faults: [] });
});

test('the text of an entry has its names in order, whatever the order they came in', () => {
  expect(toEntryText(entry(1))).toBe('{"at":"2026-11-22T10:00:00.000Z","by":"command:test","detail":{"fingerprint":"ab12","version":1},"kind":"reviews.sealed","organisationId":"00000000-0000-4000-8000-00000000000a","sequence":1,"subjectId":"00000000-0000-4000-8000-0000000000aa"}');
});

test('one changed byte anywhere is found', async () => {
  const text = `${whole.join('\n')}\n`;
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 2), fc.integer({ min: 32, max: 126 }), async (place, code) => {
      const letter = String.fromCharCode(code);
      fc.pre(text[place] !== letter);
      const changed = text.slice(0, place) + letter + text.slice(place + 1);
      expect((await verifyAuditChain(changed, known)).isSound).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('an entry taken out, added, moved or given twice is found', async () => {
  const [one, two, three, four, five] = whole as [string, string, string, string, string];
  expect(await kinds([one, two, four, five])).toEqual(['missing', 'broken']);
  expect(await kinds([two, three, four, five])).toEqual(['missing', 'broken']);
  expect((await kinds([one, three, two, four, five])).length).toBeGreaterThan(2);
  expect(await kinds([one, two, three, three, four, five])).toEqual(['missing', 'broken']);
});

test('a tail that was cut off is found by the head known from before, and by nothing else', async () => {
  expect(await kinds(whole.slice(0, 3), null)).toEqual([]);
  expect(await kinds(whole.slice(0, 3))).toEqual(['cut']);
  expect((await verifyAuditChain('', known)).faults.map(({ kind }) => kind)).toEqual(['cut']);
  expect(await kinds(whole.slice(0, 3), { sequence: null, hash: known.hash })).toEqual(['rewritten']);
});

test('a chain that was written afresh is found by the head known from before', async () => {
  const again = makeChain([1, 2, 3, 4, 5, 6].map((sequence) => entry(sequence, sequence === 2 ? { by: 'command:other' } : {})));
  expect(await kinds(again, null)).toEqual([]);
  expect(await kinds(again)).toEqual(['rewritten']);
});

test('a chain that has grown since still holds the head of then', async () => {
  expect(await kinds(whole, { sequence: 2, hash: hashOf(whole[1]!) } as never)).toEqual([]);
  expect(await kinds(whole, { sequence: 3, hash: hashOf(whole[1]!) } as never)).toEqual(['rewritten']);
});

test('entries of two organisations are no chain', async () => {
  expect(await kinds(makeChain([entry(1), entry(2, { organisationId: '00000000-0000-4000-8000-00000000000b' })]), null)).toEqual(['mixed']);
});

test.each(['', 'nonsense', '{}', '{"entry":null}', `${whole[0]!} `, whole[0]!.replace('{"entry"', '{ "entry"')])('a line that is none is told: %j', async (line) => {
  expect(await kinds([line, ...whole], null)).toContain('unreadable');
});

test('details hold what programs know, and no prose', () => {
  expect(isAuditDetail({ fingerprint: 'ab', version: 3, isFirst: true, before: null, path: '/a/b-c.d:e_f' })).toBe(true);
  for (const value of [{ words: 'two words' }, { ŵ: 1 }, { a: 1.5 }, { a: [] }, { a: {} }, { a: undefined }, { a: 'ŵ' }, { a: 'b\n' }, [], null, 'a']) expect(isAuditDetail(value)).toBe(false);
});
