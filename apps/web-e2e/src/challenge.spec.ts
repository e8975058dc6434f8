import { AxeBuilder } from '@axe-core/playwright';
import { asksFor } from './stage/answered';
import { Stage, type Visitor } from './stage/browser';
import { openRunningOrganisation, signInAs, type Organisation, type Person } from './stage/organisation';
import { makePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let noor: Person;
let [martha, adviser]: Visitor[] = [];

/** The page on which it is asked. */
let actionPath: string;

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Harbour of Voices');
  noor = await harbour.join('Noor Haddad', ['ADVISER']);
  await makePlan(harbour, [{ title: 'Ask people why they leave', owner: harbour.maya, dueOn: '2030-03-31' }]);
  martha = await stage.visitor();
  adviser = await stage.visitor();
  await signInAs(martha, harbour.maya);
  await signInAs(adviser, noor);
  await martha.page.goto(`/${harbour.slug}/plan/1.1.1`);
  await martha.page.waitForURL('**/actions/**');
  actionPath = new URL(martha.page.url()).pathname;
}, 120_000);
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});

const axe = async ({ page }: Visitor) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

test('a comment mentions somebody by name with the keyboard alone, and is there for the other person', async () => {
  const { page } = adviser!;
  await page.goto(actionPath);
  await page.getByRole('button', { name: 'Say something' }).press('Enter');
  const box = page.getByRole('textbox', { name: 'Say something about 1.1.1' });
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type('Ask **early**, @');
  await page.keyboard.type('maya');
  await page.getByRole('option', { name: /Maya/ }).waitFor();
  expect(await axe(adviser!)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('please.');
  expect(await box.inputValue()).toBe(`Ask **early**, @${harbour.maya.name} please.`);
  await page.keyboard.press('Control+Enter');
  const said = page.getByRole('article', { name: /^Comment from Noor Haddad/ });
  await said.getByText(`@${harbour.maya.name}`).waitFor();
  expect(await said.locator('strong').allInnerTexts()).toEqual(['early', `@${harbour.maya.name}`]);

  await martha!.page.reload();
  await martha!.page.getByRole('article', { name: /^Comment from Noor Haddad/ }).waitFor();
});

test('words that were not sent are there after a reload, and after the server could not be reached', async () => {
  const { page } = adviser!;
  await page.goto(actionPath);
  await page.getByRole('button', { name: 'Say something' }).click();
  const box = page.getByRole('textbox', { name: 'Say something about 1.1.1' });
  await page.getByRole('radio', { name: 'Advice' }).check();
  await box.fill('Ask them a month later too.');
  await page.getByText(/^Draft kept on this device/).waitFor();
  await page.reload();
  await page.getByText(/brought back/).waitFor();
  expect(await box.inputValue()).toBe('Ask them a month later too.');
  expect(await page.getByRole('radio', { name: 'Advice' }).isChecked()).toBe(true);

  await page.route('**/graphql', (route) => (asksFor(route.request(), 'writeComment') ? route.abort('connectionrefused') : route.continue()));
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
  expect(await box.inputValue()).toBe('Ask them a month later too.');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('article', { name: /^Advice from Noor Haddad/ }).waitFor();
  await page.getByRole('button', { name: 'Say something' }).waitFor();
});

test('advice is answered with what changed, and whoever gave it says whether that is enough', async () => {
  const { page } = martha!;
  await page.goto(actionPath);
  await page.getByRole('article', { name: /^Advice from Noor/ }).getByRole('button', { name: 'Answer this advice' }).click();
  const dialog = page.getByRole('dialog', { name: 'Answer this advice' });
  await dialog.getByLabel('What changed because of it').fill('A second letter goes out after a month');
  await dialog.getByLabel('Your answer').fill('Good idea, done.');
  expect(await axe(martha!)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('A second letter goes out after a month').waitFor();

  await adviser!.page.reload();
  await adviser!.page.getByRole('button', { name: 'This is enough' }).click();
  await adviser!.page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await adviser!.page.getByText(/^This is enough, said whoever gave the advice/).waitFor();
  await page.goto(`/${harbour.slug}/you-said`);
  await page.getByText('A second letter goes out after a month').waitFor();
});

test('a challenge is raised, answered, found not to be enough and answered again; neither side loses a word', async () => {
  const { page } = adviser!;
  await page.goto(actionPath);
  await page.getByRole('button', { name: 'Raise a challenge' }).click();
  const raising = page.getByRole('dialog', { name: 'Raise a challenge about 1.1.1' });
  await raising.getByRole('button', { name: 'Raise a challenge' }).click();
  await raising.getByRole('link', { name: 'Write what you ask, in a line' }).waitFor();
  await raising.getByLabel('What you ask, in a line').fill('Why does nobody ask those who stay?');
  await raising.getByLabel('What you want to know, or want to change').fill('They know *most*.');
  expect(await raising.getByRole('combobox', { name: 'Who is to answer' }).inputValue()).toBe(harbour.maya.name);
  await raising.getByText(/^The answer is due on \w+ \d+ \w+ \d{4}\.$/).waitFor();
  expect(await axe(adviser!)).toEqual([]);
  await raising.getByRole('button', { name: 'Raise a challenge' }).click();
  await page.getByRole('heading', { level: 1, name: 'Why does nobody ask those who stay?' }).waitFor();
  const path = new URL(page.url()).pathname;
  expect(path).toBe(`/${harbour.slug}/challenges/1`);

  const other = martha!.page;
  await other.goto(`/${harbour.slug}/my-work`);
  await other.getByRole('heading', { name: 'A challenge to answer' }).waitFor();
  await other.getByRole('link', { name: 'Answer challenge 1' }).click();
  await answer(martha!, 'We will ask them in spring.', 'Everybody is asked in spring');

  await page.reload();
  await page.getByRole('button', { name: 'This is not enough' }).click();
  const missing = page.getByRole('dialog', { name: 'This is not enough' });
  await missing.getByLabel('What is missing?').fill('Spring is too late.');
  await missing.getByRole('button', { name: 'Send' }).click();
  // The words stand in the dialog as well: only once it has closed are they sent.
  await missing.waitFor({ state: 'hidden' });
  await page.getByText('Spring is too late.').waitFor();

  await other.reload();
  await answer(martha!, 'Then we ask them in January.', 'Everybody is asked in January');
  await page.reload();
  await page.getByRole('button', { name: 'This is enough' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await page.getByText(/^Noor Haddad accepted this answer/).waitFor();
  expect(await page.getByText(/We will ask them in spring|Spring is too late|Then we ask them in January/).count()).toBe(3);
  expect([...adviser!.faults, ...martha!.faults]).toEqual([]);
});

async function answer(visitor: Visitor, words: string, willHappen: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Answer this challenge' }).click();
  const dialog = page.getByRole('dialog', { name: 'Answer challenge 1' });
  await dialog.getByRole('radio', { name: /^Accepted/ }).check();
  await dialog.getByLabel('What will happen').fill(willHappen);
  await dialog.getByLabel('Your answer and the reason').fill(words);
  expect(await axe(visitor)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send the answer' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(words).waitFor();
}
