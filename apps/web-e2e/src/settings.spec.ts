import type { Page } from 'playwright-core';
import { phone, Stage, type Visitor } from './stage/browser';
import { openRunningOrganisation, signInAs, type Organisation, type Person } from './stage/organisation';
import { makePlan, type MadePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let ada: Person;
let plan: MadePlan;
let maya: Visitor;

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Own Words Harbour');
  ada = await harbour.join('Ada Obi', ['CONTRIBUTOR']);
  plan = await makePlan(harbour, [{ title: 'Take action on what people say', owner: ada, dueOn: '2030-03-31' }]);
  maya = await stage.visitor();
  await signInAs(maya, harbour.maya);
});
afterAll(async () => {
  expect(maya.faults).toEqual([]);
  await harbour?.close();
  await stage.close();
});

const open = (page: Page, segment = '') => page.goto(`/${harbour.slug}/settings${segment}`);
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

test('the list of settings leads to each page, on a phone too', async () => {
  const visitor = await stage.visitor({ viewport: phone });
  await signInAs(visitor, harbour.maya);
  const { page } = visitor;
  await open(page);
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  const names = await page.getByRole('main').getByRole('listitem').getByRole('link').allTextContents();
  expect(names).toEqual(expect.arrayContaining(['People and teams', 'Name and times', 'Your words', 'Plan', 'Figures', 'Single sign-on', 'Programs']));
  for (const name of names) {
    await open(page);
    await page.getByRole('main').getByRole('link', { name, exact: true }).click();
    await page.getByRole('link', { name: 'All settings' }).waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  expect(visitor.faults).toEqual([]);
});

test('what things are called here is read everywhere at once, and what people wrote stays', async () => {
  const { page } = maya;
  await open(page, '/words');
  await page.getByLabel('Your word for one action').fill('piece of work');
  await page.getByLabel('Your word for several actions').fill('pieces of work');
  await page.getByText('Add a piece of work or a measure of success to an outcome.').waitFor();
  await page.getByLabel('What At risk means here').fill('It may be late, and we have said why.');
  await save(page);
  await page.getByText('Saved.').waitFor();
  await page.getByLabel('Your word for one action').waitFor();

  await page.goto(`/${harbour.slug}/plan`);
  await page.getByRole('button', { name: 'Add a piece of work', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Take action on what people say' }).waitFor();

  const owner = await stage.visitor();
  await signInAs(owner, ada);
  await owner.page.goto(`/${harbour.slug}/my-work`);
  await owner.page.getByRole('heading', { level: 1, name: 'Update your piece of work' }).waitFor();
  const form = owner.page.getByRole('form', { name: `Update ${plan.actions[0]!.reference}` });
  await form.getByText('At risk').click();
  await form.getByText('At risk here: It may be late, and we have said why.').waitFor();
  expect(owner.faults).toEqual([]);
});

test('the draft of a report speaks in these words', async () => {
  await harbour.api.ask('mutation ($input: OpenReviewInput!) { openReview(input: $input) { review { id } } }', { input: { planId: plan.id, kind: 'REVIEW', periodFrom: '2026-01-01', periodTo: '2026-06-30' } });
  const { page } = maya;
  await page.goto(`/${harbour.slug}/reviews/1/report`);
  const report = page.getByRole('main');
  await report.getByRole('heading', { name: /^Exceptions: no piece of work is off track/ }).waitFor();
  expect(await report.textContent()).toContain('Take action on what people say');
});

test('how long an answer may take is set, and a number that cannot be is told beside its field', async () => {
  const { page } = maya;
  await open(page, '/organisation');
  await page.getByLabel('Days to answer a challenge').fill('0');
  await save(page);
  await page.getByRole('alert').getByText('Enter a whole number of days from 1 to 90.').waitFor();
  await page.getByLabel('Days to answer a challenge').fill('10');
  await save(page);
  await page.getByText('Saved.').waitFor();
  const { organisation } = await harbour.api.ask<{ organisation: { challengeDays: number } }>('{ organisation { challengeDays } }');
  expect(organisation.challengeDays).toBe(10);
});

test('two admins at once: what both have changed is chosen field by field, and what only one has changed stays', async () => {
  const { page } = maya;
  await open(page, '/organisation');
  await page.getByLabel('Name of the organisation').fill('Harbour of Maya');
  await page.getByLabel('Months between reviews').fill('4');
  const { organisation } = await harbour.api.ask<{ organisation: { version: number } }>('{ organisation { version } }');
  await harbour.api.ask('mutation ($version: Int!) { reviseOrganisation(version: $version, name: "Harbour of others", staleAfterDays: 50) { organisation { id } } }', { version: organisation.version });
  await save(page);
  await page.getByText('Name of the organisation has two versions now.').waitFor();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByText('Saved.').waitFor();
  const { organisation: now } = await harbour.api.ask<{ organisation: object }>('{ organisation { name staleAfterDays reviewMonths } }');
  expect(now).toEqual({ name: 'Harbour of Maya', staleAfterDays: 50, reviewMonths: 4 });
});

test('what was typed and not saved is there after a reload', async () => {
  const { page } = maya;
  await open(page, '/words');
  await page.getByLabel('Your word for one outcome').fill('result');
  await page.waitForTimeout(600);
  await page.reload();
  await page.getByText(/These fields hold your draft/).waitFor();
  expect(await page.getByLabel('Your word for one outcome').inputValue()).toBe('result');
});

test('a provider is kept as a draft that says what is left to do, and a domain shows the record that proves it', async () => {
  const { page } = maya;
  await open(page, '/sign-on');
  await page.getByRole('button', { name: 'Add a provider' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a provider' });
  await dialog.getByLabel('What you call it').fill('Work account');
  await dialog.getByLabel('Directory (tenant) id').fill('not an id');
  await dialog.getByLabel('Client id').fill('client');
  await dialog.getByLabel('Client secret').fill('a secret that nobody sees');
  await dialog.getByRole('button', { name: 'Save as a draft' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('Directory (tenant) id').fill('0f3b1a52-7c1d-4c2e-9a55-0123456789ab');
  await dialog.getByRole('button', { name: 'Save as a draft' }).click();
  const provider = page.getByRole('region', { name: 'Work account' });
  await provider.getByText('Draft: nobody signs in by it').waitFor();
  await provider.getByText(/\/auth\/callback\//).waitFor();
  expect(await page.content()).not.toContain('a secret that nobody sees');
  await page.getByLabel('Domain', { exact: true }).fill('own-words-harbour.example');
  await page.getByRole('button', { name: 'Add a domain' }).click();
  const domain = page.getByRole('region', { name: 'own-words-harbour.example' });
  await domain.getByText('Not proved yet').waitFor();
  await domain.getByRole('button', { name: 'Copy: Name' }).waitFor();
});
