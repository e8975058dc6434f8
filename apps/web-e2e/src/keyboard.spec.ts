import type { Locator } from 'playwright-core';
import { Stage, type Visitor } from './stage/browser';
import { openRunningOrganisation, password, signInAs, type Organisation, type Person } from './stage/organisation';
import { findUpdates, makePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let ada: Person;
let visitor: Visitor;

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Key Harbour');
  ada = await harbour.join('Ada Obi', ['CONTRIBUTOR']);
  await makePlan(harbour, ['Ask people why they leave', 'Publish the pay gap', 'Train each manager'].map((title) => ({ title, owner: ada, dueOn: '2030-03-31' })));
});
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});
beforeEach(async () => {
  visitor = await stage.visitor();
});
afterEach(async () => {
  expect(visitor.faults).toEqual([]);
  await visitor.context.close();
});

const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => visitor.page.keyboard.press(key)), Promise.resolve());
const type = (words: string) => visitor.page.keyboard.type(words);
const hasFocus = (part: Locator) => part.evaluate((found) => found === document.activeElement);

/** Goes on with Tab until a part has the focus, as people do who cannot use a mouse. */
async function tabTo(part: Locator, most = 40): Promise<void> {
  await part.waitFor();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await hasFocus(part)) return;
    await press('Tab');
  }
  throw new Error(`${String(part)} was not reached in ${most} presses of Tab.`);
}

test('with no mouse: sign in, find an action by Ctrl K, and update it', async () => {
  const { page } = visitor;
  await page.goto(`/sign-in?returnTo=/${harbour.slug}`);
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await press('Tab');
  expect(await hasFocus(page.getByRole('link', { name: 'Skip to main content' }))).toBe(true);
  await tabTo(page.getByLabel('Email address'));
  await type(ada.email);
  await press('Tab');
  await type(password);
  await press('Enter');
  await page.getByRole('heading', { name: 'Actions by objective' }).waitFor();

  await press('Control+k');
  const palette = page.getByRole('combobox', { name: 'Search or jump to a page' });
  await palette.waitFor();
  expect(await hasFocus(palette)).toBe(true);
  await type('pay gap');
  await page.getByRole('option', { name: /Publish the pay gap/ }).waitFor();
  await press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: 'Publish the pay gap' });
  await heading.waitFor();
  expect(await hasFocus(heading)).toBe(true);

  await tabTo(page.getByRole('radio', { checked: true }));
  // From not started to on track.
  await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  expect(await page.getByRole('radio', { name: 'On track' }).isChecked()).toBe(true);
  await press('Tab');
  await tabTo(page.getByLabel('What has changed, and what happens next?'), 5);
  await type('Two departments are done.');
  await press('Control+Enter');
  await page.getByRole('listitem').filter({ hasText: 'Two departments are done.' }).waitFor();
});

test('Escape closes what is open and gives the focus back to what opened it', async () => {
  const { page } = visitor;
  await signInAs(visitor, ada);
  await page.goto(`/${harbour.slug}/plan`);
  const setter = page.getByRole('button', { name: 'Status of 1.1.1:' });
  await tabTo(setter, 60);
  await press('Enter');
  await page.getByRole('form', { name: 'Update 1.1.1' }).waitFor();
  expect(await hasFocus(page.getByRole('form', { name: 'Update 1.1.1' }).getByRole('radio', { checked: true }))).toBe(true);
  await press('Escape');
  await page.getByRole('form', { name: 'Update 1.1.1' }).waitFor({ state: 'detached' });
  expect(await hasFocus(setter)).toBe(true);

  await press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to a page' }).waitFor();
  await press('Escape');
  await page.getByRole('combobox', { name: 'Search or jump to a page' }).waitFor({ state: 'detached' });
  expect(await hasFocus(setter)).toBe(true);

  const account = page.getByRole('button', { name: 'your account' });
  await account.focus();
  await press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await press('Escape');
  await page.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'hidden' });
  expect(await hasFocus(account)).toBe(true);
});

test('My work with digits and Ctrl Enter: the focus goes to the next action, and digits do nothing while one writes', async () => {
  const { page } = visitor;
  await signInAs(visitor, ada);
  await page.goto(`/${harbour.slug}/my-work`);
  const open = page.getByRole('form', { name: /^Update / });
  await open.waitFor();
  const first = (await open.getAttribute('aria-label'))!.replace('Update ', '');
  await press('2');
  expect(await open.getByRole('radio', { name: 'On track' }).isChecked()).toBe(true);
  await tabTo(open.getByLabel('What has changed?'));
  await type('All 4 teams have a date.');
  expect(await open.getByRole('radio', { name: 'On track' }).isChecked()).toBe(true);
  await press('Control+Enter');
  await page.getByRole('form', { name: `Update ${first}` }).waitFor({ state: 'hidden' });
  const next = page.getByRole('heading', { level: 2 }).filter({ visible: true }).first();
  expect(await hasFocus(next)).toBe(true);
  await press('3');
  expect(await open.filter({ visible: true }).getByRole('radio', { name: 'At risk' }).isChecked()).toBe(true);
  await page.getByText(`${first} set to on track`).waitFor();
  expect((await findUpdates(harbour, first))[0]).toEqual({ status: 'ON_TRACK', note: 'All 4 teams have a date.' });
});
