import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { document as typed } from '../graphql/document';
import { createQueryClient } from '../graphql/query-client';
import { useQueryOf } from '../graphql/use-query-of';
import { Link } from '../routing/link';
import { page } from '../routing/page';
import { question } from './questions';
import { useLikelyNext } from './use-warmth';
import type { Warmth } from './warm-page';

const Plan = typed<{ plan: string }, object>('query Plan{plan}');
const asked: string[] = [];
const loaded: string[] = [];
const Nothing = () => null;
const load = (name: string) => () => {
  loaded.push(name);
  return Promise.resolve({ default: Nothing });
};
const pages = [page('/$organisation/plan', load('plan')), page('/$organisation/space', load('space')), page('/$organisation/people', load('people'))];
const questions: Warmth['questions'] = {
  '/$organisation/plan': () => [question(Plan, {})],
  '/$organisation/space': () => [question(Plan, { of: 'space' })],
};
const connection = (words: object | undefined) => Object.defineProperty(navigator, 'connection', { value: words, configurable: true });

beforeEach(() => {
  window.history.replaceState(null, '', '/harbour');
  window.scrollTo = () => undefined;
  asked.length = 0;
  loaded.length = 0;
  connection(undefined);
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    asked.push(init!.body as string);
    return { ok: true, status: 200, headers: new Map(), json: async () => ({ data: { plan: 'ours' } }) } as unknown as Response;
  });
});
afterEach(cleanup);

function open(children: ReactNode) {
  const queryClient = createQueryClient();
  const warmth: Warmth = { pages, questions, isQuiet: (path) => path === '/$organisation/space', queryClient };
  const router = createRouter({
    routeTree: createRootRoute({ component: () => children }),
    history: createMemoryHistory({ initialEntries: ['/harbour'] }),
    context: { warmth },
    defaultNotFoundComponent: () => children,
  });
  return render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}
const link = (name: string) => screen.findByRole('link', { name });

function PlanOf() {
  return <p>{useQueryOf(Plan, {}, { organisation: 'harbour' }).data?.plan ?? 'waits'}</p>;
}

test('a link that is pointed at has its page and its answer ready, so the page asks nothing again', async () => {
  const view = open(<Link to="/harbour/plan?status=AT_RISK">Plan</Link>);
  fireEvent.mouseEnter(await link('Plan'));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(loaded).toEqual(['plan']);
  view.unmount();
  // The same page, with what was read still there.
  open(
    <>
      <Link to="/harbour/plan">Plan</Link>
      <PlanOf />
    </>,
  );
  await screen.findByText('ours');
  expect(asked).toHaveLength(2);
  fireEvent.touchStart(await link('Plan'));
  fireEvent.touchStart(await link('Plan'));
  expect(loaded).toEqual(['plan', 'plan', 'plan']);
  expect(asked).toHaveLength(2);
});

test('a pointer that passes over a link, or a focus that goes on, fetches nothing', async () => {
  open(<Link to="/harbour/plan">Plan</Link>);
  const plan = await link('Plan');
  jest.useFakeTimers();
  try {
    fireEvent.mouseEnter(plan);
    fireEvent.mouseLeave(plan);
    fireEvent.focus(plan);
    fireEvent.blur(plan);
    jest.runAllTimers();
    expect([asked, loaded]).toEqual([[], []]);
    fireEvent.focus(plan);
    jest.runAllTimers();
    expect(loaded).toEqual(['plan']);
  } finally {
    jest.useRealTimers();
  }
});

test.each([{ saveData: true }, { effectiveType: '3g' }, { effectiveType: 'slow-2g' }])('nothing is fetched before it is wanted with %j', async (words) => {
  connection(words);
  open(<Link to="/harbour/plan">Plan</Link>);
  fireEvent.touchStart(await link('Plan'));
  expect([asked, loaded]).toEqual([[], []]);
});

test('nothing of a quiet page is fetched; of a page that lists no question only its code; of another organisation nothing is asked', async () => {
  open(
    <>
      <Link to="/harbour/space">Space</Link>
      <Link to="/harbour/people">People</Link>
      <Link to="/quay/plan">Quay</Link>
    </>,
  );
  fireEvent.touchStart(await link('Space'));
  expect([asked, loaded]).toEqual([[], []]);
  fireEvent.touchStart(await link('People'));
  expect([asked, loaded]).toEqual([[], ['people']]);
  fireEvent.touchStart(await link('Quay'));
  expect([asked, loaded]).toEqual([[], ['people', 'plan']]);
});

function Likely() {
  useLikelyNext('/harbour/plan');
  return <p>here</p>;
}

test('the page that is likely next is made ready when the browser is idle', async () => {
  const waiting: (() => void)[] = [];
  Object.assign(window, { requestIdleCallback: (work: () => void) => waiting.push(work), cancelIdleCallback: () => undefined });
  try {
    open(<Likely />);
    await screen.findByText('here');
    await waitFor(() => expect(waiting.length).toBeGreaterThan(0), { timeout: 20_000 });
    expect([asked, loaded]).toEqual([[], []]);
    waiting.at(-1)!();
    expect(loaded).toEqual(['plan']);
    await waitFor(() => expect(asked).toHaveLength(1));
  } finally {
    cleanup();
    Object.assign(window, { requestIdleCallback: undefined, cancelIdleCallback: undefined });
  }
});
