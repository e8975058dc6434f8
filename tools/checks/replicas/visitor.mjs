// A browser as far as it matters here: it keeps every cookie it is given, gives up those it is told to, and asks one process after
// the other. Whether an answer came from a replica shows in what it tells: the first server says how far it has seen.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../bundle.mjs';

const ORGANISATION = 'northmoor';
const SEEN = 'waymark-seen';
const PATIENCE_MILLISECONDS = 30_000;

/** The operation of this name as our own pages ask it: by its id. */
export function operation(name) {
  const operations = JSON.parse(fs.readFileSync(path.join(root, 'dist/apps/api/operations.json'), 'utf8'));
  const [documentId] = Object.entries(operations).find(([, text]) => text.startsWith(`query ${name}(`));
  return { operationName: name, documentId };
}

function keep(jar, headers) {
  for (const line of headers.getSetCookie()) {
    const [name, value] = line.split(';')[0].split('=');
    if (/max-age=0(;|$)/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
}

/** @param {string[]} urls of the processes @param {{ withCookies?: boolean }} how false: a program that sends the header back and keeps the session only */
export function startVisitor(urls, { withCookies = true } = {}) {
  const jar = new Map();
  const counts = { replica: 0, first: 0 };
  let seen = null;
  let turn = 0;
  const ask = async (what, variables = {}, key) => {
    const url = urls[(turn += 1) % urls.length];
    const sent = [...jar].filter(([name]) => withCookies || !name.startsWith(SEEN));
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      headers: {
        'content-type': 'application/json', 'waymark-organisation': ORGANISATION,
        cookie: sent.map(([name, value]) => `${name}=${value}`).join('; '),
        ...(!withCookies && seen ? { [SEEN]: seen } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: JSON.stringify({ ...(typeof what === 'string' ? { query: what } : what), variables }),
    });
    const answer = await response.json();
    keep(jar, response.headers);
    seen = response.headers.get(SEEN) ?? seen;
    const isMutation = typeof what === 'string' && what.startsWith('mutation');
    if (!isMutation) counts[response.headers.get(SEEN) ? 'first' : 'replica'] += 1;
    return { status: response.status, ...answer };
  };
  const must = async (what, variables, key) => {
    const { status, data, errors } = await ask(what, variables, key);
    if (status !== 200 || errors) throw new Error(`${status} ${JSON.stringify(errors)}`);
    return Object.values(data)[0];
  };
  const signIn = (persona) => must('mutation ($key: ID!) { signInAsPersona(key: $key) { account { id } } }', { key: persona });
  const record = (actionId, version, note) =>
    must('mutation ($input: RecordStatusUpdateInput!) { recordStatusUpdate(input: $input) { action { version } } }', { input: { actionId, version, status: 'ON_TRACK', note } }, randomUUID());
  /** A browser with the same session that knows of nothing else. */
  const session = () => [...jar].filter(([name]) => !name.startsWith(SEEN));
  const cookies = () => jar.size;
  const take = (other) => other.forEach(([name, value]) => jar.set(name, value));
  return { ask, must, signIn, record, session, take, cookies, counts };
}

/** Asks until it is so. */
export async function until(isSo, what, patience = 180_000) {
  for (const end = Date.now() + patience; Date.now() < end; await wait(20)) if (await isSo()) return;
  throw new Error(`This does not come about: ${what}`);
}
