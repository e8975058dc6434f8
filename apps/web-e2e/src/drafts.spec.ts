import { Stage, type Visitor } from './stage/browser';
import { openHarbour } from './stage/harbour';
import { password, signInAs, type Organisation, type Person } from './stage/organisation';
import { findUpdates, type MadePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let ada: Person;
let plan: MadePlan;
let visitor: Visitor;

beforeAll(async () => {
  await stage.open();
  ({ harbour, ada, plan } = await openHarbour('Quay Trust', ['Ask people why they leave', 'Publish the pay gap']));
}, 60_000);
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});
beforeEach(async () => {
  visitor = await stage.visitor();
  await signInAs(visitor, ada);
});
afterEach(async () => {
  expect(visitor.faults).toEqual([]);
  await visitor.context.close();
});

const note = () => visitor.page.getByLabel('What has changed, and what happens next?');
const open = (at: number) => visitor.page.goto(`/${harbour.slug}/actions/${plan.actions[at]!.id}/-`);

test('words that were not saved are there again after the page is loaded anew, and gone once they are saved', async () => {
  const { page } = visitor;
  await open(0);
  await note().pressSequentially('We have asked nine people so far.');
  await page.getByText(/^Draft kept on this device at \d\d:\d\d/).waitFor();
  await page.reload();
  await page.getByText(/^This is your draft from \d\d:\d\d. It is not saved yet./).waitFor();
  expect(await note().inputValue()).toBe('We have asked nine people so far.');
  await page.getByRole('radio', { name: 'On track' }).check();
  await page.getByRole('button', { name: 'Save update' }).click();
  await page.getByText('1.1.1 set to on track').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'History' }).waitFor();
  expect(await note().inputValue()).toBe('');
  expect(await findUpdates(harbour, '1.1.1')).toEqual([{ status: 'ON_TRACK', note: 'We have asked nine people so far.' }]);
});

test('when the session has ended the page asks to sign in again, keeps the words, and saves them', async () => {
  const { page } = visitor;
  await open(1);
  await page.getByRole('radio', { name: 'At risk' }).check();
  await note().fill('The figures come from two systems.');
  await endOwnSession();
  await page.getByRole('button', { name: 'Save update' }).click();

  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
  await dialog.waitFor();
  expect(await note().inputValue()).toBe('The figures come from two systems.');
  expect(await dialog.getByLabel('Email address').inputValue()).toBe(ada.email);
  await dialog.getByLabel('Password').fill('not the password');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await dialog.getByRole('alert', { name: 'There is a problem' }).waitFor();
  await dialog.getByLabel('Password').fill(password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();

  await page.getByText('1.1.2 set to at risk').waitFor();
  await dialog.waitFor({ state: 'detached' });
  expect(await findUpdates(harbour, '1.1.2')).toEqual([{ status: 'AT_RISK', note: 'The figures come from two systems.' }]);
});

/** Ends the session of the page behind its back, as an administrator or the clock would. */
async function endOwnSession(): Promise<void> {
  const api = visitor.api(null);
  const { sessions } = await api.ask<{ sessions: { id: string; current: boolean }[] }>('{ sessions { id current } }');
  const { id } = sessions.find(({ current }) => current)!;
  const second = await stage.visitor();
  await signInAs(second, ada);
  await second.api(null).ask('mutation ($id: ID!) { revokeSession(id: $id) { done } }', { id });
  await second.context.close();
}
