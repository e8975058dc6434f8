import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { setMessageCompiler } from '@waymark/platform/web';
import { App } from './app';

setMessageCompiler(compileMessage);
window.scrollTo = () => undefined;

const refusal = (code: string, more = {}) => ({ errors: [{ message: 'No.', extensions: { code, ...more } }] });
const viewer = {
  data: {
    viewer: {
      personId: 'p1',
      name: 'Amina Yusuf',
      initials: 'AY',
      email: 'amina@example.org',
      title: null,
      roles: [],
      permissions: [],
      waiting: 3,
    },
    organisation: {
      id: 'o1',
      slug: 'harbour',
      name: 'Harbour Trust',
      timeZone: 'Europe/London',
      staleAfterDays: 60,
      challengeDays: 14,
      isChallengeInWorkingDays: false,
      reviewMonths: 6,
      words: {},
      version: 1,
    },
  },
};
let answers: Record<string, object>;
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  answers = {
    ViewerAccount: { data: { installation: { demo: false, mailIsKept: false }, viewerAccount: null } },
    DemoPersonas: { data: { demoPersonas: [] } },
  };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName } = JSON.parse(init!.body as string) as { operationName: string };
    asked.push(operationName);
    const answer = answers[operationName] ?? refusal('platform.unexpected');
    return { ok: true, status: 200, headers: new Map(), json: async () => answer } as unknown as Response;
  });
});

function open(at: string) {
  cleanup();
  window.history.replaceState(null, '', at);
  render(<App />);
}
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

test('a signed-out person signs in first, and the address remembers where they were going', async () => {
  answers['Viewer'] = refusal('platform.unauthenticated');
  open('/harbour/plan?status=AT_RISK');
  await heading('Sign in');
  expect(window.location.pathname).toBe('/sign-in');
  expect(new URLSearchParams(window.location.search).get('returnTo')).toBe('/harbour/plan?status=AT_RISK');
  expect(asked.filter((name) => name === 'Viewer')).toHaveLength(1);
});

test('somebody else’s organisation looks like one that is not there, and says who can help', async () => {
  answers['Viewer'] = refusal('platform.forbidden');
  open('/quay/plan');
  await heading('You cannot open this page');
  expect(screen.getByText(/An administrator of the organisation can give you access/)).toBeTruthy();
  const first = document.querySelector('main')!.textContent;
  answers['Viewer'] = refusal('platform.not_found');
  open('/nowhere/plan');
  await heading('You cannot open this page');
  expect(document.querySelector('main')!.textContent).toBe(first);
});

test('an unknown address keeps the bars of the organisation and names the page in the title', async () => {
  answers['Viewer'] = viewer;
  open('/harbour/no/such/page');
  await heading('Page not found');
  expect(screen.getByRole('link', { name: 'Harbour Trust, change organisation' })).toBeTruthy();
  await waitFor(() => expect(document.title).toBe('Page not found - Harbour Trust - Waymark'));
});

test('our own fault shows the request id and another try', async () => {
  answers['Viewer'] = refusal('platform.unexpected', { requestId: 'req-7' });
  open('/harbour');
  await heading('Something went wrong on our side');
  expect(screen.getByText(/req-7/)).toBeTruthy();
  answers['Viewer'] = viewer;
  screen.getByRole('button', { name: 'Try again' }).click();
  expect(await screen.findByRole('link', { name: 'Harbour Trust, change organisation' })).toBeTruthy();
});
