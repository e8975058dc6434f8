import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { startWorker } from '@waymark/platform/server';
import pg from 'pg';
import type { Loose, Name } from '../reviewing/review-doors.story';
import { openSealingDoors, type SealingDoors } from '../sealing/sealing-doors.story';
import { DocumentMaker } from './document-maker';
import { MakeDocumentJob } from './make-document.job';
import { readZip } from './zip/zip';

let doors: SealingDoors;
beforeAll(async () => {
  doors = await openSealingDoors();
}, 60_000);
afterAll(() => doors?.close());

const FILE = 'format audience state progress problem paperVersion fingerprint path madeAt bytes';
const make = (name: Name, reviewId: string, format = 'WORD', audience = 'INTERNAL') =>
  doors.ask(doors.people[name], `mutation { makeDocument(reviewId: "${reviewId}", format: ${format}, audience: ${audience}) { document { ${FILE} } } }`);
const inside = <T>(mode: 'read' | 'write', work: (query: (text: string, values?: unknown[]) => Promise<Loose[]>) => Promise<T>): Promise<T> =>
  doors.server.database.transaction({ organisationId: doors.organisation.organisationId, mode, actor: 'command:spec' }, (transaction) => work((text, values) => transaction.query(text, values)));
const work = (reviewId: string, format = 'word', audience = 'internal') => doors.server.app.get(MakeDocumentJob, { strict: false }).handle({ organisationId: doors.organisation.organisationId, reviewId, format, audience });
const look = async (name: Name, number: number): Promise<Loose[]> => (await doors.act(doors.people[name], `{ review(number: ${number}) { documents { ${FILE} } } }`)).documents;
const fetchFile = (name: Name | null, path: string) => fetch(`${doors.server.url}${path}`, { headers: name ? { cookie: `waymark-session=${doors.people[name].session}` } : {} });

/** A review with one version of its paper. */
async function withPaper(year: number): Promise<Loose> {
  const review = await doors.openAt('EXECUTIVE', year);
  expect((await doors.freeze('ruth', review.id)).error).toBeUndefined();
  return review;
}

test('a document is asked for, made, told of by a mail without a word of it, and fetched', async () => {
  const { id, number } = await withPaper(2025);
  expect((await make('ruth', id)).data.makeDocument.document).toMatchObject({ format: 'WORD', audience: 'INTERNAL', state: 'WAITING', progress: 0, path: null });
  await work(id);
  const [made] = await look('ruth', number);
  expect(made).toMatchObject({ state: 'READY', progress: 100, problem: null, paperVersion: 1, madeAt: '2026-11-22T10:00:00.000Z', path: `/reviews/${doors.organisation.slug}/${number}/report.docx?v=1` });
  expect(made.fingerprint).toBe((await doors.look('ruth', number)).newestPaper.fingerprint);
  const answer = await fetchFile('ruth', made.path);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control'), answer.headers.get('x-content-type-options')]).toEqual([
    200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'no-store', 'nosniff',
  ]);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${doors.organisation.slug}-review-${number}-report-version-1.docx"`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([bytes.length, bytes.subarray(0, 2).toString()]).toEqual([made.bytes, 'PK']);
  const [kept] = await inside('read', (query) => query('select sha256 from reviews.document where review_id = $1', [id]));
  expect(kept!.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  const mails = await inside('read', (query) => query('select recipient, subject, body from platform.mail'));
  expect(mails).toEqual([{ recipient: `ruth@${doors.organisation.slug}.example`, subject: 'Your document is ready in Waymark', body: expect.stringContaining(`/${doors.organisation.slug}/reviews/${number}/report\n`) }]);
  expect(mails[0]!.body).not.toMatch(/Fair work|Review 1|Okafor's/);
});

