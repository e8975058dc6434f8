import { violationsOf } from './stage/axe';
import { phone, type Visitor } from './stage/browser';
import { ACTIONS, openLongPlan, rows, visitLongPlan } from './stage/long-plan';
import { openPage } from './stage/pages';

// A plan far larger than any we know. What it does is told by what is in the page and where, not by a clock.
const longPlan = visitLongPlan();
let visitor: Visitor;
beforeAll(() => void (visitor = longPlan()));

const row = ({ page }: Visitor, at: number) => page.locator('main li[id^="action-"]', { hasText: `Action ${at}: ` });
/** Rows that the browser lays out now: those near the screen. */
const laidOut = (visitor: Visitor) =>
  rows(visitor).evaluateAll((all) => all.filter((one) => (one.firstElementChild as Element).checkVisibility({ contentVisibilityAuto: true })).length);

async function openWhole() {
  await openLongPlan(visitor);
  await visitor.page.getByRole('button', { name: 'Open all' }).click();
  await visitor.page.waitForFunction(() => document.querySelectorAll('main details[id]:not([open])').length === 0);
}

test('all of the plan is in the page, and of all that is open only what is near the screen is laid out', async () => {
  await openWhole();
  expect(await rows(visitor).count()).toBe(ACTIONS);
  await visitor.page.evaluate(() => window.scrollTo(0, 0));
  await expect(laidOut(visitor)).resolves.toBeLessThan(100);
  expect(await laidOut(visitor)).toBeGreaterThan(0);
});

test('the search of the browser finds what is far below', async () => {
  await openWhole();
  const { page } = visitor;
  const isFound = await page.evaluate(() => (window as unknown as { find(words: string): boolean }).find('Action 988:'));
  expect(isFound).toBe(true);
  await page.waitForFunction(() => window.scrollY > 1000);
});

test('an address that names an action in a folded outcome opens it and goes there', async () => {
  await openWhole();
  const anchor = await row(visitor, 1000).getAttribute('id');
  await visitor.page.evaluate(() => localStorage.clear());
  await openPage(visitor, `/org-1/plan#${anchor}`);
  await visitor.page.reload();
  const link = row(visitor, 1000).getByRole('link');
  await visitor.page.waitForFunction((id) => document.getElementById(id)?.contains(document.activeElement), anchor!);
  await visitor.page.waitForFunction((id) => {
    const { top, bottom } = document.getElementById(id)!.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  }, anchor!);
  expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('the keyboard goes on into rows that were not laid out', async () => {
  await openWhole();
  const { page } = visitor;
  await rows(visitor).first().getByRole('link').focus();
  const id = await rows(visitor).nth(30).getAttribute('id');
  const isThere = () => page.evaluate((wanted) => document.activeElement?.closest('li')?.id === wanted, id);
  // Each row has its title and its status to stop at, seldom a third.
  for (let presses = 0; presses < 100 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
  await page.waitForFunction(() => {
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
});

test('on paper every row is there', async () => {
  await openLongPlan(visitor);
  const { page } = visitor;
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction((count) => {
    const all = [...document.querySelectorAll('main li[id^="action-"]')];
    return all.length === count && all.every((one) => one.getBoundingClientRect().height > 0 && one.firstElementChild!.checkVisibility({ contentVisibilityAuto: true }));
  }, ACTIONS);
  await page.emulateMedia({ media: 'screen' });
});

test('the page has no fault of accessibility on a phone', async () => {
  await visitor.page.setViewportSize(phone);
  await openLongPlan(visitor);
  expect(await violationsOf(visitor)).toEqual([]);
}, 240_000);
