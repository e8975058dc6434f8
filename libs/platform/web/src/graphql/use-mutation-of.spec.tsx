import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { setMessageCompiler } from '../text/language';
import { document as typed } from './document';
import { createQueryClient } from './query-client';
import { useMutationOf } from './use-mutation-of';
import { queryKeyOf } from './use-query-of';

setMessageCompiler(compileMessage);

type Action = { action: { status: string } };
const ActionDocument = typed<Action, { id: string }>('query Action($id:ID!){action(id:$id){status}}');
const Record = typed<object, { status: string }>('mutation Record($status:String!){record(status:$status){id}}');
const fetched = jest.fn<typeof fetch>();
let client: QueryClient;
const key = (id: string) => queryKeyOf(ActionDocument, 'harbour', { id });
const status = (id: string) => client.getQueryData<Action>(key(id))?.action.status;
const answer = (body: unknown) =>
  ({ ok: true, status: 200, headers: new Map(), json: async () => body }) as unknown as Response;

beforeEach(() => {
  fetched.mockReset();
  globalThis.fetch = fetched;
  window.history.replaceState(null, '', '/harbour');
  client = createQueryClient();
  client.setQueryData(key('1'), { action: { status: 'ON_TRACK' } });
  client.setQueryData(key('2'), { action: { status: 'ON_TRACK' } });
});

function open() {
  const options = {
    refreshes: [ActionDocument],
    showAtOnce: (
      cache: { change: <A>(d: typeof ActionDocument, c: (a: Action) => Action) => A | void },
      next: { status: string },
    ) => {
      cache.change(ActionDocument, () => ({ action: { status: next.status } }));
    },
  };
  return renderHook(() => useMutationOf(Record, options), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  });
}

test('shows the change at once, before the server has answered', async () => {
  fetched.mockReturnValue(new Promise(() => undefined));
  const { result } = open();
  act(() => result.current.mutate({ status: 'COMPLETE' }));
  await waitFor(() => expect(status('1')).toBe('COMPLETE'));
});

test('puts back every answer it had changed when the server refuses', async () => {
  fetched.mockResolvedValue(
    answer({ errors: [{ message: 'Add a note.', extensions: { code: 'plans.update.note_needed' } }] }),
  );
  const { result } = open();
  act(() => result.current.mutate({ status: 'OFF_TRACK' }));
  await waitFor(() => expect(result.current.isError).toBe(true));
  expect([status('1'), status('2')]).toEqual(['ON_TRACK', 'ON_TRACK']);
  expect(result.current.error!.message).toBe('Add a note.');
});

test('afterwards what it named is read again', async () => {
  fetched.mockResolvedValue(answer({ data: { record: { id: 'u1' } } }));
  const { result } = open();
  act(() => result.current.mutate({ status: 'COMPLETE' }));
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  await waitFor(() => expect(client.getQueryState(key('1'))?.isInvalidated).toBe(true));
});

const keysSent = () => fetched.mock.calls.map(([, init]) => (init!.headers as globalThis.Record<string, string>)['idempotency-key']);
async function press(result: { current: { mutateAsync: (words: { status: string }) => Promise<unknown> } }, status: string) {
  await act(async () => void (await result.current.mutateAsync({ status }).catch(() => undefined)));
}

test('an act that got no answer has the same key when it is done again with the same words, and only then', async () => {
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  const { result } = open();
  await press(result, 'COMPLETE');
  await press(result, 'COMPLETE');
  const [first, repeated, again] = keysSent();
  expect([repeated, again]).toEqual([first, first]);
  fetched.mockReset();
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  await press(result, 'AT_RISK');
  const [other] = keysSent();
  expect(other).not.toBe(first);
  fetched.mockReset();
  fetched.mockResolvedValue(answer({ data: { record: { id: 'u1' } } }));
  await press(result, 'AT_RISK');
  await press(result, 'AT_RISK');
  const [answered, anew] = keysSent();
  expect(answered).toBe(other);
  expect(anew).not.toBe(answered);
});
