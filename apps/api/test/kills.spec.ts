import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { startWholeProgram, type WholeProgram } from '../../../tools/whole-program.mjs';
import { withClient } from './fuzz/rows-of';

const WRITERS = 6;
const KILLS = 6;
/** A kill comes after so many further writes were acknowledged, so that each falls among writes however slow the machine is. */
const WRITES_BETWEEN_KILLS = 8;

/** What the writers were promised: titles acknowledged, with their idempotency keys. */
interface Ledger {
  readonly acknowledged: Map<string, string>;
  retries: number;
}

let program: WholeProgram;
let cookie: string;

beforeAll(async () => {
  program = await startWholeProgram({ mortal: true, worker: false });
  cookie = await signIn();
}, 180_000);
afterAll(() => program?.stop(), 60_000);

async function send(query: string, variables: object, key?: string): Promise<Response> {
  return fetch(`${program.url}/graphql`, {
    method: 'POST',
    signal: AbortSignal.timeout(5_000),
    headers: { 'content-type': 'application/json', 'waymark-organisation': 'northmoor', cookie: cookie ?? '', ...(key ? { 'idempotency-key': key } : {}) },
    body: JSON.stringify({ query, variables }),
  });
}

async function signIn(): Promise<string> {
  const response = await send('mutation($key: ID!) { signInAsPersona(key: $key) { account { id } } }', { key: 'ruth.adeyemi' });
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function findAction(): Promise<string> {
  const answer = (await (await send('{ plan { objectives { outcomes { actions { id status } } } } }', {})).json()) as { data: { plan: { objectives: { outcomes: { actions: { id: string; status: string }[] }[] }[] } } };
  return answer.data.plan.objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions)).find(({ status }) => status === 'ON_TRACK')!.id;
}

/** Writes one record after another; a write without an answer is sent again with the same key until there is one. */
async function writeUntil(isOver: () => boolean, actionId: string, ledger: Ledger): Promise<void> {
  while (!isOver()) {
    const title = `Ledger ${randomUUID()}`;
    const key = randomUUID();
    for (;;) {
      const outcome = await send(
        'mutation($actionId: ID!, $evidence: EvidenceInput!) { recordEvidence(actionId: $actionId, evidence: $evidence) { action { id } } }',
        { actionId, evidence: { title, url: 'https://example.org/ledger' } },
        key,
      )
        .then(async (response) => (await response.json()) as { data?: { recordEvidence?: unknown } })
        .catch(() => null);
      if (outcome?.data?.recordEvidence) {
        ledger.acknowledged.set(title, key);
        break;
      }
      ledger.retries += 1;
      await wait(50);
    }
  }
}

async function moreWrites({ acknowledged }: Ledger): Promise<void> {
  const enough = acknowledged.size + WRITES_BETWEEN_KILLS;
  while (acknowledged.size < enough) await wait(20);
}

async function countRecords(): Promise<Map<string, number>> {
  const url = new URL(program.adminUrl);
  url.pathname = '/waymark';
  const { rows } = await withClient(url.href, (client) => client.query<{ title: string; count: string }>(`select title, count(*) from plans.evidence where title like 'Ledger %' group by title`));
  return new Map(rows.map(({ title, count }) => [title, Number(count)]));
}

test('kill -9 of the API and of PostgreSQL during writes loses no acknowledged write and doubles none', async () => {
  const ledger: Ledger = { acknowledged: new Map(), retries: 0 };
  const actionId = await findAction();
  let over = false;
  const writers = Array.from({ length: WRITERS }, () => writeUntil(() => over, actionId, ledger));
  for (let kill = 0; kill < KILLS; kill += 1) {
    await moreWrites(ledger);
    if (kill % 2) await program.killDatabase();
    else process.kill(program.serverPid(), 'SIGKILL');
  }
  await moreWrites(ledger);
  over = true;
  await Promise.all(writers);
  const kept = await countRecords();
  const lost = [...ledger.acknowledged.keys()].filter((title) => !kept.has(title));
  const doubled = [...kept].filter(([, count]) => count > 1);
  console.info(JSON.stringify({ kills: KILLS, acknowledged: ledger.acknowledged.size, kept: kept.size, retries: ledger.retries, lost: lost.length, doubled: doubled.length }));
  expect(ledger.acknowledged.size).toBeGreaterThan(40);
  expect(ledger.retries).toBeGreaterThan(0);
  expect(lost).toEqual([]);
  expect(doubled).toEqual([]);
}, 180_000);
