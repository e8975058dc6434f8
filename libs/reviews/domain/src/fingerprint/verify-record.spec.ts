import { toCanonicalText } from './canonical-text';
import { toFingerprint } from './fingerprint';
import { readRecord, toText } from './read-record';
import { samplePaper, sampleRecord } from './record.sample';
import { verifyRecord, type RecordVerdict } from './verify-record';

let text: string;
let fingerprint: string;
beforeAll(async () => {
  text = toCanonicalText(await sampleRecord());
  fingerprint = await toFingerprint(text);
});

const codes = ({ findings }: RecordVerdict) => findings.map(({ code }) => code);
const badCodes = ({ findings }: RecordVerdict) => findings.filter(({ outcome }) => outcome === 'bad').map(({ code }) => code);

test('a record as it was sealed is sound', async () => {
  const verdict = await verifyRecord(text, fingerprint);
  expect(verdict).toMatchObject({ isSound: true, fingerprint, record: { paper: { review: { title: 'Review 2' } } } });
  expect(codes(verdict)).toEqual(['canonical', 'paper_matches', 'signed_this_paper', 'sealed', 'equals_given']);
});

test('without a fingerprint from elsewhere it says what it cannot tell', async () => {
  const verdict = await verifyRecord(new TextEncoder().encode(text));
  expect(verdict.isSound).toBe(true);
  expect(verdict.findings.at(-1)).toMatchObject({ code: 'none_given', outcome: 'open' });
});

test('every single changed byte is found with the fingerprint', async () => {
  const bytes = new TextEncoder().encode(text);
  for (let place = 0; place < bytes.length; place += 7) {
    const changed = Uint8Array.from(bytes);
    changed[place] = changed[place]! ^ 1;
    const verdict = await verifyRecord(changed, fingerprint);
    expect([place, verdict.isSound]).toEqual([place, false]);
  }
});

test('a changed word of the paper is found without any fingerprint from elsewhere', async () => {
  const verdict = await verifyRecord(text.replace('Half of it is done', 'All of it is done'));
  expect(badCodes(verdict)).toEqual(['paper_changed']);
});

test('a paper changed with its fingerprint is found by who signed', async () => {
  const other = await sampleRecord({ ...samplePaper, version: 4, dataNotes: ['Something else.'] });
  const { signOffs } = await sampleRecord();
  const verdict = await verifyRecord(toCanonicalText({ ...other, signOffs }));
  expect(badCodes(verdict)).toEqual(['signed_another_paper']);
});

test('the public record is signed by version, because the internal text was signed', async () => {
  const { signOffs } = await sampleRecord();
  const verdict = await verifyRecord(toCanonicalText({ ...(await sampleRecord({ ...samplePaper, audience: 'public' })), signOffs }));
  expect(badCodes(verdict)).toEqual([]);
  expect(codes(verdict)).toContain('signed_this_paper');
});

test('a changed decision is found only with the fingerprint', async () => {
  const changed = text.replace('We ask the board to agree.', 'We ask the board to refuse.');
  expect((await verifyRecord(changed)).isSound).toBe(true);
  expect(badCodes(await verifyRecord(changed, fingerprint))).toEqual(['differs_from_given']);
});

test('a file laid out afresh is not the same bytes, and is told to say the same', async () => {
  const verdict = await verifyRecord(JSON.stringify(JSON.parse(text), null, 2), fingerprint);
  expect(badCodes(verdict)).toEqual(['laid_out_afresh', 'same_contents_as_given']);
});

test.each([
  ['a line at the end', (sealed: string) => `${sealed}\n`],
  ['a name given twice', (sealed: string) => sealed.replace('{', '{"audience":"public",')],
  ['an accent in two parts', (sealed: string) => sealed.normalize('NFD')],
])('%s is not canonical', async (_words, change) => {
  const changed = change(text);
  expect(changed).not.toBe(text);
  expect((await verifyRecord(changed)).isSound).toBe(false);
});

test('a draft is said to be one, and a seal without approval is not believed', async () => {
  expect(codes(await verifyRecord(toCanonicalText(await sampleRecord(samplePaper, { sealedAt: null, sealedBy: null, signOffs: [] }))))).toContain('not_sealed');
  expect(badCodes(await verifyRecord(toCanonicalText(await sampleRecord(samplePaper, { signOffs: [] }))))).toEqual(['sealed_without_approval']);
});

test('audiences must agree, and what is given must be a fingerprint', async () => {
  expect(badCodes(await verifyRecord(toCanonicalText(await sampleRecord(samplePaper, { audience: 'public' })), 'abc'))).toEqual(['audiences_differ', 'given_is_no_fingerprint']);
});

test.each([
  ['not_json', '{"schema":'],
  ['not_json', '\ufeff{}'],
  ['not_a_record', '[]'],
  ['not_a_record', '{"schema":"waymark.plan/1"}'],
  ['newer_schema', '{"schema":"waymark.review-record/2"}'],
  ['broken_record', '{"schema":"waymark.review-record/1","paper":{}}'],
  ['not_json', '['.repeat(200_000)],
])('what is no record is told: %s', async (problem, file) => {
  expect(readRecord(file)).toEqual({ record: null, problem });
  expect(badCodes(await verifyRecord(file))).toEqual([problem]);
});

test.each(['actions', 'measures', 'counts', 'factsFrozenAt', 'review', 'organisation'])('a record whose %s are not what they should be is broken, and stops nobody', async (part) => {
  const { paper, ...record } = JSON.parse(text) as { paper: Record<string, unknown> };
  for (const value of [null, 1, [null], [{}], {}]) expect(readRecord(toCanonicalText({ ...record, paper: { ...paper, [part]: value } }))).toEqual({ record: null, problem: 'broken_record' });
});

test('bytes that are no text are told', async () => {
  expect(toText(new Uint8Array([0x7b, 0xff]))).toBeNull();
  expect(badCodes(await verifyRecord(new Uint8Array([0x7b, 0xff])))).toEqual(['not_utf8']);
});
