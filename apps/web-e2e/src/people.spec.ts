import type { Page } from 'playwright-core';
import { phone, Stage, type Visitor } from './stage/browser';
import { findInvitation, openRunningOrganisation, password, signInAs, type Organisation, type Person } from './stage/organisation';
import { makePlan, type MadePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let lena: Person;
let hal: Person;
let noor: Person;
let plan: MadePlan;
let visitor: Visitor;

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('People Harbour');
  lena = await harbour.join('Lena Leaver', ['CONTRIBUTOR']);
  hal = await harbour.join('Hal Heir', ['CONTRIBUTOR']);
  noor = await harbour.join('Noor Haddad', ['ADVISER']);
  plan = await makePlan(harbour, ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((title) => ({ title: `${title} to hand over`, owner: lena, dueOn: '2030-03-31' })));
}, 120_000);
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});
beforeEach(async () => {
  visitor = await stage.visitor();
  await signInAs(visitor, harbour.maya);
});
afterEach(async () => {
  expect(visitor.faults).toEqual([]);
  await visitor.context.close();
});

const people = '/settings/people';

async function openMenuOf(page: Page, name: string): Promise<void> {
  await page.goto(`/${harbour.slug}${people}?q=${encodeURIComponent(name)}`);
  await page.getByRole('button', { name: `Change ${name}` }).click();
}

test('fifty are pasted, a wrong line is mended, all are invited at once, and one of them comes in', async () => {
  const { page } = visitor;
  const lines = Array.from({ length: 49 }, (_, at) => `Person ${at + 1} <person${at + 1}@${harbour.slug}.example>`);
  lines.splice(3, 0, 'Wanda Wrong <wanda@>');
  lines.push(`Lena Leaver <${lena.email}>`, `Dora Lind, dora@${harbour.slug}.example, Director of people`);
  await page.goto(`/${harbour.slug}${people}`);
  await page.getByRole('link', { name: 'Invite many people' }).click();
  await page.getByLabel('People to invite').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'See who was found' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check 51 people, then send' }).waitFor();
  await page.getByText('Lena Leaver is a member already. Their roles stay as they are.').waitFor();
  // A guess is shown before anything is sent, and power waits for somebody else.
  expect(await page.locator('#invite-51-role').inputValue()).toBe('EXECUTIVE');
  await page.locator('#invite-51-role').selectOption('READER');
  // What was pasted and changed is still here after the page is opened again.
  await page.waitForTimeout(600);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Check 51 people, then send' }).waitFor();
  expect(await page.locator('#invite-51-role').inputValue()).toBe('READER');
  const wanda = page.getByRole('checkbox', { name: 'Invite Wanda Wrong' });
  expect(await wanda.isChecked()).toBe(false);
  await page.locator('#invite-3-email').fill(`wanda@${harbour.slug}.example`);
  await page.locator('#invite-3-name').focus();
  await page.waitForFunction(() => document.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]:checked').length === 51);
  await page.getByRole('button', { name: 'Send 51 invitations' }).click();
  await page.getByRole('heading', { level: 1, name: '51 people invited' }).waitFor();
  await page.getByText(`wanda@${harbour.slug}.example`).waitFor();

  const link = await findInvitation(harbour.api, `wanda@${harbour.slug}.example`);
  const other = await stage.visitor();
  await other.page.goto(link);
  const main = other.page.getByRole('main');
  await main.getByLabel('Name').fill('Wanda Wrong');
  await main.getByLabel('New password').fill(password);
  await main.getByRole('button', { name: `Join ${harbour.name}` }).click();
  await other.page.getByRole('button', { name: 'Wanda Wrong, your account' }).waitFor();
  expect(other.faults).toEqual([]);
  await other.context.close();

  await page.getByRole('link', { name: 'To the list of people' }).click();
  await page.getByRole('searchbox', { name: 'Find a person' }).fill('Wanda');
  await page.getByRole('row', { name: /Wanda Wrong/ }).getByText('Member', { exact: true }).waitFor();
});

test('nobody in what was pasted is said where it was pasted, and nothing is lost', async () => {
  const { page } = visitor;
  await page.goto(`/${harbour.slug}${people}/invite`);
  await page.getByRole('button', { name: 'See who was found' }).click();
  const summary = page.getByRole('alert', { name: 'There is a problem' });
  await summary.getByRole('link', { name: 'Paste at least one email address.' }).click();
  expect(await page.getByLabel('People to invite').evaluate((field) => field === document.activeElement)).toBe(true);
});

test('a leaver is seen off in three clicks: everything goes to one person, but for one thing', async () => {
  const { page } = visitor;
  await openMenuOf(page, 'Lena Leaver');
  await page.getByRole('link', { name: 'Leaves' }).click();
  await page.getByRole('heading', { level: 1, name: 'Lena Leaver leaves' }).waitFor();
  await page.getByRole('heading', { level: 2, name: '7 actions they answer for' }).waitFor();
  await page.getByText('and 2 more').waitFor();
  // Without anybody chosen nothing is sent.
  await page.getByRole('button', { name: 'Hand over and end membership' }).click();
  await page.getByRole('alert', { name: 'There is a problem' }).getByRole('link', { name: /Choose who takes everything over/ }).waitFor();
  const successor = page.getByRole('combobox', { name: 'Who takes everything over' });
  await successor.fill('Hal');
  await page.getByRole('option', { name: /Hal Heir/ }).click();
  await page.getByText('Choose for each by itself').click();
  await page.locator(`#successor-actions-${plan.actions[0]!.id}`).selectOption('stays');
  await page.getByRole('button', { name: 'Hand over and end membership' }).click();
  await page.getByText('6 things handed over. The membership of Lena Leaver has ended.').first().waitFor();
  const { plan: read } = await harbour.api.ask<{ plan: { objectives: { outcomes: { actions: { title: string; owner: { name: string } }[] }[] }[] } }>(
    'query ($id: ID!) { plan(id: $id) { objectives { outcomes { actions { title owner { name } } } } } }',
    { id: plan.id },
  );
  const owners = read.objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions.map(({ owner }) => owner.name)));
  expect(owners.sort()).toEqual([...Array.from({ length: 6 }, () => hal.name), lena.name].sort());
});

test('an adviser whose last day comes is found and extended, on a phone', async () => {
  const { page } = visitor;
  await page.setViewportSize(phone);
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const { people: found } = await harbour.api.ask<{ people: { items: { version: number }[] } }>('{ people(search: "Noor") { items { version } } }');
  await harbour.api.ask('mutation ($personId: ID!, $version: Int!, $day: Date!) { extendMembership(personId: $personId, version: $version, membershipEndsOn: $day) { person { id } } }', {
    personId: noor.id, version: found.items[0]!.version, day: soon,
  });
  await page.goto(`/${harbour.slug}${people}`);
  await page.getByRole('checkbox', { name: 'Show only whose last day comes soon' }).check();
  await page.waitForURL(/ending=yes/);
  await page.getByRole('button', { name: 'Change Noor Haddad' }).click();
  await page.getByRole('button', { name: 'Extend the last day' }).click();
  await page.getByRole('button', { name: 'Extend', exact: true }).click();
  await page.getByText(/The last day of Noor Haddad is now/).first().waitFor();
  await page.getByText("Nobody's last day comes within 30 days.").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