test('the queue makes what was asked for, with nobody looking on', async () => {
  const { id, number } = await withPaper(2016);
  await make('ruth', id, 'HIGHLIGHT');
  const runner = await startWorker({ jobsUrl: doors.server.urls.jobsUrl, database: doors.server.database, handlers: [doors.server.app.get(MakeDocumentJob, { strict: false })] });
  try {
    const isReady = async () => (await look('ruth', number)).some(({ format, state }) => format === 'HIGHLIGHT' && state === 'READY');
    for (let turn = 0; turn < 400 && !(await isReady()); turn += 1) await wait(50);
    expect(await isReady()).toBe(true);
    expect((await fetchFile('ruth', `/reviews/${doors.organisation.slug}/${number}/highlight.pdf`)).headers.get('content-type')).toBe('application/pdf');
  } finally {
    await runner.stop();
  }
});

test('what holds the same is made once; a newer version is made beside the old one, which can still be fetched', async () => {
  const { id, number } = await withPaper(2024);
  await make('ruth', id);
  await work(id);
  expect((await make('martin', id)).data.makeDocument.document).toMatchObject({ state: 'READY', paperVersion: 1 });
  await work(id);
  const places = () => inside('read', (query) => query('select place, paper_version as version from reviews.document where review_id = $1 order by place', [id]));
  expect(await places()).toEqual([{ place: 1, version: 1 }]);
  await doors.freeze('ruth', id, ', reason: "Again"');
  expect((await make('martin', id)).data.makeDocument.document).toMatchObject({ state: 'WAITING', paperVersion: 1 });
  await Promise.all([work(id), work(id)]);
  expect(await places()).toEqual([{ place: 1, version: 1 }, { place: 2, version: 2 }]);
  expect((await look('ruth', number))[0]).toMatchObject({ state: 'READY', paperVersion: 2 });
  const path = `/reviews/${doors.organisation.slug}/${number}/report.docx`;
  const [first, second, newest] = await Promise.all(['?v=1', '?v=2', ''].map(async (query) => createHash('sha256').update(Buffer.from(await (await fetchFile('ruth', path + query)).arrayBuffer())).digest('hex')));
  expect(first).not.toBe(second);
  expect(newest).toBe(second);
  expect((await fetchFile('ruth', `${path}?v=3`)).status).toBe(404);
});

test('each gets what is made for them: the board and readers never the internal one', async () => {
  const { id, number } = await doors.openAt('BOARD', 2023);
  expect((await doors.approve('idris', id, 1)).error).toBeUndefined();
  for (const audience of ['INTERNAL', 'PUBLIC']) await make('ruth', id, 'WORD', audience);
  for (const audience of ['internal', 'public']) await work(id, 'word', audience);
  const audiencesOf = async (name: Name) => [...new Set((await look(name, number)).map(({ audience }) => audience))];
  expect(await audiencesOf('gwen')).toEqual(['INTERNAL', 'PUBLIC']);
  for (const name of ['idris', 'priya'] as const) expect(await audiencesOf(name)).toEqual(['PUBLIC']);
  expect((await make('idris', id, 'PDF', 'INTERNAL')).code).toBe('platform.forbidden');
  expect((await make('idris', id, 'PDF', 'PUBLIC')).data.makeDocument.document).toMatchObject({ state: 'WAITING' });
  expect((await make('priya', id, 'PDF', 'PUBLIC')).code).toBe('platform.forbidden');
  const path = `/reviews/${doors.organisation.slug}/${number}/report.docx`;
  const hashes = await inside('read', (query) => query('select audience, sha256 from reviews.document where review_id = $1', [id]));
  const hashOf = (audience: string) => hashes.find((row) => row.audience === audience)!.sha256;
  const taken = async (name: Name, query = '') => createHash('sha256').update(Buffer.from(await (await fetchFile(name, path + query)).arrayBuffer())).digest('hex');
  expect(await taken('ruth')).toBe(hashOf('internal'));
  expect(await taken('ruth', '?for=public')).toBe(hashOf('public'));
  for (const name of ['idris', 'priya'] as const) for (const query of ['', '?for=public']) expect(await taken(name, query)).toBe(hashOf('public'));
  expect((await fetchFile('priya', `${path}?for=internal`)).status).toBe(404);
});

