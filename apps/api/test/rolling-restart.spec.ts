import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { startWholeProgram, type WholeProgram } from '../../../tools/whole-program.mjs';

const CLIENTS = 8;
const DRAIN_SECONDS = 1;
const LOOK_EVERY_MILLISECONDS = 100;

interface Backend {
  readonly url: string;
  restart(): Promise<void>;
  isReady: boolean;
}

let program: WholeProgram;
let backends: Backend[];
let cookie = '';
let over = false;
let watching: Promise<void>;

beforeAll(async () => {
  program = await startWholeProgram({ worker: false, env: { DRAIN_SECONDS: String(DRAIN_SECONDS) } });
  backends = [];
  for (const server of [await program.addServer(), await program.addServer()]) backends.push({ ...server, isReady: true });
  const answer = await post(`${backends[0]!.url}/graphql`, 'mutation { signInAsPersona(key: "ruth.adeyemi") { account { id } } }');
  cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  watching = lookAfter();
}, 180_000);
afterAll(async () => {
  over = true;
  await watching;
  await program?.stop();
}, 60_000);

const headers = () => ({ 'content-type': 'application/json', 'waymark-organisation': 'northmoor', cookie, 'idempotency-key': randomUUID() });
const post = (url: string, query: string, variables: object = {}) => fetch(url, { method: 'POST', headers: headers(), body: JSON.stringify({ query, variables }) });

/** What a load balancer does: it looks at /readyz and leaves out whoever does not say "ready". */
async function lookAfter(): Promise<void> {
  while (!over) {
    for (const backend of backends) backend.isReady = await fetch(`${backend.url}/readyz`).then(({ ok }) => ok, () => false);
    await wait(LOOK_EVERY_MILLISECONDS);
  }
}

let turn = 0;
/** The next process that says it is ready. A request is sent once: nothing is tried again behind the back of the test. */
function next(): Backend {
  const ready = backends.filter(({ isReady }) => isReady);
  return ready[(turn += 1) % ready.length]!;
}

interface Tally {
  done: number;
  readonly failed: string[];
}

async function work(tally: Tally, actionId: string, isOver: () => boolean): Promise<void> {
  const reading = 'query ($actionId: ID!) { action(id: $actionId) { id title evidence { title } } }';
  const writing = 'mutation ($actionId: ID!) { recordEvidence(actionId: $actionId, evidence: { title: "Kept during a restart", url: "https://example.org/restart" }) { action { id } } }';
  for (let count = 0; !isOver(); count += 1) {
    const { url } = next();
    const failure = await post(`${url}/graphql`, count % 10 ? reading : writing, { actionId }).then(
      async (response) => {
        const text = await response.text();
        return response.ok && !text.includes('"errors"') ? null : `${response.status} ${text}`;
      },
      (error: Error) => String(error.cause ?? error),
    );
    if (failure) tally.failed.push(failure);
    else tally.done += 1;
  }
}

/** Sends half of a request now and the rest when it is told to: somebody on a slow line. */
function halfSent(url: string, query: string): { finish(): Promise<string> } {
  const body = JSON.stringify({ query });
  const request = http.request(`${url}/graphql`, { method: 'POST', agent: false, headers: { ...headers(), 'content-length': Buffer.byteLength(body) } });
  const answered = new Promise<string>((resolve) => {
    request.on('error', (error) => resolve(String(error)));
    request.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve(`${response.statusCode} ${text}`));
    });
  });
  request.write(body.slice(0, 10));
  return {
    finish: () => {
      request.end(body.slice(10));
      return answered;
    },
  };
}

test('one process after the other is restarted under load, and no request fails', async () => {
  const found = (await (await post(`${backends[0]!.url}/graphql`, '{ plan { objectives { outcomes { actions { id status } } } } }')).json()) as { data: { plan: { objectives: { outcomes: { actions: { id: string; status: string }[] }[] }[] } } };
  const actionId = found.data.plan.objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions)).find(({ status }) => status === 'ON_TRACK')!.id;
  const tally: Tally = { done: 0, failed: [] };
  let isOver = false;
  const clients = Array.from({ length: CLIENTS }, () => work(tally, actionId, () => isOver));
  const slow: string[] = [];
  for (const backend of [...backends, ...backends]) {
    await wait(500);
    const half = halfSent(backend.url, '{ viewer { name } }');
    await wait(100);
    const restarted = backend.restart();
    // Its process has said "not ready", waited and closed its door by the time the rest arrives.
    await wait(DRAIN_SECONDS * 1000 + 700);
    slow.push(await half.finish());
    await restarted;
    for (let tries = 0; tries < 100 && !backend.isReady; tries += 1) await wait(LOOK_EVERY_MILLISECONDS);
    expect(backend.isReady).toBe(true);
  }
  isOver = true;
  await Promise.all(clients);
  console.info(JSON.stringify({ restarts: backends.length * 2, requests: tally.done, failed: tally.failed.length }));
  expect(tally.failed).toEqual([]);
  expect(slow).toEqual(Array(4).fill(expect.stringMatching(/^200 .*Ruth Adeyemi/)));
  expect(tally.done).toBeGreaterThan(300);
}, 180_000);
