import type { Page } from 'playwright-core';
import { Stage } from './stage/browser';

const stage = new Stage();
beforeAll(() => stage.open());
afterAll(() => stage.close());

/** The names of the questions a page has asked so far. */
function questionsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/graphql')) asked.push((request.postDataJSON() as { operationName: string }).operationName);
  });
  return asked;
}
const answerTo = (page: Page, name: string) =>
  page.waitForResponse((response) => response.url().endsWith('/graphql') && (response.request().postDataJSON() as { operationName: string }).operationName === name);
const times = (asked: readonly string[], name: string) => asked.filter((one) => one === name).length;

test('the first page asks once for what it shows; the page that is likely next is there before it is pressed, and a link that is pointed at too', async () => {
  const { page, faults } = await stage.persona('ruth.adeyemi');
  const asked = questionsOf(page);
  const likely = answerTo(page, 'Plan');
  await page.goto('/northmoor');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await likely;
  expect([times(asked, 'Viewer'), times(asked, 'Overview')]).toEqual([1, 1]);

  const bar = page.getByRole('navigation', { name: 'Main' }).first();
  const pointed = answerTo(page, 'Measures');
  await bar.getByRole('link', { name: 'Measures' }).hover();
  await pointed;
  await bar.getByRole('link', { name: 'Measures' }).click();
  await page.getByRole('heading', { level: 1, name: 'Measures' }).waitFor();
  await bar.getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('button', { name: /^Status of 1\.1\.1/ }).waitFor();
  await page.waitForLoadState('networkidle');
  expect([times(asked, 'Measures'), times(asked, 'Plan')]).toEqual([1, 1]);
  expect(faults).toEqual([]);
});

test('nothing of a staff group’s space is fetched for whoever points at the link to it', async () => {
  const { page } = await stage.persona('saira.mahmood');
  await page.goto('/northmoor/groups');
  const inside = page.getByRole('main').locator('a[href="/northmoor/groups/roots"]').first();
  await inside.waitFor();
  await page.waitForLoadState('networkidle');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await inside.hover();
  await inside.focus();
  // What is asked for another link that is pointed at later has come: so whatever the first one asked would have been sent.
  const later = answerTo(page, 'Measures');
  await page.getByRole('navigation').getByRole('link', { name: 'Measures' }).first().hover();
  await later;
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /group|space/.test(path))).toEqual([]);
});