test('before it is sealed those who may not read it find no document, and a stranger finds nothing ever', async () => {
  const { id, number } = await withPaper(2022);
  await make('ruth', id);
  await work(id);
  const path = `/reviews/${doors.organisation.slug}/${number}/report.docx`;
  expect(await look('priya', number)).toEqual([]);
  expect((await fetchFile('priya', path)).status).toBe(403);
  expect((await fetchFile(null, path)).status).toBe(401);
  const elsewhere = await openOrganisationStory(doors.server.database);
  const stranger = await personWithSession(doors.server.database, elsewhere, { roles: ['executive'] });
  const asStranger = (where: string) => fetch(`${doors.server.url}/reviews/${where}/${number}/report.docx`, { headers: { cookie: `waymark-session=${stranger.session}` } });
  expect((await asStranger(doors.organisation.slug)).status).toBe(404);
  expect((await asStranger(elsewhere.slug)).status).toBe(404);
  expect((await doors.ask(stranger, `mutation { makeDocument(reviewId: "${id}", format: WORD, audience: PUBLIC) { document { state } } }`, elsewhere)).code).toBe('platform.not_found');
  for (const wrong of ['report.exe', 'highlight.xlsx', '..%2freport.pdf']) expect((await fetchFile('ruth', `/reviews/${doors.organisation.slug}/${number}/${wrong}`)).status).toBe(404);
  for (const wrong of ['0', '01', '1e1', '99999999999', 'x']) expect((await fetchFile('ruth', `/reviews/${doors.organisation.slug}/${wrong}/report.docx`)).status).toBe(404);
});

test('there is nothing to make before a paper, nor of a cancelled review', async () => {
  const { id, version } = await doors.openAt('EXECUTIVE', 2021);
  expect((await make('ruth', id)).code).toBe('reviews.document.no_paper');
  await doors.act(doors.people.ruth, `mutation { cancelReview(input: { id: "${id}", version: ${version}, reason: "Not now" }) { review { id } } }`);
  expect((await make('ruth', id)).code).toBe('platform.forbidden');
});

test('a failure is told in words and can be tried again', async () => {
  const { id, number } = await withPaper(2020);
  const maker = doors.server.app.get(DocumentMaker, { strict: false });
  const real = maker.make;
  maker.make = () => Promise.reject(new Error('out of paper at /secret/place'));
  await make('ruth', id);
  await work(id);
  maker.make = real;
  const [failed] = await look('ruth', number);
  expect(failed).toMatchObject({ state: 'FAILED', path: null, problem: 'Something went wrong on our side. Try again; if it fails again, tell whoever looks after Waymark for you.' });
  expect((await make('ruth', id)).data.makeDocument.document).toMatchObject({ state: 'WAITING', problem: null });
  await work(id);
  expect((await look('ruth', number))[0]).toMatchObject({ state: 'READY' });
});

test('one on its way is not asked for twice, unless nobody makes it any more', async () => {
  const { id } = await withPaper(2019);
  const orders = async () => (await inside('read', (query) => query('select version, state from reviews.document_order where review_id = $1', [id])))[0];
  await make('ruth', id);
  await make('martin', id);
  expect(await orders()).toEqual({ version: 1, state: 'waiting' });
  const now = doors.server.clock.now();
  doors.server.clock.set(new Date(now.getTime() + 121_000));
  await make('martin', id);
  doors.server.clock.set(now);
  expect(await orders()).toEqual({ version: 2, state: 'waiting' });
});

