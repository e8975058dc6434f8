import type { Locator } from 'playwright-core';
import { answerTo } from './stage/answered';
import { phone, Stage, type Visitor } from './stage/browser';
import { openRunningOrganisation, signInAs, type Organisation, type Person } from './stage/organisation';
import { findUpdates, makePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Thumb Harbour');
  ada = await harbour.join('Ada Obi', ['CONTRIBUTOR']);
  ben = await harbour.join('Ben Cole', ['CONTRIBUTOR']);
  const five = (owner: Person) => ['Ask', 'Listen', 'Decide', 'Act', 'Look back'].map((title) => ({ title: `${title} (${owner.name})`, owner, dueOn: '2030-03-31' }));
  await makePlan(harbour, [...five(ada), ...five(ben)]);
});
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});

/** Somebody with one thumb, who counts: a tap is one, and so is a field that is filled in. */
class Thumb {
  count = 0;

  async tap(part: Locator): Promise<void> {
    this.count += 1;
    await part.tap();
  }

  async fill(field: Locator, words: string): Promise<void> {
    this.count += 1;
    await field.fill(words);
  }
}

async function openWork(who: Person): Promise<Visitor> {
  const visitor = await stage.visitor({ viewport: phone, hasTouch: true, isMobile: true });
  await signInAs(visitor, who);
  await visitor.page.goto(`/${harbour.slug}/my-work`);
  await visitor.page.getByRole('heading', { level: 1, name: 'Update your 5 actions' }).waitFor();
  return visitor;
}

const formOf = ({ page }: Visitor, reference: string) => page.getByRole('form', { name: `Update ${reference}` });

test('five actions without change are five taps', async () => {
  const visitor = await openWork(ada);
  const thumb = new Thumb();
  const references = ['1.1.1', '1.1.2', '1.1.3', '1.1.4', '1.1.5'];
  for (const reference of references) {
    const saved = answerTo(visitor.page, 'recordNoChange');
    await thumb.tap(formOf(visitor, reference).getByRole('button', { name: 'No change' }));
    await saved;
  }
  await visitor.page.getByText('5 of 5 done').waitFor();
  await visitor.page.getByRole('heading', { level: 1, name: 'Your 5 actions are up to date' }).waitFor();
  expect(thumb.count).toBe(5);
  for (const reference of references) expect(await findUpdates(harbour, reference)).toEqual([{ status: 'NOT_STARTED', note: null }]);
  expect(visitor.faults).toEqual([]);
});

test('five actions with another status and a sentence are at most four each', async () => {
  const visitor = await openWork(ben);
  const references = ['1.1.6', '1.1.7', '1.1.8', '1.1.9', '1.1.10'];
  for (const [at, reference] of references.entries()) {
    const thumb = new Thumb();
    const form = formOf(visitor, reference);
    await thumb.tap(form.getByText(at % 2 === 0 ? 'On track' : 'At risk'));
    await thumb.fill(form.getByLabel('What has changed?'), `Step ${at + 1} is taken.`);
    const saved = answerTo(visitor.page, 'recordStatusUpdate');
    await thumb.tap(form.getByRole('button', { name: /^Save/ }));
    await saved;
    expect(thumb.count).toBeLessThanOrEqual(4);
  }
  await visitor.page.getByText('5 of 5 done').waitFor();
  await visitor.page.getByRole('heading', { level: 1, name: 'Your 5 actions are up to date' }).waitFor();
  expect(await findUpdates(harbour, '1.1.10')).toEqual([{ status: 'ON_TRACK', note: 'Step 5 is taken.' }]);
  expect(visitor.faults).toEqual([]);
});

test('what is pressed is large enough for a thumb, and nothing that is fixed lies over what is being written', async () => {
  const visitor = await stage.persona('aoife.brennan', { viewport: phone, hasTouch: true, isMobile: true });
  const { page } = visitor;
  await page.goto('/northmoor/my-work');
  const form = page.getByRole('form', { name: /^Update / }).first();
  await form.waitFor();
  for (const button of await form.getByRole('button').filter({ visible: true }).all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  const field = form.getByLabel('What has changed?');
  await field.scrollIntoViewIfNeeded();
  await field.focus();
  const isOnTop = await field.evaluate((found) => {
    const { left, top, width, height } = found.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === found;
  });
  expect(isOnTop).toBe(true);
  expect(visitor.faults).toEqual([]);
});
