import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setMessageCompiler } from '../text/language';
import { document as typed, trustedDocument } from './document';
import { request } from './request';
import type { RequestError } from './request-error';
import { registerProof } from './proof';
import { registerSessionRenewal } from './session-renewal';

setMessageCompiler(compileMessage);

const Rename = typed<{ rename: { done: boolean } }, { name: string }>(
  'mutation Rename($name:String!){rename(name:$name){done}}',
);
const Plan = typed<{ plan: { id: string } | null }, object>('query Plan{plan{id}}');

const fetched = jest.fn<typeof fetch>();
const answer = (body: unknown, status = 200, id = 'req-1') =>
  ({
    ok: status < 400,
    status,
    headers: new Map([['x-request-id', id]]),
    json: async () => (typeof body === 'string' ? JSON.parse(body) : body),
  }) as unknown as Response;
const refusal = (extensions: object, message = 'No.') => answer({ errors: [{ message, extensions }] });
const sent = (call: number) => {
  const [, init] = fetched.mock.calls[call]!;
  return { headers: init!.headers as Record<string, string>, body: JSON.parse(init!.body as string) };
};
const failure = (asked: Promise<unknown>): Promise<RequestError> =>
  asked.then(
    () => Promise.reject(new Error('It went through.')),
    (thrown: RequestError) => thrown,
  );

beforeEach(() => {
  fetched.mockReset();
  globalThis.fetch = fetched;
  window.history.replaceState(null, '', '/harbour/plan?status=AT_RISK');
});

test('names the operation and the organisation of the address; a query has no idempotency key', async () => {
  fetched.mockResolvedValue(answer({ data: { plan: { id: 'p1' } } }));
  await expect(request(Plan, {})).resolves.toEqual({ plan: { id: 'p1' } });
  expect(sent(0).headers['waymark-organisation']).toBe('harbour');
  expect(sent(0).headers).not.toHaveProperty('idempotency-key');
  expect(sent(0).body).toMatchObject({ operationName: 'Plan', variables: {} });
});

test('what was built is sent by its id, without a text; while developing the text is sent', async () => {
  fetched.mockResolvedValue(answer({ data: { plan: null } }));
  await request(trustedDocument<{ plan: null }, object>('query', 'Plan', 'abc123'), {});
  expect(sent(0).body).toEqual({ operationName: 'Plan', documentId: 'abc123', variables: {} });
  await request(Plan, {});
  expect(sent(1).body).toEqual({ operationName: 'Plan', query: 'query Plan{plan{id}}', variables: {} });
});

test('an answer the server has marked is not sent again while it holds, and another question or organisation knows nothing of it', async () => {
  const marked = (body: unknown, mark: string, status = 200) => ({ ...answer(body, status), headers: new Map([['etag', mark]]) }) as unknown as Response;
  fetched.mockResolvedValueOnce(marked({ data: { plan: { id: 'p1' } } }, '"one"'));
  await request(Plan, { id: 'marked' });
  fetched.mockResolvedValueOnce(marked({}, '"one"', 304));
  await expect(request(Plan, { id: 'marked' })).resolves.toEqual({ plan: { id: 'p1' } });
  expect(sent(0).headers).not.toHaveProperty('if-none-match');
  expect(sent(1).headers['if-none-match']).toBe('"one"');
  fetched.mockResolvedValueOnce(marked({ data: { plan: { id: 'p2' } } }, '"two"'));
  await expect(request(Plan, { id: 'marked' })).resolves.toEqual({ plan: { id: 'p2' } });
  fetched.mockResolvedValue(answer({ data: { plan: null } }));
  await request(Plan, { id: 'other' });
  await request(Plan, { id: 'marked' }, { organisation: 'elsewhere' });
  for (const call of [3, 4]) expect(sent(call).headers).not.toHaveProperty('if-none-match');
});

test('an answer that holds is shown, also when many others came while the server was asked; asked for often, it stays', async () => {
  const marked = (body: unknown, mark: string, status = 200) => ({ ...answer(body, status), headers: new Map([['etag', mark]]) }) as unknown as Response;
  const askOthers = async (round: string) => {
    for (let other = 0; other < 15; other += 1) await request(Plan, { id: `${round} ${other}` });
  };
  fetched.mockResolvedValueOnce(marked({ data: { plan: { id: 'mine' } } }, '"mine"'));
  await request(Plan, { id: 'held' });
  let arrive = (_: Response) => {};
  fetched.mockReturnValueOnce(new Promise<Response>((resolve) => (arrive = resolve)));
  const asked = request(Plan, { id: 'held' });
  fetched.mockResolvedValue(marked({ data: { plan: null } }, '"other"'));
  await askOthers('first');
  await askOthers('second');
  arrive(marked({}, '"mine"', 304));
  await expect(asked).resolves.toEqual({ plan: { id: 'mine' } });
  await askOthers('third');
  await request(Plan, { id: 'held' });
  expect(sent(fetched.mock.calls.length - 1).headers['if-none-match']).toBe('"mine"');
});

test('pages outside an organisation name none', async () => {
  window.history.replaceState(null, '', '/sign-in');
  fetched.mockResolvedValue(answer({ data: { plan: null } }));
  await request(Plan, {});
  expect(sent(0).headers).not.toHaveProperty('waymark-organisation');
});