test('with the seal all documents are ordered for both audiences; they are made without a mail, and readers fetch theirs', async () => {
  const { id, number } = await doors.openAt('BOARD', 2017);
  expect((await doors.approve('idris', id, 1)).error).toBeUndefined();
  const orders = (await look('ruth', number)).map(({ format, audience, state }) => `${format} ${audience} ${state}`);
  expect(orders).toEqual(['INTERNAL', 'PUBLIC'].flatMap((audience) => ['PDF', 'WORD', 'EXCEL', 'SLIDES', 'HIGHLIGHT'].map((format) => `${format} ${audience} WAITING`)));
  const mails = () => inside('read', (query) => query('select count(*)::int as count from platform.mail'));
  const before = await mails();
  await doors.server.app.get(MakeDocumentJob, { strict: false }).handle({ organisationId: doors.organisation.organisationId, reviewId: id, format: 'excel', audience: 'public', isAskedFor: false });
  expect(await mails()).toEqual(before);
  const [made] = (await look('priya', number)).filter(({ state }) => state === 'READY');
  expect(made).toMatchObject({ format: 'EXCEL', audience: 'PUBLIC', path: `/reviews/${doors.organisation.slug}/${number}/report.xlsx?v=1&for=public` });
  expect((await fetchFile('priya', made.path)).status).toBe(200);
});

test('readers fetch documents of the sealed record, and none that was made on the way there', async () => {
  const { id, number } = await doors.openAt('BOARD', 2015);
  await make('ruth', id, 'WORD', 'PUBLIC');
  await work(id, 'word', 'public');
  const path = `/reviews/${doors.organisation.slug}/${number}/report.docx`;
  await doors.freeze('ruth', id, ', refreshFacts: true');
  await doors.approve('idris', id, 2);
  expect((await look('priya', number)).filter((file) => file.path !== null)).toEqual([]);
  for (const query of ['', '?v=1']) expect([query, (await fetchFile('priya', path + query)).status]).toEqual([query, 404]);
  expect((await fetchFile('idris', `${path}?v=1`)).status).toBe(200);
  await work(id, 'word', 'public');
  expect((await look('priya', number)).map(({ format, paperVersion }) => [format, paperVersion])).toEqual([['WORD', 2]]);
  expect((await fetchFile('priya', path)).status).toBe(200);
  expect((await fetchFile('priya', `${path}?v=1`)).status).toBe(404);
});

test('an addendum makes a new document of a sealed review, with the addendum in it', async () => {
  const { id, number } = await doors.openAt('BOARD', 2018);
  await doors.approve('idris', id, 1);
  await make('ruth', id);
  await work(id);
  expect((await doors.addAddendum('ruth', id, 'The third figure was mistyped.')).error).toBeUndefined();
  expect((await make('ruth', id)).data.makeDocument.document.state).toBe('WAITING');
  await work(id);
  const rows = await inside('read', (query) => query('select bytes, fingerprint from reviews.document where review_id = $1 order by place', [id]));
  const has = rows.map(({ bytes }) => readZip(bytes).get('word/document.xml')!.toString('utf8').includes('The third figure was mistyped.'));
  expect(has).toEqual([false, true]);
  expect(new Set(rows.map(({ fingerprint }) => fingerprint))).toEqual(new Set([(await doors.record('ruth', number)).data.record.fingerprint]));
});

test('nobody changes or removes a document that was made, whatever their role in the database', async () => {
  const [{ id }] = (await inside('read', (query) => query('select id from reviews.document limit 1'))) as [Loose];
  const owner = new pg.Client(doors.server.urls.ownerUrl);
  await owner.connect();
  try {
    await owner.query(`set app.organisation_id = '${doors.organisation.organisationId}'`);
    for (const act of [`update reviews.document set paper_version = 9 where id = '${id}'`, `delete from reviews.document where id = '${id}'`, 'truncate reviews.document']) {
      await expect(owner.query(act)).rejects.toMatchObject({ code: '23001' });
    }
  } finally {
    await owner.end();
  }
  for (const act of ['update reviews.document set place = 9', 'delete from reviews.document']) await expect(inside('write', (query) => query(act))).rejects.toThrow();
});
