import { beforeEach, expect, jest, test } from '@jest/globals';
import { document as typed } from '../graphql/document';
import { request } from '../graphql/request';
import { askAhead, forgetAskedAhead } from './asked-ahead';
import { question } from './questions';

const Plan = typed<{ plan: string }, { id?: string }>('query Plan($id:ID){plan(id:$id)}');
const Rename = typed<{ done: boolean }, object>('mutation Rename{done}');
const fetched = jest.fn<typeof fetch>();
let answers = 0;
let status = 200;

beforeEach(() => {
  forgetAskedAhead();
  answers = 0;
  status = 200;
  fetched.mockReset();
  fetched.mockImplementation(async () => {
    answers += 1;
    const plan = `answer ${answers}`;
    return { ok: status < 400, status, headers: new Map(), json: async () => ({ data: { plan, done: true } }) } as unknown as Response;
  });
  globalThis.fetch = fetched;
  window.history.replaceState(null, '', '/harbour/plan');
});

test('what was asked ahead answers the page, with the same headers and words, and once', async () => {
  askAhead('harbour', question(Plan, { id: undefined }));
  expect(await request(Plan, {})).toEqual({ plan: 'answer 1', done: true });
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(await request(Plan, {})).toEqual({ plan: 'answer 2', done: true });
  const [ahead, later] = fetched.mock.calls.map(([, init]) => ({ body: init!.body, headers: init!.headers, method: init!.method, credentials: init!.credentials }));
  expect(ahead).toEqual(later);
});

test('an answer that nobody comes for is read to its end, so that it keeps no connection', async () => {
  const json = jest.fn(async () => ({ data: { plan: 'unread', done: true } }));
  fetched.mockResolvedValueOnce({ ok: true, status: 200, headers: new Map(), json } as unknown as Response);
  askAhead('harbour', question(Plan, {}));
  await new Promise((resolve) => setTimeout(resolve));
  expect(json).toHaveBeenCalledTimes(1);
  expect(await request(Plan, {})).toMatchObject({ plan: 'unread' });
  expect(json).toHaveBeenCalledTimes(1);
});

test('another plan and another organisation are asked for themselves', async () => {
  askAhead('harbour', question(Plan, {}));
  await request(Plan, { id: 'b' });
  await request(Plan, {}, { organisation: 'quay' });
  expect(fetched).toHaveBeenCalledTimes(3);
});

test('after something was changed, nothing is shown that was asked before', async () => {
  askAhead('harbour', question(Plan, {}));
  await request(Rename, {});
  expect(await request(Plan, {})).toMatchObject({ plan: 'answer 3' });
});

test('what failed ahead is asked again', async () => {
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  askAhead('harbour', question(Plan, {}));
  expect(await request(Plan, {})).toMatchObject({ plan: 'answer 1' });
  status = 503;
  askAhead('harbour', question(Plan, { id: 'b' }));
  await Promise.resolve();
  status = 200;
  expect(await request(Plan, { id: 'b' })).toMatchObject({ plan: 'answer 3' });
});

test('what was asked long ago is asked again', async () => {
  const now = jest.spyOn(performance, 'now').mockReturnValue(0);
  askAhead('harbour', question(Plan, {}));
  now.mockReturnValue(60_001);
  expect(await request(Plan, {})).toMatchObject({ plan: 'answer 2' });
  now.mockRestore();
});
