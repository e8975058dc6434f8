import { BroadcastChannel } from 'node:worker_threads';
import { beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, request, setMessageCompiler } from '@waymark/platform/web';
import { RevokeSessionDocument } from '../account/account.generated';
import { SessionExpiredDialog } from './session-expired-dialog';
import { tellOtherWindows } from './signed-in-elsewhere';

setMessageCompiler(compileMessage);
// The test's browser has no windows that could tell each other anything; Node's channel does the same.
globalThis.BroadcastChannel = BroadcastChannel as never;

let isSignedIn = false;
let mustUseSingleSignOn = false;
const keys: string[] = [];

beforeAll(() => {
  // The test browser draws no dialogs: opening one is all that is needed of it here.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

beforeEach(() => {
  [isSignedIn, mustUseSingleSignOn] = [false, false];
  keys.length = 0;
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName } = JSON.parse(init!.body as string) as { operationName: string };
    if (operationName === 'SignIn') isSignedIn = true;
    if (operationName === 'RevokeSession') keys.push((init!.headers as Record<string, string>)['idempotency-key']!);
    const account = { id: 'a1', email: 'amina@example.org', name: 'Amina Yusuf', memberships: [] };
    const answers: Record<string, object> = {
      SignIn: { data: { signIn: { secondSteps: null, account } } },
      SignInWays: { data: { signInWays: { mustUseSingleSignOn, singleSignOn: mustUseSingleSignOn ? { organisationName: 'Harbour Trust', startPath: '/auth/start/p1' } : null } } },
      DemoPersonas: { data: { demoPersonas: [] } },
      ViewerAccount: { data: { installation: { demo: false, mailIsKept: false }, viewerAccount: isSignedIn ? account : null } },
      RevokeSession: isSignedIn
        ? { data: { revokeSession: { done: true } } }
        : { errors: [{ message: 'Sign in.', extensions: { code: 'platform.unauthenticated' } }] },
    };
    return {
      ok: true,
      status: 200,
      headers: new Map(),
      json: async () => answers[operationName],
    } as unknown as Response;
  });
});

async function failWith(note: string) {
  render(
    <PageForSpec>
      <textarea aria-label="Note" defaultValue={note} />
      <SessionExpiredDialog email="amina@example.org" />
    </PageForSpec>,
  );
  await screen.findByLabelText('Note');
  const asked = request(RevokeSessionDocument, { id: 's1' });
  await screen.findByRole('dialog', { name: 'Sign in again to go on' });
  await screen.findByLabelText('Email address', {}, { timeout: 5000 });
  return { asked, user: userEvent.setup() };
}

test('lays itself over the page, and after signing in the same act goes through, with what was typed still there', async () => {
  const { asked, user } = await failWith('Half a thought');
  expect(screen.getByLabelText<HTMLInputElement>('Email address').value).toBe('amina@example.org');
  await user.type(screen.getByLabelText('Password'), 'right horse battery{Enter}');
  await expect(asked).resolves.toEqual({ revokeSession: { done: true } });
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Half a thought');
});

test('Not now fails the act in words and keeps the page', async () => {
  const { asked, user } = await failWith('Half a thought');
  const refused = expect(asked).rejects.toThrow('You have been signed out. Sign in again to go on.');
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await refused;
  expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Half a thought');
});

test('single sign-on opens beside the page, which goes on by itself once that window has signed in', async () => {
  mustUseSingleSignOn = true;
  const { asked } = await failWith('Half a thought');
  const link = await screen.findByRole('link', { name: 'Continue with Harbour Trust' });
  expect([link.getAttribute('target'), link.getAttribute('href')]).toEqual(['_blank', '/auth/start/p1?returnTo=%2Fsign-in%2Fdone']);
  // Somebody comes back without having signed in: nothing is lost, nothing happens.
  window.dispatchEvent(new Event('focus'));
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.getByRole('dialog')).toBeTruthy();
  isSignedIn = true;
  await act(async () => {
    tellOtherWindows();
    await expect(asked).resolves.toEqual({ revokeSession: { done: true } });
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Half a thought');
});
