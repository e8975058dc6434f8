import { answerTo } from './stage/answered';
import { Stage, type Visitor } from './stage/browser';
import { openRunningOrganisation, signInAs, type Organisation, type Person } from './stage/organisation';
import { findUpdates, makePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let ada: Person;
let maya: Visitor;

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Harbour Trust');
  ada = await harbour.join('Ada Obi', ['CONTRIBUTOR']);
  const titles = ['Ask people why they leave', 'Publish the pay gap', 'Train each manager', 'Open the shortlists', 'Read the policies'];
  await makePlan(harbour, titles.map((title) => ({ title, owner: ada, dueOn: '2030-03-31' })));
  maya = await stage.visitor();
  await signInAs(maya, harbour.maya);
}, 60_000);
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});
afterEach(() => expect(maya.faults).toEqual([]));

const setter = ({ page }: Visitor, reference: string) => page.getByRole('button', { name: `Status of ${reference}:` });
const standing = ({ page }: Visitor, reference: string, status: string) => page.getByRole('button', { name: `Status of ${reference}: ${status}. Change status` });

async function openEditor(visitor: Visitor, reference: string) {
  await visitor.page.goto(`/${harbour.slug}/plan`);
  await setter(visitor, reference).click();
  return visitor.page.getByRole('form', { name: `Update ${reference}` });
}

test('a status is changed on the plan in three presses and a sentence, and taken back by undo', async () => {
  const { page } = maya;
  const editor = await openEditor(maya, '1.1.1');
  await editor.getByRole('radio', { name: 'At risk' }).check();
  await editor.getByLabel('What has changed?').fill('The survey is late.');
  await editor.getByRole('button', { name: 'Save update' }).click();
  await standing(maya, '1.1.1', 'At risk').waitFor();
  await page.getByText('1.1.1 set to at risk').waitFor();
  expect(await findUpdates(harbour, '1.1.1')).toEqual([{ status: 'AT_RISK', note: 'The survey is late.' }]);

  const undone = answerTo(page, 'UndoUpdate');
  await page.getByRole('button', { name: 'Undo' }).click();
  await standing(maya, '1.1.1', 'Not started').waitFor();
  await undone;
  // Taking back is a new entry: nothing is erased.
  expect((await findUpdates(harbour, '1.1.1')).map(({ status }) => status)).toEqual(['NOT_STARTED', 'AT_RISK']);
});

test('the editor asks for what a status needs before it asks the server, and keeps what was typed', async () => {
  const { page } = maya;
  const editor = await openEditor(maya, '1.1.2');
  await editor.getByRole('radio', { name: 'Off track' }).check();
  await editor.getByRole('button', { name: 'Save update' }).click();
  const summary = page.getByRole('alert', { name: 'There is a problem' });
  await summary.getByText('Enter the day you expect it to be back on track').waitFor();
  expect(await summary.evaluate((found) => found === document.activeElement)).toBe(true);
  await editor.getByLabel('What has changed?').fill('The figures are wrong.');
  await editor.getByLabel('When do you expect it to be back on track?').fill('2030-01-15');
  await editor.getByRole('button', { name: 'Save update' }).click();
  await standing(maya, '1.1.2', 'Off track').waitFor();
});

test('two people at once on the same action: both texts are shown, and mine is kept only when I say so', async () => {
  const other = await stage.visitor();
  await signInAs(other, ada);
  const mine = await openEditor(maya, '1.1.3');
  await mine.getByRole('radio', { name: 'At risk' }).check();
  await mine.getByLabel('What has changed?').fill('Half of the managers have no date.');

  const theirs = await openEditor(other, '1.1.3');
  await theirs.getByRole('radio', { name: 'On track' }).check();
  await theirs.getByLabel('What has changed?').fill('The first course is full.');
  await theirs.getByRole('button', { name: 'Save update' }).click();
  await other.page.getByText('1.1.3 set to on track').waitFor();

  await mine.getByRole('button', { name: 'Save update' }).click();
  const panel = maya.page.getByRole('region', { name: /^Ada Obi changed this at \d\d:\d\d$/ });
  await panel.getByText('At risk. Half of the managers have no date.').waitFor();
  await panel.getByText('On track. The first course is full.').waitFor();
  expect(await findUpdates(harbour, '1.1.3')).toEqual([{ status: 'ON_TRACK', note: 'The first course is full.' }]);
  await panel.getByRole('button', { name: 'Keep mine' }).click();
  await maya.page.getByText('1.1.3 set to at risk').waitFor();
  expect((await findUpdates(harbour, '1.1.3'))[0]).toEqual({ status: 'AT_RISK', note: 'Half of the managers have no date.' });
  expect(other.faults).toEqual([]);
  await other.context.close();
});

test('keeping theirs saves nothing and closes the editor', async () => {
  const other = await stage.visitor();
  await signInAs(other, ada);
  const mine = await openEditor(maya, '1.1.4');
  await mine.getByRole('radio', { name: 'At risk' }).check();
  await mine.getByLabel('What has changed?').fill('Nobody reads them.');
  const theirs = await openEditor(other, '1.1.4');
  await theirs.getByRole('radio', { name: 'Paused' }).check();
  await theirs.getByLabel('What has changed?').fill('We wait for the new system.');
  await theirs.getByRole('button', { name: 'Save update' }).click();
  await other.page.getByText('1.1.4 set to paused').waitFor();

  await mine.getByRole('button', { name: 'Save update' }).click();
  await maya.page.getByRole('button', { name: 'Keep theirs' }).click();
  await standing(maya, '1.1.4', 'Paused').waitFor();
  expect(await findUpdates(harbour, '1.1.4')).toEqual([{ status: 'PAUSED', note: 'We wait for the new system.' }]);
  await other.context.close();
});

test('two people who change different fields of one action both have their way', async () => {
  const other = await stage.visitor();
  const second = await harbour.join('Ben Cole', ['EXECUTIVE']);
  await signInAs(other, second);
  const openDialog = async ({ page }: Visitor) => {
    await page.goto(`/${harbour.slug}/plan`);
    await page.getByRole('button', { name: 'Change the plan' }).click();
    await page.getByRole('button', { name: 'Change 1.1.5' }).click();
    await page.getByRole('button', { name: 'Change words, owner or dates' }).click();
    return page.getByRole('dialog', { name: 'Change 1.1.5' });
  };
  const mine = await openDialog(maya);
  const theirs = await openDialog(other);
  await theirs.getByLabel('Due').fill('2030-05-31');
  await theirs.getByLabel('Why?').fill('The board meets in June.');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await other.page.getByText('1.1.5 saved').waitFor();

  await mine.getByLabel('What will be done?').fill('Read the policies aloud');
  await mine.getByLabel('Why?').fill('Plainer.');
  await mine.getByRole('button', { name: 'Save' }).click();
  await maya.page.getByText('1.1.5 saved').waitFor();
  await maya.page.getByRole('link', { name: 'Read the policies aloud' }).waitFor();
  await maya.page.getByText('Ada Obi. Due 31 May 2030').waitFor();
  await other.context.close();
});
