import { createHash } from 'node:crypto';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { verifyRecord } from '@waymark/reviews/domain';
import { exportAuditChain } from '@waymark/platform/server';
import { verifyAuditChain } from '@waymark/platform/domain';
import type { Loose } from '../reviewing/review-doors.story';
import { openSealingDoors, type SealingDoors } from './sealing-doors.story';

let doors: SealingDoors;
beforeAll(async () => {
  doors = await openSealingDoors();
}, 60_000);
afterAll(() => doors?.close());

/** Canonical JSON written down a second time, from RFC 8785 and apart from the code: names by UTF-16 units, no space, shortest numbers. */
function toTextAgain(value: Loose): string {
  if (Array.isArray(value)) return `[${value.map(toTextAgain).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(typeof value === 'string' ? value.normalize('NFC') : value);
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${toTextAgain(value[name])}`).join(',')}}`;
}
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const inside = <T>(work: () => Promise<T>): Promise<T> => doors.server.database.transaction({ organisationId: doors.organisation.organisationId, mode: 'read', actor: null }, work);
const rowsOf = (reviewId: string): Promise<Loose[]> =>
  doors.server.database.transaction({ organisationId: doors.organisation.organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query('select audience, text, fingerprint, chain_hash from reviews.record where review_id = $1 order by audience', [reviewId]));

test('the sealed text is the same bytes from the API, in the file and in the table, and its hash is what anybody works out', async () => {
  const { id, number } = await doors.openAt('BOARD', 2025);
  await doors.approve('idris', id, 1);
  const rows = await rowsOf(id);
  expect(rows.map(({ audience }) => audience)).toEqual(['internal', 'public']);
  for (const { audience, text, fingerprint } of rows) {
    const { record } = (await doors.record('gwen', number, audience.toUpperCase())).data;
    const response = await doors.fetchRecord('gwen', number, audience);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/json; charset=utf-8', 'no-store']);
    expect(record).toMatchObject({ text, fingerprint, isDraft: false, audience: audience.toUpperCase(), sealedAt: '2026-11-22T10:00:00.000Z' });
    expect(bytes.equals(Buffer.from(text, 'utf8'))).toBe(true);
    expect(sha256(bytes)).toBe(fingerprint);
    expect(sha256(toTextAgain(JSON.parse(text)))).toBe(fingerprint);
    expect(sha256(toTextAgain(JSON.parse(text).paper))).toBe(JSON.parse(text).paperFingerprint);
    expect((await verifyRecord(bytes, fingerprint)).isSound).toBe(true);
    const changed = Buffer.from(bytes);
    changed[changed.indexOf('Idris')]! ^= 1;
    expect((await verifyRecord(changed, fingerprint)).isSound).toBe(false);
  }
});

test('the seal is in the organisation’s chain, with the fingerprints of both audiences', async () => {
  const { id, number } = await doors.openAt('BOARD', 2024);
  await doors.approve('idris', id, 1);
  const chain = await verifyAuditChain(await inside(exportAuditChain));
  const [internal, forPublic] = await rowsOf(id);
  const { chainEntry } = (await doors.record('priya', number)).data.record;
  expect(chain).toMatchObject({ isSound: true, head: { sequence: chainEntry.sequence, hash: chainEntry.hash } });
  expect(chain.entries.at(-1)).toMatchObject({ kind: 'reviews.sealed', subjectId: id, by: doors.people.idris.personId, at: '2026-11-22T10:00:00.000Z', detail: { number, paperVersion: 1, internal: internal.fingerprint, public: forPublic.fingerprint } });
  expect([internal.chain_hash, forPublic.chain_hash]).toEqual([chainEntry.hash, chainEntry.hash]);
  expect(JSON.parse(internal.text).sealedWith).toEqual([{ audience: 'public', fingerprint: forPublic.fingerprint }]);
  expect(JSON.parse(forPublic.text).sealedWith).toEqual([]);
});

test('everybody gets the record for their audience, and nobody more', async () => {
  const { id, number } = await doors.openAt('BOARD', 2023);
  await doors.approve('idris', id, 1);
  for (const name of ['idris', 'priya'] as const) {
    expect((await doors.record(name, number)).data.record).toMatchObject({ audience: 'PUBLIC' });
    expect((await doors.record(name, number, 'INTERNAL')).code).toBe('reviews.record.internal');
    expect((await doors.fetchRecord(name, number, 'internal')).status).toBe(403);
    expect(JSON.parse(await (await doors.fetchRecord(name, number)).text()).audience).toBe('public');
  }
  for (const name of ['ruth', 'lin', 'gwen', 'nadia', 'joanna', 'saira'] as const) expect((await doors.record(name, number)).data.record).toMatchObject({ audience: 'INTERNAL' });
  expect((await doors.record('ruth', number, 'PUBLIC')).data.record).toMatchObject({ audience: 'PUBLIC' });
  expect((await doors.fetchRecord(null, number)).status).toBe(401);
  const elsewhere = await openOrganisationStory(doors.server.database, {});
  const stranger = await personWithSession(doors.server.database, elsewhere, { name: 'Eve Stranger', roles: ['executive', 'board'], email: 'eve@elsewhere.example' });
  for (const { slug } of [elsewhere, doors.organisation]) {
    expect((await fetch(`${doors.server.url}/reviews/${slug}/${number}/record.json`, { headers: { cookie: `waymark-session=${stranger.session}` } })).status).toBe(404);
  }
});

test('before it is sealed a record is put together afresh, a draft for those who write it, and no file yet', async () => {
  const { id, number, version } = await doors.openAt('EXECUTIVE', 2022);
  for (const name of ['ruth', 'lin'] as const) {
    const { record } = (await doors.record(name, number)).data;
    expect(record).toMatchObject({ isDraft: true, fingerprint: null, sealedAt: null, chainEntry: null });
    expect(JSON.parse(record.text)).toMatchObject({ sealedAt: null, paper: { version: 1, review: { number } } });
  }
  for (const name of ['gwen', 'idris', 'nadia', 'joanna', 'priya', 'saira'] as const) expect((await doors.record(name, number)).data.record).toBeNull();
  await doors.act(doors.people.ruth, `mutation { moveReviewOn(input: { id: "${id}", version: ${version} }) { review { id } } }`);
  for (const name of ['ruth', 'lin', 'gwen', 'idris', 'nadia', 'joanna'] as const) expect((await doors.record(name, number)).data.record).toMatchObject({ isDraft: false, sealedAt: null, fingerprint: null });
  for (const name of ['priya', 'saira'] as const) expect((await doors.record(name, number)).data.record).toBeNull();
  for (const name of ['ruth', 'priya'] as const) expect((await doors.fetchRecord(name, number)).status).toBe(404);
  expect((await doors.fetchRecord('ruth', 9999)).status).toBe(404);
  expect((await doors.record('ruth', 9999)).data.record).toBeNull();
  await doors.act(doors.people.gwen, `mutation { sendReviewBack(input: { id: "${id}", version: ${version + 1}, to: EXECUTIVE, reason: "Say why 1.2 is late" }) { review { id } } }`);
  const stepsFor = async (name: 'ruth' | 'idris') => JSON.parse((await doors.record(name, number)).data.record.text).stages.map(({ to, reason }: Loose) => [to, reason]);
  expect(await stepsFor('ruth')).toEqual([['executive', null], ['sub_group', null], ['executive', 'Say why 1.2 is late']]);
  expect(await stepsFor('idris')).toEqual([['executive', null], ['sub_group', null], ['executive', null]]);
});

test('what is asked for after a freeze, and how it is reworded, is read in the next version and not before', async () => {
  const { id, number } = await doors.openAt('EXECUTIVE', 2014);
  const { act, people, freeze } = doors;
  const send = (field: string, input: string) => act(people.ruth, `mutation { ${field}(input: { ${input} }) { decision { id askedVersion } } }`);
  const { decision } = await send('askForDecision', `reviewId: "${id}", kind: AGREE, title: "Agree to two posts"`);
  await freeze('ruth', id);
  await send('askForDecision', `reviewId: "${id}", kind: AGREE, title: "Not for the board yet"`);
  await send('reviseDecisionAsked', `askedId: "${decision.id}", version: ${decision.askedVersion}, kind: AGREE, title: "Agree to four posts"`);
  const titles = async (name: 'nadia' | 'idris' | 'gwen') => JSON.parse((await doors.record(name, number)).data.record.text).decisions.map(({ title }: Loose) => title);
  for (const name of ['nadia', 'idris', 'gwen'] as const) expect(await titles(name)).toEqual(['Agree to two posts']);
  await freeze('ruth', id);
  expect(await titles('nadia')).toEqual(['Agree to four posts', 'Not for the board yet']);
});