test('a mutation that got no answer is sent once more, with the same key', async () => {
  fetched
    .mockRejectedValueOnce(new TypeError('network'))
    .mockResolvedValue(answer({ data: { rename: { done: true } } }));
  await expect(request(Rename, { name: 'x' })).resolves.toEqual({ rename: { done: true } });
  expect(fetched).toHaveBeenCalledTimes(2);
  expect(sent(0).headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(sent(1).headers['idempotency-key']).toBe(sent(0).headers['idempotency-key']);
});

test('two acts have two keys', async () => {
  fetched.mockResolvedValue(answer({ data: { rename: { done: true } } }));
  await request(Rename, { name: 'x' });
  await request(Rename, { name: 'x' });
  expect(sent(1).headers['idempotency-key']).not.toBe(sent(0).headers['idempotency-key']);
});

test('after the second silence it gives up, in words', async () => {
  fetched.mockRejectedValueOnce(new TypeError('network')).mockResolvedValue(answer('{}', 503));
  const error = await failure(request(Rename, { name: 'x' }));
  expect(fetched).toHaveBeenCalledTimes(2);
  expect(error.isUnreachable).toBe(true);
  expect(error.message).toMatch(/^We cannot reach Waymark\./);
});

test('an answer is never asked for twice, even a refusal', async () => {
  fetched.mockResolvedValue(
    refusal({ code: 'plans.action.due_before_start', field: 'dueOn' }, 'Enter a date after 1 May 2026'),
  );
  const error = await failure(request(Rename, { name: 'x' }));
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(error).toMatchObject({
    code: 'plans.action.due_before_start',
    message: 'Enter a date after 1 May 2026',
    fields: { dueOn: 'Enter a date after 1 May 2026' },
  });
});

test('bad input says for each field what to do', async () => {
  fetched.mockResolvedValue(
    refusal({ code: 'platform.bad_input', fields: { name: 'Enter a name', url: 'Enter a link' } }),
  );
  expect((await failure(request(Rename, { name: '' }))).fields).toEqual({ name: 'Enter a name', url: 'Enter a link' });
});

test('a conflict carries the other version, who and when', async () => {
  const conflict = {
    code: 'platform.conflict',
    fields: ['title'],
    current: { title: 'Theirs', version: 4 },
    changedBy: 'Lin Zhao',
    changedAt: '2026-11-22T10:41:00Z',
  };
  fetched.mockResolvedValue(refusal(conflict));
  const error = await failure(request(Rename, { name: 'x' }));
  expect(error.isConflict).toBe(true);
  expect(error).toMatchObject({
    conflictFields: ['title'],
    current: { title: 'Theirs', version: 4 },
    changedBy: 'Lin Zhao',
    fields: {},
  });
});

test('our own fault is said in our words, with the request id and not the message', async () => {
  fetched.mockResolvedValue(
    refusal({ code: 'platform.unexpected', requestId: 'req-7' }, 'relation "x" does not exist'),
  );
  const error = await failure(request(Plan, {}));
  expect(error.message).toMatch(/^Something went wrong on our side\./);
  expect(error.requestId).toBe('req-7');
});

test('a page instead of an answer is our fault too, with the id of the header', async () => {
  fetched.mockResolvedValue(answer('<html>', 200, 'req-9'));
  expect(await failure(request(Plan, {}))).toMatchObject({ isOurFault: true, requestId: 'req-9' });
});

test('a given-up request stays given up', async () => {
  const abort = new AbortController();
  fetched.mockImplementation(async () => {
    abort.abort();
    throw new DOMException('Aborted', 'AbortError');
  });
  expect((await failure(request(Rename, { name: 'x' }, { signal: abort.signal }))).name).toBe('AbortError');
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('an ended session asks to sign in, once for all requests, and repeats each with its own key', async () => {
  let signIn: (signedIn: boolean) => void = () => undefined;
  const renew = jest.fn(() => new Promise<boolean>((resolve) => (signIn = resolve)));
  const unregister = registerSessionRenewal(renew);
  let isSignedIn = false;
  fetched.mockImplementation(async (_, init) => {
    if (!isSignedIn) return refusal({ code: 'platform.unauthenticated' });
    return answer({
      data: JSON.parse(init!.body as string).operationName === 'Plan' ? { plan: null } : { rename: { done: true } },
    });
  });
  const both = Promise.all([request(Plan, {}), request(Rename, { name: 'x' })]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  isSignedIn = true;
  signIn(true);
  await expect(both).resolves.toEqual([{ plan: null }, { rename: { done: true } }]);
  expect(renew).toHaveBeenCalledTimes(1);
  const keys = fetched.mock.calls.map((_, call) => sent(call).headers['idempotency-key']).filter(Boolean);
  expect(new Set(keys).size).toBe(1);
  unregister();
});

test('closing the sign-in panel fails the request, and nothing is sent again', async () => {
  const unregister = registerSessionRenewal(async () => false);
  fetched.mockResolvedValue(refusal({ code: 'platform.unauthenticated' }));
  expect((await failure(request(Rename, { name: 'x' }))).isSignedOut).toBe(true);
  expect(fetched).toHaveBeenCalledTimes(1);
  unregister();
});

test('an act that asks for proof is sent again, with the same key, once proof was given', async () => {
  const asked = jest.fn(async () => true);
  const unregister = registerProof(asked);
  fetched.mockResolvedValueOnce(refusal({ code: 'platform.proof_needed' }));
  fetched.mockResolvedValueOnce(answer({ data: { rename: { done: true } } }));
  await expect(request(Rename, { name: 'x' })).resolves.toEqual({ rename: { done: true } });
  expect(asked).toHaveBeenCalledTimes(1);
  expect(sent(1).headers['idempotency-key']).toBe(sent(0).headers['idempotency-key']);
  unregister();
});

test('without proof the act is refused, and not sent again', async () => {
  const unregister = registerProof(async () => false);
  fetched.mockResolvedValue(refusal({ code: 'platform.proof_needed' }, 'Show that it is you.'));
  expect((await failure(request(Rename, { name: 'x' }))).message).toBe('Show that it is you.');
  expect(fetched).toHaveBeenCalledTimes(1);
  unregister();
});
