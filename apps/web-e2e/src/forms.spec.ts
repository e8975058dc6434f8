import type { Locator } from 'playwright-core';
import { Stage, type Visitor } from './stage/browser';
import { openOrganisation, openRunningOrganisation, password, signInAs, type Organisation } from './stage/organisation';
import { makePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let visitor: Visitor;

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Form Harbour');
  await makePlan(harbour, [{ title: 'Ask people why they leave', dueOn: '2030-03-31' }]);
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

/** The summary has the focus; each sentence stands in it, leads to its field, and stands beside it in the same words. */
async function expectProblems(within: Locator, sentences: Record<string, string>): Promise<void> {
  const summary = within.getByRole('alert', { name: 'There is a problem' });
  await summary.waitFor();
  expect(await summary.evaluate((found) => found === document.activeElement)).toBe(true);
  expect(await summary.getByRole('listitem').allInnerTexts()).toEqual(Object.values(sentences));
  for (const [label, sentence] of Object.entries(sentences)) {
    const field = within.getByLabel(label, { exact: true });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((found) => found.getAttribute('aria-describedby')!.split(' ').map((id) => document.getElementById(id)!.textContent))).toContain(sentence);
    await summary.getByRole('link', { name: sentence }).click();
    expect(await field.evaluate((found) => found === document.activeElement)).toBe(true);
  }
}

test('sign in: nothing given, and a wrong password', async () => {
  const { page } = visitor;
  await page.goto('/sign-in');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectProblems(main, { 'Email address': 'Enter your email address, like name@example.org', Password: 'Enter your password' });
  await main.getByLabel('Email address').fill(harbour.maya.email);
  await main.getByLabel('Password').fill('five wrong words all here');
  await main.getByRole('button', { name: 'Sign in', exact: true }).click();
  await main.getByRole('alert', { name: 'There is a problem' }).getByText(/password/).waitFor();
  expect(await main.getByLabel('Email address').inputValue()).toBe(harbour.maya.email);
  await main.getByLabel('Password').fill(password);
  await main.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Maya Fraser, your account' }).waitFor();
});

test('an invitation: no name and a weak password', async () => {
  const { page } = visitor;
  const { link, name } = await openOrganisation('Weak Harbour');
  await page.goto(link);
  const main = page.getByRole('main');
  await main.getByLabel('New password').fill('harbour');
  const join = main.getByRole('button', { name: `Join ${name}` });
  await main.getByLabel('Name').fill(' ');
  await join.click();
  await expectProblems(main, { Name: 'Enter your name, as colleagues know it', 'New password': 'Enter a password of at least 12 characters' });
  await main.getByLabel('Name').fill('Maya Fraser');
  // Long enough, but among the first that anybody would try.
  await main.getByLabel('New password').fill('password1234');
  await join.click();
  await main.getByRole('alert', { name: 'There is a problem' }).waitFor();
  expect(await main.getByLabel('Name').inputValue()).toBe('Maya Fraser');
  await main.getByLabel('New password').fill(password);
  await join.click();
  await page.getByRole('button', { name: 'Maya Fraser, your account' }).waitFor();
});

test('an action: no outcome, no words, due before it starts, no reason; and all that was typed is still there', async () => {
  const { page } = visitor;
  await signInAs(visitor, harbour.maya);
  await page.goto(`/${harbour.slug}/plan`);
  await page.getByRole('button', { name: 'Add an action', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an action' });
  await dialog.getByLabel('More about it (optional)').fill('By talking to them.');
  await dialog.getByLabel('Starts').fill('2029-05-01');
  await dialog.getByLabel('Due').fill('2029-04-30');
  const add = dialog.getByRole('button', { name: 'Add an action' });
  await add.click();
  await expectProblems(dialog, {
    'Outcome it serves': 'Choose the outcome it serves',
    'What will be done?': 'Say what will be done',
    Due: 'Enter a due date that is not before the start',
    'Why?': 'Say why',
  });
  expect(await dialog.getByLabel('More about it (optional)').inputValue()).toBe('By talking to them.');
  expect(await dialog.getByLabel('Starts').inputValue()).toBe('2029-05-01');
  await dialog.getByLabel('Outcome it serves').selectOption({ index: 1 });
  await dialog.getByLabel('What will be done?').fill('Ask people who stay');
  await dialog.getByLabel('Due').fill('2029-06-30');
  await dialog.getByLabel('Why?').fill('The other half of the story.');
  await add.click();
  await page.getByRole('link', { name: 'Ask people who stay' }).waitFor();
});

test('a person without a name or an address, and a new password that is too short', async () => {
  const { page } = visitor;
  await signInAs(visitor, harbour.maya);
  await page.goto(`/${harbour.slug}/settings/people`);
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByLabel('Job title (optional)').fill('Clerk');
  await dialog.getByRole('button', { name: 'Add and send the invitation' }).click();
  await expectProblems(dialog, { 'Full name': 'Enter their name.', 'Email address': 'Enter their email address, so that we can send the invitation.' });
  expect(await dialog.getByLabel('Job title (optional)').inputValue()).toBe('Clerk');
  await page.keyboard.press('Escape');

  await page.goto('/account');
  const main = page.getByRole('main');
  await main.getByLabel('New password').fill('too short');
  await main.getByRole('button', { name: 'Change password' }).click();
  await expectProblems(main, { 'Password now': 'Enter the password you use now', 'New password': 'Enter a password of at least 12 characters' });
});
