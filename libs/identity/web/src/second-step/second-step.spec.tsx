import { BroadcastChannel } from 'node:worker_threads';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import { ProofDialog } from './proof-dialog';
import SecondStepPage from './second-step.page';

setMessageCompiler(compileMessage);
// The test's browser has no windows that could tell each other anything; Node's channel does the same.
globalThis.BroadcastChannel = BroadcastChannel as never;
// The test's browser knows no dialogs.
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

const account = { id: 'a1', email: 'ruth@example.org', name: 'Ruth Adeyemi', memberships: [] };
let setAt: string | null;
let canBeSet: boolean;
let isProved: boolean;
const asked: { operationName: string; variables: Record<string, string> }[] = [];
const needsProof = { errors: [{ message: 'Show that it is you.', extensions: { code: 'platform.proof_needed' } }] };

beforeEach(() => {
  asked.length = 0;
  [setAt, canBeSet, isProved] = [null, true, true];
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as (typeof asked)[number];
    asked.push(body);
    if (body.operationName === 'ProveItIsYou' && (body.variables['password'] ?? body.variables['code'])) isProved = true;
    const guarded = (data: object) => (isProved ? { data } : needsProof);
    const answers: Record<string, object> = {
      ViewerAccount: { data: { installation: { demo: false, mailIsKept: true }, viewerAccount: account } },
      SecondFactor: { data: { secondFactor: { setAt, recoveryCodesLeft: 7, passkeys: 0, canBeSet } } },
      StartSecondFactor: guarded({
        startSecondFactor: { secret: 'ABCD EFGH', address: 'otpauth://totp/x', qrSize: 21, qrPath: 'M0 0h1v1h-1z' },
      }),
      ConfirmSecondFactor: guarded({ confirmSecondFactor: { recoveryCodes: ['aaaa-bbbb', 'cccc-dddd'] } }),
      RenewRecoveryCodes: guarded({ renewRecoveryCodes: { recoveryCodes: ['eeee-ffff'] } }),
      RemoveSecondFactor: guarded({ removeSecondFactor: { done: true } }),
      ProveItIsYou: { data: { proveItIsYou: { done: true } } },
    };
    return { ok: true, status: 200, headers: new Map(), json: async () => answers[body.operationName] } as unknown as Response;
  });
});

async function open(returnTo?: string) {
  render(
    <PageForSpec at="/account/second-step">
      <SecondStepPage params={{}} search={{ returnTo }} />
      <ProofDialog />
    </PageForSpec>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Second step when you sign in' });
  return userEvent.setup();
}
const names = () => asked.map((one) => one.operationName);

test('a secret to scan or to type, its first code, and the recovery codes this once', async () => {
  const user = await open('/account');
  await user.click(await screen.findByRole('button', { name: 'Set it up' }));
  await screen.findByRole('img', { name: /QR code/ });
  expect(screen.getByText('ABCD EFGH')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open an app on this device' }).getAttribute('href')).toBe('otpauth://totp/x');
  await user.click(screen.getByRole('button', { name: 'Switch it on' }));
  expect(screen.getByRole('link', { name: 'Enter the code' })).toBeTruthy();
  expect(names()).not.toContain('ConfirmSecondFactor');
  await user.type(screen.getByLabelText('Code'), '123456{Enter}');
  const heading = await screen.findByRole('heading', { name: 'Your recovery codes' });
  expect(document.activeElement).toBe(heading);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['aaaa-bbbb', 'cccc-dddd']);
  const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
  await user.click(screen.getByRole('button', { name: 'Print them' }));
  expect(print).toHaveBeenCalledTimes(1);
});

test('whoever was led here because of their role is told why', async () => {
  await open('/northmoor/plan');
  await screen.findByText(/your role needs a second step/);
});

test('where it cannot be set up, that is said and nothing is offered', async () => {
  canBeSet = false;
  await open();
  await screen.findByText(/cannot be set up on this installation/);
  expect(screen.queryByRole('button')).toBeNull();
});

test('an act that asks for proof gets it by the password, and is sent again by itself', async () => {
  isProved = false;
  const user = await open();
  await user.click(await screen.findByRole('button', { name: 'Set it up' }));
  await screen.findByRole('dialog', { name: 'Show that it is you' });
  await user.click(await screen.findByRole('button', { name: 'It is me' }));
  expect(screen.getByRole('link', { name: 'Enter your password' })).toBeTruthy();
  await user.type(screen.getByLabelText('Password'), 'right horse battery{Enter}');
  await screen.findByRole('img', { name: /QR code/ });
  expect(asked.find((one) => one.operationName === 'ProveItIsYou')!.variables).toEqual({ password: 'right horse battery' });
  expect(names().filter((name) => name === 'StartSecondFactor')).toHaveLength(2);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('whoever has codes gives proof by one of them', async () => {
  [setAt, isProved] = ['2026-11-03T09:00:00.000Z', false];
  const user = await open();
  await screen.findByText(/7 recovery codes left/);
  await user.click(screen.getByRole('button', { name: 'Remove the second step' }));
  await screen.findByRole('dialog', { name: 'Show that it is you' });
  await user.type(await screen.findByLabelText('Code'), '123456{Enter}');
  await waitFor(() => expect(names().filter((name) => name === 'RemoveSecondFactor')).toHaveLength(2));
  expect(asked.find((one) => one.operationName === 'ProveItIsYou')!.variables).toEqual({ code: '123456' });
});

test('closed without proof, nothing is done and the reason is said', async () => {
  [setAt, isProved] = ['2026-11-03T09:00:00.000Z', false];
  const user = await open();
  await user.click(await screen.findByRole('button', { name: 'Make new recovery codes' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await screen.findByText('Show that it is you.');
  expect(names().filter((name) => name === 'RenewRecoveryCodes')).toHaveLength(1);
});
