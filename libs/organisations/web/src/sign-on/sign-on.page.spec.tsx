import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forgetDraftsOf, PageForSpec, setMessageCompiler, specViewer } from '@waymark/platform/web';
import SignOnPage from './sign-on.page';
import type { Domain, Provider, SignOn } from './use-sign-on';

setMessageCompiler(compileMessage);

const yes = { allowed: true, reason: null };
const no = (reason: string) => ({ allowed: false, reason });
const provider: Provider = {
  id: 'p1', version: 3, name: 'NHSmail', kind: 'ENTRA', issuer: 'https://login.microsoftonline.com/0f3b0000-0000-4000-8000-000000000001/v2.0', clientId: 'client-1', hasSecret: true,
  callbackUrl: 'https://waymark.example/auth/callback/p1', state: 'DRAFT', hasChangesWaiting: false, lastTest: null, testPath: '/auth/start/p1?purpose=test', waitingProposalId: null,
  viewerCan: { revise: yes, turnOn: no('Test it first.'), turnOff: no('It is not on.'), remove: yes },
};
const domain: Domain = {
  id: 'd1', version: 1, domain: 'northmoor.example', txtName: '_waymark.northmoor.example', txtValue: 'waymark-domain=abc', provedAt: null, checkedAt: null, absentSince: null, isEnforced: false, providerId: null, waitingProposalId: null,
  viewerCan: { enforce: no('Prove the domain first.'), release: no('It is free.'), remove: yes },
};

let settings: SignOn;
let proposalId: string | null;
let sent: { operationName: string; variables: Record<string, unknown> }[];
let check: { isProved: boolean; problem: string | null };

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
  await forgetDraftsOf(specViewer.email);
  [sent, proposalId, check] = [[], null, { isProved: false, problem: 'other' }];
  settings = { providers: [], domains: [], viewerCan: { manage: yes } };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName, variables } = JSON.parse(init!.body as string) as { operationName: string; variables: Record<string, unknown> };
    const field = operationName.charAt(0).toLowerCase() + operationName.slice(1);
    if (operationName !== 'SignOnSettings') sent.push({ operationName, variables });
    const data = operationName === 'SignOnSettings' ? { signOnSettings: settings } : operationName === 'CheckSignOnDomain' ? { checkSignOnDomain: check } : { [field]: { proposalId } };
    return { ok: true, status: 200, headers: new Map(), json: async () => ({ data }) } as unknown as Response;
  });
});

function open(providers: Provider[] = [], domains: Domain[] = []) {
  settings = { ...settings, providers, domains };
  render(
    <PageForSpec at="/harbour/settings/sign-on">
      <SignOnPage />
    </PageForSpec>,
  );
  return userEvent.setup();
}
const acts = () => sent.filter(({ operationName }) => !operationName.startsWith('Changes'));

test('a provider is added as a draft; without its secret nothing is sent, and the secret is kept nowhere', async () => {
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'Add a provider' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('What you call it'), 'NHSmail');
  await user.type(dialog.getByLabelText('Directory (tenant) id'), '0f3b0000-0000-4000-8000-000000000001');
  await user.type(dialog.getByLabelText('Client id'), 'client-1');
  await user.click(dialog.getByRole('button', { name: 'Save as a draft' }));
  expect(within(dialog.getByRole('alert')).getByText('Enter the client secret.')).toBeTruthy();
  expect(acts()).toEqual([]);
  await user.type(dialog.getByLabelText('Client secret'), 'hush');
  await user.click(dialog.getByRole('button', { name: 'Save as a draft' }));
  expect(acts()).toEqual([{ operationName: 'AddSignOnProvider', variables: { name: 'NHSmail', kind: 'ENTRA', issuer: '0f3b0000-0000-4000-8000-000000000001', clientId: 'client-1', clientSecret: 'hush' } }]);
});

test('Google has one issuer for everybody, so it is not asked for', async () => {
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'Add a provider' }));
  await user.selectOptions(screen.getByLabelText('Kind'), 'Google Workspace');
  expect(screen.queryByLabelText('Issuer')).toBeNull();
});

