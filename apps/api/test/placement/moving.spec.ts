import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { forgetOldPlace, moveOrganisation, type MoveStep } from '@waymark/platform/server';
import { verifyAudit } from '../../src/commands/verify-audit';
import { asAdmin, calder, listen, northmoor, startTwoDatabases, type TwoDatabases } from './two-databases';

let two: TwoDatabases;
let cookie: string;
let actionId: string;

beforeAll(async () => {
  two = await startTwoDatabases();
  cookie = await two.signIn('ruth.adeyemi');
  const answer = await ask<{ plan: { objectives: { outcomes: { actions: { id: string; status: string }[] }[] }[] } }>('{ plan { objectives { outcomes { actions { id status } } } } }');
  actionId = answer.data!.plan.objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions)).find(({ status }) => status === 'ON_TRACK')!.id;
}, 180_000);
afterAll(() => two?.close(), 60_000);

interface Answer<Data> {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

let turn = 0;
/** Asks one of the two processes after the other, or the one named. */
async function ask<Data>(query: string, variables: object = {}, key?: string, url = two.servers[(turn += 1) % 2]!.url): Promise<Answer<Data>> {
  const headers = { 'content-type': 'application/json', 'waymark-organisation': 'northmoor', cookie, ...(key ? { 'idempotency-key': key } : {}) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...((await response.json()) as { data: Data }) };
}

const WRITE = 'mutation($actionId: ID!, $evidence: EvidenceInput!) { recordEvidence(actionId: $actionId, evidence: $evidence) { action { id } } }';
const READ = 'query($actionId: ID!) { action(id: $actionId) { evidence { title } } }';

const record = (title: string, key: string, url?: string) => ask<{ recordEvidence: unknown }>(WRITE, { actionId, evidence: { title, url: 'https://example.org/ledger' } }, key, url);
async function readTitles(url?: string): Promise<string[]> {
  const { data, errors } = await ask<{ action: { evidence: { title: string }[] } }>(READ, { actionId }, undefined, url);
  if (!data?.action) throw new Error(`Reading failed: ${JSON.stringify(errors)}`);
  return data.action.evidence.map(({ title }) => title);
}

interface Ledger {
  readonly acknowledged: string[];
  readonly refusals: string[];
  readonly faults: string[];
  reads: number;
}

/** Writes on, each until it is acknowledged, with the same key; whatever else than "wait" is answered is a fault. */
async function writeUntil(isOver: () => boolean, ledger: Ledger): Promise<void> {
  while (!isOver()) {
    const [title, key] = [`Ledger ${randomUUID()}`, randomUUID()];
    for (;;) {
      const { status, retryAfter, data, errors } = await record(title, key);
      if (data?.recordEvidence) break;
      ledger.refusals.push(`${status} ${retryAfter}`);
      if (status !== 503 || retryAfter === null || errors?.[0]?.extensions.code !== 'platform.unavailable') ledger.faults.push(JSON.stringify(errors));
      await wait(100);
    }
    ledger.acknowledged.push(title);
  }
}

/** Reads on: what was acknowledged before a question is in its answer. */
async function readUntil(isOver: () => boolean, ledger: Ledger): Promise<void> {
  while (!isOver()) {
    const before = [...ledger.acknowledged];
    const titles = await readTitles().catch((error: Error) => void ledger.faults.push(error.message));
    ledger.reads += 1;
    // Room for the mover, who works in the same process here.
    await wait(10);
    if (!titles) continue;
    const missing = before.filter((title) => !titles.includes(title));
    if (missing.length > 0) ledger.faults.push(`an answer lacks what was acknowledged before: ${missing.join(', ')}`);
  }
}

/** Runs `work` while people write and read through both processes, before it and after it as well. */
async function underLoad(work: () => Promise<unknown>): Promise<Ledger> {
  const ledger: Ledger = { acknowledged: [], refusals: [], faults: [], reads: 0 };
  let isOver = false;
  const people = [0, 1].flatMap(() => [writeUntil(() => isOver, ledger), readUntil(() => isOver, ledger)]);
  const more = async () => {
    const enough = ledger.acknowledged.length + 4;
    while (ledger.acknowledged.length < enough && ledger.faults.length === 0) await wait(10);
  };
  try {
    await more();
    await work();
    await more();
  } finally {
    isOver = true;
    await Promise.all(people);
  }
  expect(ledger.faults).toEqual([]);
  const titles = await readTitles();
  for (const title of ledger.acknowledged) expect(titles.filter((one) => one === title)).toHaveLength(1);
  return ledger;
}

/** In which database the next change is, of somebody whose process has only just started. They read what everybody wrote before. */
async function whereItIs(): Promise<string[]> {
  const title = `Ledger ${randomUUID()}`;
  const before = await readTitles();
  await two.withNewcomer(async (url) => {
    expect(await readTitles(url)).toEqual(before);
    expect((await record(title, randomUUID(), url)).data?.recordEvidence).toBeTruthy();
  });
  expect(await readTitles()).toContain(title);
  const places: string[] = [];
  for (const [name, url] of two.addresses) if (await asAdmin(url, async (client) => (await client.query('select from plans.evidence where title = $1', [title])).rowCount)) places.push(name);
  return places;
}

const move = (to: string, organisationId = northmoor.organisationId, onStep?: (step: MoveStep) => void | Promise<void>) => moveOrganisation({ organisationId, to, addresses: two.addresses, ...(onStep ? { onStep } : {}) });
const count = (url: string, organisationId: string) =>
  asAdmin(url, async (client) => Number((await client.query('select (select count(*) from plans.action where organisation_id = $1) + (select count(*) from reviews.paper where organisation_id = $1) as count', [organisationId])).rows[0].count));

test('an organisation moves while people write and read: nothing is lost, doubled or older than before', async () => {
  const steps: string[] = [];
  const ledger = await underLoad(async () => {
    const moved = await move('east', northmoor.organisationId, (step) => void steps.push(step));
    expect(moved).toMatchObject({ from: 'home', ahead: expect.any(Number) });
  });
  expect(steps).toEqual(['ahead', 'held', 'copied', 'left', 'arrived']);
  expect(ledger.reads).toBeGreaterThan(0);
  expect(await whereItIs()).toEqual(['east']);
  await expect(move('east')).rejects.toThrow('It is in east already.');
}, 300_000);

test('its audit chain is whole in the new place, and so is that of the one that stayed', async () => {
  const verified = await listen(() => verifyAudit({ organisation: null, chain: null, heads: [], anchors: null, json: false }, two.environment));
  expect(verified).toMatchObject({ code: 0, text: expect.stringContaining('Nothing is wrong') });
  expect(verified.text).toContain('northmoor');
  expect(await count(two.servers[0].urls.adminUrl, calder.organisationId)).toBeGreaterThan(0);
  expect(await count(two.east.adminUrl, calder.organisationId)).toBe(0);
}, 300_000);

test('what is left in the old place goes when somebody says so, and only there', async () => {
  const home = two.servers[0].urls.adminUrl;
  await expect(forgetOldPlace({ organisationId: northmoor.organisationId, to: 'east', addresses: two.addresses }, 'east')).rejects.toThrow('It has not moved out of east');
  expect(await forgetOldPlace({ organisationId: northmoor.organisationId, to: 'east', addresses: two.addresses }, 'home')).toBeGreaterThan(100);
  expect(await count(home, northmoor.organisationId)).toBe(0);
  expect(await count(home, calder.organisationId)).toBeGreaterThan(0);
  // What protects the rows of others is in force again.
  await expect(asAdmin(home, (client) => client.query('delete from platform.audit_entry'))).rejects.toThrow('never changed');
  expect((await readTitles()).length).toBeGreaterThan(0);
}, 300_000);

/** Ends the mover as a kill does: its connections are gone, and it says nothing more. */
const cutOffAfter = (cut: MoveStep, to: string) =>
  expect(
    move(to, northmoor.organisationId, (step) => {
      if (step === cut) throw new Error('cut off');
    }),
  ).rejects.toThrow('cut off');

test.each<[MoveStep, string, string]>([
  ['ahead', 'home', 'east'],
  ['held', 'home', 'east'],
  ['copied', 'home', 'east'],
  ['left', 'home', 'home'],
  ['copied', 'east', 'home'],
])('cut off after "%s" on the way to %s, it is whole in one place, and people go on', async (cut, to, endsIn) => {
  await underLoad(() => cutOffAfter(cut, to));
  expect(await whereItIs()).toEqual([endsIn]);
}, 300_000);

test('a move that was cut off can be repeated', async () => {
  await underLoad(() => move('east'));
  expect(await whereItIs()).toEqual(['east']);
}, 300_000);
