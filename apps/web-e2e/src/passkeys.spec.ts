import { createServer, type AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'playwright-core';
import { startWholeProgram, type WholeProgram } from '../../../tools/whole-program.mjs';
import { violationsOf } from './stage/axe';
import { Stage, type Visitor } from './stage/browser';
import { openOrganisation, password, type EmptyOrganisation } from './stage/organisation';

/** Passkeys belong to a name, and outside the demo admins need a second step: so this program is reached as localhost, and is no demo. */
const stage = new Stage();
let program: WholeProgram;
let url: string;
let harbour: EmptyOrganisation;
let visitor: Visitor;
let page: Page;
let device: { cdp: CDPSession; authenticatorId: string };

beforeAll(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  program = await startWholeProgram({ demo: false, env: { PORT: String(port), PUBLIC_URL: url } });
  await stage.open();
  harbour = await openOrganisation('Passkey Harbour', { ...program, url });
  visitor = await stage.visitor({ baseURL: url });
  page = visitor.page;
  device = await plugInDevice();
});
afterAll(async () => {
  await visitor?.context.close();
  await stage.close();
  await program?.stop();
});
afterEach(() => expect(visitor.faults).toEqual([]));

/** A port that nobody listens on: the program's own name has it in it. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Chromium's own pretended device: it keeps passkeys and has a lock. Whether somebody touches it is for the journey to say. */
async function plugInDevice(): Promise<typeof device> {
  const cdp = await visitor.context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: false },
  });
  return { cdp, authenticatorId };
}

/** Does what makes the page ask the device, with a finger on it. */
async function touching(act: () => Promise<void>): Promise<void> {
  const { cdp, authenticatorId } = device;
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true });
  await act();
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
}

const main = () => page.getByRole('main');
const signedIn = () => page.getByRole('button', { name: 'Maya Fraser, your account' }).waitFor();
const fillPassword = async () => {
  await main().getByLabel('Email address').fill(harbour.admin.email);
  await main().getByLabel('Password').fill(password);
  await main().getByRole('button', { name: 'Sign in', exact: true }).click();
};
const signOut = async () => {
  await page.getByRole('button', { name: 'Maya Fraser, your account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
};

test('an admin is led to a second step, and a passkey is one; recovery codes come with it', async () => {
  await page.goto(harbour.link);
  await page.getByLabel('Name').fill(harbour.admin.name);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Join Passkey Harbour' }).click();
  await page.getByRole('heading', { level: 1, name: 'Second step when you sign in' }).waitFor();
  await page.getByRole('button', { name: 'Add a passkey' }).waitFor();
  expect(await violationsOf(visitor)).toEqual([]);
  await touching(async () => {
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  });
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.waitForURL(`**/${harbour.slug}`);
  await signedIn();
});

test('signed out, the passkey alone signs in: no password, no code', async () => {
  await signOut();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
  expect(await violationsOf(visitor)).toEqual([]);
  await touching(async () => {
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await signedIn();
  });
  await page.goto(`/${harbour.slug}/settings/people`);
  await page.getByRole('heading', { level: 1, name: /^People/ }).waitFor();
});

test('a device whose lock stays shut signs nobody in, and the page says so in words', async () => {
  await signOut();
  const { cdp, authenticatorId } = device;
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await touching(async () => {
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
  });
  expect(await page.getByRole('alert').innerText()).toContain('No passkey was used');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
});

test('the password alone no longer suffices: the passkey follows it', async () => {
  await page.goto('/sign-in');
  await fillPassword();
  await page.getByText('use a passkey, or enter a code').waitFor();
  expect(await violationsOf(visitor)).toEqual([]);
  await touching(async () => {
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await signedIn();
  });
});

test('when the session ends, the passkey opens it again over the page, which keeps what was typed', async () => {
  await page.goto(`/${harbour.slug}/settings/organisation`);
  const name = page.locator('#name');
  await name.fill('Passkey Harbour and Quay');
  await visitor.context.clearCookies();
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
  await dialog.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
  expect(await violationsOf(visitor)).toEqual([]);
  await touching(async () => {
    await dialog.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
  expect(await name.inputValue()).toBe('Passkey Harbour and Quay');
});

test('a passkey is renamed and removed; an admin who has no second step left is led to set one up', async () => {
  await page.goto('/account');
  await page.getByRole('button', { name: /^Rename / }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Work laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Remove Work laptop' }).waitFor();
  expect(await violationsOf(visitor)).toEqual([]);
  await page.getByRole('button', { name: 'Remove Work laptop' }).click();
  await page.getByText('It is your last second step').waitFor();
  expect(await violationsOf(visitor)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('You have no passkeys yet.').waitFor();
  await page.goto(`/${harbour.slug}`);
  await page.getByRole('heading', { level: 1, name: 'Second step when you sign in' }).waitFor();
});