test('a draft says what is left to do, where to come back to, and that it must be tested first', async () => {
  open([provider]);
  const section = within(await screen.findByRole('region', { name: 'NHSmail' }));
  expect(section.getByText('Draft: nobody signs in by it')).toBeTruthy();
  expect(section.getByText(provider.callbackUrl)).toBeTruthy();
  expect(section.getByRole('link', { name: 'Test' }).getAttribute('href')).toBe('/auth/start/p1?purpose=test&returnTo=%2Fharbour%2Fsettings%2Fsign-on');
  expect(section.getByRole('button', { name: 'Turn on' }).getAttribute('aria-disabled')).toBe('true');
  expect(section.getAllByText('Test it first.').length).toBeGreaterThan(0);
});

test('what a test found is said, good or bad', async () => {
  open([
    { ...provider, lastTest: { at: '2026-11-22T09:00:00Z', isGood: true, problem: null, email: 'ruth@northmoor.example', name: 'Ruth Adeyemi' } },
    { ...provider, id: 'p2', name: 'Old', lastTest: { at: '2026-11-22T09:00:00Z', isGood: false, problem: 'unreachable', email: null, name: null } },
  ]);
  expect(await screen.findByText('Who came: Ruth Adeyemi, ruth@northmoor.example')).toBeTruthy();
  expect(screen.getByText('The provider could not be reached. Look at the issuer, then test it again.')).toBeTruthy();
});

test('turning on says what it means, and then that it waits for another admin', async () => {
  const user = open([{ ...provider, viewerCan: { ...provider.viewerCan, turnOn: yes } }]);
  proposalId = 'x';
  await user.click(await screen.findByRole('button', { name: 'Turn on' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Turn on NHSmail?' }));
  settings = { ...settings, providers: [{ ...provider, waitingProposalId: 'x' }] };
  await user.click(dialog.getByRole('button', { name: 'Turn on' }));
  expect(acts()).toEqual([{ operationName: 'TurnSignOnProvider', variables: { id: 'p1', version: 3, on: true } }]);
  expect((await screen.findByRole('link', { name: 'See what waits' })).getAttribute('href')).toBe('/harbour/settings/waiting');
});

test('another client asks for the secret again; another name does not', async () => {
  const user = open([provider]);
  await user.click(await screen.findByRole('button', { name: 'Change' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByLabelText('Directory (tenant) id')).toHaveProperty('value', '0f3b0000-0000-4000-8000-000000000001');
  await user.type(dialog.getByLabelText('Client id'), '2');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(within(dialog.getByRole('alert')).getByText(/Enter the client secret again/)).toBeTruthy();
  await user.type(dialog.getByLabelText('Client id'), '{Backspace}');
  await user.type(dialog.getByLabelText('What you call it'), ' 2');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(acts()).toEqual([{ operationName: 'ReviseSignOnProvider', variables: { id: 'p1', version: 3, name: 'NHSmail 2' } }]);
});

test('a domain shows its record, says what the DNS answered, and cannot be enforced before it is proved', async () => {
  const user = open([provider], [domain]);
  const item = within(await screen.findByRole('region', { name: 'northmoor.example' }));
  expect(item.getByText('_waymark.northmoor.example')).toBeTruthy();
  expect(item.getByText('waymark-domain=abc')).toBeTruthy();
  expect(item.getByRole('button', { name: 'Make single sign-on the only way' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(item.getByRole('button', { name: 'Check now: northmoor.example' }));
  expect(await item.findByText(/with another text/)).toBeTruthy();
});

test('making it the only way says what that means for admins too', async () => {
  const user = open([provider], [{ ...domain, provedAt: '2026-11-20T09:00:00Z', viewerCan: { ...domain.viewerCan, enforce: yes } }]);
  await user.click(await screen.findByRole('button', { name: 'Make single sign-on the only way' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/admins too/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Make single sign-on the only way' }));
  expect(acts()).toEqual([{ operationName: 'EnforceSignOn', variables: { id: 'd1', version: 1, on: true } }]);
});

test('where the installation cannot keep secrets, it says so and offers nothing', async () => {
  settings = { ...settings, viewerCan: { manage: no('This installation has no key to keep secrets with.') } };
  open();
  expect((await screen.findAllByText('This installation has no key to keep secrets with.')).length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Add a provider' }).getAttribute('aria-disabled')).toBe('true');
});
