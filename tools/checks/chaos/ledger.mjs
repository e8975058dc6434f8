// People who write all the time, and a book of what they were promised. Whoever gets no answer asks again with the same key, as a
// page does; what was acknowledged must be in the database once, whatever happened meanwhile.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '../../roles.mjs';

const ORGANISATION = 'northmoor';
const PATIENCE_MILLISECONDS = 20_000;
const PAUSE_MILLISECONDS = 40;
/** What passes by itself: asked again. Anything else is a fault of the check or of the program. */
const PASSING = new Set(['platform.unavailable', 'platform.busy']);

/** How often each mark of a kind is in the database. */
const KEPT = {
  statusUpdates: `select note as mark, count(*)::int as count from plans.status_update where note like 'chaos %' group by note`,
  figures: `select reason as mark, count(*)::int as count from measures.observation where reason like 'chaos %' group by reason`,
  comments: `select markdown as mark, count(*)::int as count from voices.comment_text where markdown like 'chaos %' group by markdown`,
  invitations: `select recipient as mark, count(*)::int as count from platform.mail where recipient like 'chaos-%' group by recipient`,
};

/** A client of the API that can be told to go on until there is an answer. */
export function clientOf(url) {
  const send = async (cookie, query, variables, key) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      headers: { 'content-type': 'application/json', 'waymark-organisation': ORGANISATION, cookie, ...(key ? { 'idempotency-key': key } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    return { response, ...(await response.json()) };
  };
  const must = async (cookie, query, variables = {}) => {
    const { data, errors } = await send(cookie, query, variables);
    if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
    return Object.values(data)[0];
  };
  const signIn = async (key) => (await send('', 'mutation ($key: ID!) { signInAsPersona(key: $key) { account { id } } }', { key })).response.headers.getSetCookie()[0].split(';')[0];
  return { send, must, signIn };
}

/** What each kind of writer sends next; `learn` keeps what its next one needs to know. */
async function writersOf({ must }, { executive, analyst, admin }) {
  const { objectives } = await must(executive, '{ plan { objectives { outcomes { actions { id version status } measures { id } } } } }');
  const outcomes = objectives.flatMap((objective) => objective.outcomes);
  const actions = outcomes.flatMap((outcome) => outcome.actions).filter(({ status }) => status === 'ON_TRACK');
  const [first, second, third] = actions;
  const measure = await measureWithFigure(must, analyst, outcomes.flatMap((outcome) => outcome.measures.map(({ id }) => id)));
  const updating = (action) => ({
    kind: 'statusUpdates', cookie: executive,
    query: 'mutation ($input: RecordStatusUpdateInput!) { answer: recordStatusUpdate(input: $input) { action { version } } }',
    variables: (mark) => ({ input: { actionId: action.id, version: action.version, status: 'ON_TRACK', note: mark } }),
    learn: (answer) => (action.version = answer.action.version),
  });
  return [
    updating(first), updating(second),
    {
      kind: 'comments', cookie: executive,
      query: 'mutation ($input: WriteCommentInput!) { answer: writeComment(input: $input) { comment { id } } }',
      variables: (mark) => ({ input: { kind: 'COMMENT', subjectKind: 'ACTION', subjectId: third.id, markdown: mark } }),
    },
    {
      kind: 'figures', cookie: analyst,
      query: 'mutation ($input: CorrectObservationInput!) { answer: correctObservation(input: $input) { measure { id } } }',
      variables: (mark) => ({ input: { ...measure.figure, measureId: measure.id, revision: measure.revision, reason: mark, isUnusualConfirmed: true } }),
      learn: () => (measure.revision += 1),
    },
    {
      kind: 'invitations', cookie: admin, pause: 400,
      query: 'mutation ($email: String!) { answer: addPerson(name: "Somebody new", email: $email, roles: [READER]) { person { id } } }',
      variables: (mark) => ({ email: mark }),
      markOf: () => `chaos-${randomUUID()}@northmoor.example`,
    },
  ];
}

/** A measure whose newest figure can be corrected again and again. */
async function measureWithFigure(must, analyst, ids) {
  for (const id of ids) {
    const { observations } = await must(analyst, 'query ($id: ID!) { measure(id: $id) { observations(first: 1) { fromOn toOn revision figure { value numerator denominator } } } }', { id });
    const [newest] = observations;
    if (!newest) continue;
    const { fromOn, toOn, revision, figure: { value, numerator, denominator } } = newest;
    return { id, revision, figure: { fromOn, toOn, ...(denominator === null ? { value } : { numerator, denominator }) } };
  }
  throw new Error('No measure has a figure.');
}

/** Starts everybody writing. @param program a whole program @param people sessions by what they are for */
export async function startLedger(program, people) {
  const client = clientOf(program.url);
  const ledger = { acknowledged: new Map(), retries: 0, refused: [], lastAt: 0, away: { answers: 0, withRetryAfter: 0, withoutAnswer: 0, others: [] } };
  let over = false;
  const write = async ({ kind, cookie, query, variables, learn, markOf = () => `chaos ${randomUUID()}`, pause = 0 }) => {
    while (!over) {
      const [mark, key] = [markOf(), randomUUID()];
      const given = variables(mark);
      for (;;) {
        const outcome = await client.send(cookie, query, given, key).catch(() => null);
        if (outcome?.data?.answer) {
          ledger.acknowledged.set(mark, kind);
          ledger.lastAt = Date.now();
          learn?.(outcome.data.answer);
          break;
        }
        note(ledger, outcome);
        ledger.retries += 1;
        if (over && ledger.refused.length > 0) return;
        await wait(PAUSE_MILLISECONDS);
      }
      if (pause) await wait(pause);
    }
  };
  const done = (await writersOf(client, people)).map(write);
  const more = async (count) => {
    const enough = ledger.acknowledged.size + count;
    for (const end = Date.now() + 60_000; ledger.acknowledged.size < enough; await wait(10)) {
      if (ledger.refused.length > 0) throw new Error(`Refused: ${ledger.refused[0]}`);
      if (Date.now() > end) throw new Error('Nothing is acknowledged any more.');
    }
  };
  const stop = async () => {
    over = true;
    await Promise.all(done);
  };
  return { ledger, more, stop };
}

/** How somebody was turned away: with 503 and a time to come back, or in another way. */
function note(ledger, outcome) {
  if (!outcome) return void (ledger.away.withoutAnswer += 1);
  ledger.away.answers += 1;
  const { status, headers } = outcome.response;
  const code = outcome.errors?.[0]?.extensions?.code ?? outcome.code ?? null;
  if (status === 503 && headers.get('retry-after')) ledger.away.withRetryAfter += 1;
  else if (!PASSING.has(code)) ledger.refused.push(`${status} ${JSON.stringify(outcome.errors ?? outcome)}`.slice(0, 400));
  else ledger.away.others.push(`${status} ${code}`);
}

/** Compares the book with the database. */
export async function settle(adminUrl, { acknowledged }) {
  const url = new URL(adminUrl);
  url.pathname = '/waymark';
  const kept = new Map();
  await withClient(url.href, async (client) => {
    for (const text of Object.values(KEPT)) for (const { mark, count } of (await client.query(text)).rows) kept.set(mark, (kept.get(mark) ?? 0) + count);
  });
  const byKind = {};
  for (const kind of acknowledged.values()) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return { acknowledged: acknowledged.size, byKind, lost: [...acknowledged.keys()].filter((mark) => !kept.has(mark)).length, doubled: [...kept.values()].filter((count) => count > 1).length };
}
