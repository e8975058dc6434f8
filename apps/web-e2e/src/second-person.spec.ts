import type { Locator } from 'playwright-core';
import { violationsOf } from './stage/axe';
import { Stage, type Visitor } from './stage/browser';
import { openRunningOrganisation, signInAs, type Organisation, type Person } from './stage/organisation';

const stage = new Stage();
let harbour: Organisation;
let ben: Person;
let maya: Visitor;
let tom: Visitor;

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Two Admins Harbour');
  ben = await harbour.join('Ben Cole', ['READER']);
  const second = await harbour.join('Tom Whelan', ['ADMIN']);
  [maya, tom] = [await stage.visitor(), await stage.visitor()];
  await signInAs(maya, harbour.maya);
  await signInAs(tom, second);
});
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});
afterEach(() => expect([...maya.faults, ...tom.faults]).toEqual([]));

const people = () => `/${harbour.slug}/settings/people`;
const waiting = () => `/${harbour.slug}/settings/waiting`;

/** Asks for a role for Ben through the page of people. */
async function askFor({ page }: Visitor, role: RegExp): Promise<void> {
  await page.goto(people());
  await page.getByRole('button', { name: 'Change Ben Cole' }).click();
  await page.getByRole('button', { name: 'Roles and last day' }).click();
  const dialog = page.getByRole('dialog', { name: /Ben Cole/ });
  await dialog.getByRole('checkbox', { name: role }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
}

const card = ({ page }: Visitor): Locator => page.getByRole('article', { name: 'Give Ben Cole more power' });

async function rolesOfBen(): Promise<string[]> {
  const { people: found } = await harbour.api.ask<{ people: { items: { id: string; roles: string[] }[] } }>('{ people { items { id roles } } }');
  return found.items.find(({ id }) => id === ben.id)!.roles;
}

test('what one admin asks for waits; another reads what exactly it does, and confirms it', async () => {
  await askFor(maya, /^Executive/);
  await maya.page.getByText('so it waits for a second admin').waitFor();
  await maya.page.getByRole('link', { name: 'More power waits for a second admin' }).click();
  await card(maya).getByText('You asked for this change, so somebody else confirms it.').waitFor();
  expect(await card(maya).getByRole('button', { name: 'Confirm' }).count()).toBe(0);
  expect(await violationsOf(maya)).toEqual([]);
  expect(await rolesOfBen()).toEqual(['READER']);

  await tom.page.goto(people());
  await tom.page.getByRole('link', { name: '1 change waits for you to confirm or refuse it' }).click();
  await card(tom).getByText('Executive, Reader').waitFor();
  expect(await violationsOf(tom)).toEqual([]);
  await card(tom).getByRole('button', { name: 'Confirm' }).click();
  await tom.page.getByText('Confirmed and done: Give Ben Cole more power.').waitFor();
  await tom.page.getByText(/^Confirmed by Tom Whelan on/).waitFor();
  expect(await rolesOfBen()).toEqual(['EXECUTIVE', 'READER']);
});

test('who confirms too late is told that nothing was done', async () => {
  await askFor(maya, /^Organisation admin/);
  await maya.page.getByText('so it waits for a second admin').waitFor();
  await tom.page.goto(waiting());
  await card(tom).waitFor();
  await maya.page.goto(people());
  await maya.page.getByRole('button', { name: 'Change Ben Cole' }).click();
  await maya.page.getByRole('button', { name: 'Roles and last day' }).click();
  const dialog = maya.page.getByRole('dialog', { name: /Ben Cole/ });
  await dialog.getByRole('checkbox', { name: /^Executive/ }).uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await card(tom).getByRole('button', { name: 'Confirm' }).click();
  await tom.page.getByText('Not done: Give Ben Cole more power.').waitFor();
  expect(await rolesOfBen()).toEqual(['READER']);
});

test('a refusal keeps its half-written reason through a reload, and whoever asked reads it', async () => {
  await askFor(maya, /^Executive/);
  await maya.page.getByText('so it waits for a second admin').waitFor();
  await tom.page.goto(waiting());
  await card(tom).getByRole('button', { name: 'Refuse' }).click();
  const reason = () => tom.page.getByRole('dialog', { name: /^Refuse this change/ }).getByLabel('Why you refuse it');
  await reason().fill('Not before the board has met.');
  await tom.page.getByText(/kept on this device/i).waitFor();
  await tom.page.reload();
  await card(tom).getByRole('button', { name: 'Refuse' }).click();
  expect(await reason().inputValue()).toBe('Not before the board has met.');
  await tom.page.getByRole('dialog', { name: /^Refuse this change/ }).getByRole('button', { name: 'Refuse' }).click();
  await tom.page.getByText('Refused. Maya').waitFor();
  await maya.page.goto(waiting());
  await maya.page.getByText('Reason: Not before the board has met.').waitFor();
  expect(await rolesOfBen()).toEqual(['READER']);
});
