import type { Locator, Page } from 'playwright-core';
import { startWholeProgram, type WholeProgram } from '../../../tools/whole-program.mjs';
import { answerTo, asksFor } from './stage/answered';
import { Stage } from './stage/browser';
import { password, signInAs } from './stage/organisation';
import { openForm, openReviewingOrganisation, openReviewOf, save, type ReviewingOrganisation } from './stage/review';

// One of these journeys ends the server, so they have a program of their own.
const stage = new Stage();
let program: WholeProgram;
let cast: ReviewingOrganisation;
let reviewId: string;

beforeAll(async () => {
  [program] = await Promise.all([startWholeProgram({ demo: false, mortal: true, env: { WAYMARK_DEMO: '1' } }), stage.open()]);
  cast = await openReviewingOrganisation(stage, 'Writing Harbour', program);
  ({ id: reviewId } = await openReviewOf(cast, { from: '2026-01-01', to: '2026-06-30' }));
}, 150_000);
afterAll(async () => {
  for (const one of cast?.everybody ?? []) expect(one.faults).toEqual([]);
  await cast?.harbour.close();
  await stage.close();
  await program?.stop();
}, 60_000);

const path = () => `/${cast.harbour.slug}/reviews/1`;
const summaryOf = (page: Page): Locator => page.getByRole('textbox', { name: /Summary/ });

interface Written {
  readonly review: { commentary: { field: string; words: string; version: number }[] };
}

/** A field of the review as the server has it. */
async function saved(field: string): Promise<{ words: string; version: number }> {
  const { review } = await cast.harbour.api.ask<Written>('{ review(number: 1) { commentary { field words version } } }');
  return review.commentary.find((one) => one.field === field)!;
}

test('two people write one field at once: the second sees both texts, and nothing is lost', async () => {
  const [ruth, martin] = [cast.ruth.page, cast.martin.page];
  await Promise.all([ruth.goto(path()), martin.goto(path())]);
  await summaryOf(martin).waitFor();
  await summaryOf(ruth).fill('By Ruth: more people stay.');
  const first = answerTo(ruth, 'writeCommentary');
  await summaryOf(ruth).press('Control+Enter');
  await first;
  await summaryOf(martin).fill('By Martin: fewer people leave.');
  await summaryOf(martin).press('Control+Enter');
  await martin.getByText(/^Ruth Adeyemi changed this/).waitFor();
  for (const words of ['By Ruth: more people stay.', 'By Martin: fewer people leave.']) await martin.locator('blockquote', { hasText: words }).waitFor();
  expect((await saved('SUMMARY')).words).toBe('By Ruth: more people stay.');
  await martin.getByRole('button', { name: 'Edit together' }).click();
  const merged = answerTo(martin, 'writeCommentary');
  await martin.getByRole('button', { name: /^Save/ }).click();
  await merged;
  expect(await saved('SUMMARY')).toMatchObject({ words: 'By Ruth: more people stay.\n\nBy Martin: fewer people leave.', version: 2 });
  await ruth.reload();
  expect(await summaryOf(ruth).inputValue()).toBe('By Ruth: more people stay.\n\nBy Martin: fewer people leave.');
});

test('two people write different fields at once, and nobody is asked anything', async () => {
  const [ruth, martin] = [cast.ruth.page, cast.martin.page];
  await Promise.all([ruth.reload(), martin.reload()]);
  const learned = martin.getByRole('textbox', { name: /What we have learned/ });
  await summaryOf(ruth).waitFor();
  await learned.waitFor();
  const answers = Promise.all([answerTo(ruth, 'writeCommentary'), answerTo(martin, 'writeCommentary')]);
  await Promise.all([summaryOf(ruth).fill('In one sentence.'), learned.fill('To ask sooner.')]);
  await answers;
  expect((await saved('SUMMARY')).words).toBe('In one sentence.');
  expect((await saved('LEARNED')).words).toBe('To ask sooner.');
  for (const page of [ruth, martin]) expect(await page.getByRole('button', { name: 'Edit together' }).count()).toBe(0);
});

test('the server is killed while somebody writes: the words stay, it is said, and they are saved once it is back', async () => {
  const { page } = cast.martin;
  const learned = page.getByRole('textbox', { name: /What we have learned/ });
  const { version } = await saved('LEARNED');
  const words = 'To ask sooner, and to listen to the answer.';
  process.kill(program.serverPid(), 'SIGSTOP');
  const sent = page.waitForRequest((request) => (request.postData() ?? '').includes(words));
  await learned.fill(words);
  await sent;
  process.kill(program.serverPid(), 'SIGKILL');
  await page.getByText(/^We cannot reach Waymark/).first().waitFor();
  expect(await learned.inputValue()).toBe(words);
  const isReady = () => fetch(`${program.url}/readyz`).then((response) => response.ok, () => false);
  while (!(await isReady())) await new Promise((wake) => setTimeout(wake, 100));
  await answerTo(page, 'writeCommentary');
  await page.getByText(/^We cannot reach Waymark/).first().waitFor({ state: 'detached' });
  expect(await saved('LEARNED')).toEqual({ field: 'LEARNED', words, version: version + 1 });
});

test('the session ends while somebody writes: signing in again keeps the words and saves them', async () => {
  const { page } = cast.ruth;
  await page.reload();
  await summaryOf(page).waitFor();
  await endSessionOf(cast.ruth);
  const words = 'Written after the session had ended.';
  await summaryOf(page).fill(words);
  await summaryOf(page).press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
  await dialog.waitFor();
  expect(await summaryOf(page).inputValue()).toBe(words);
  await dialog.getByLabel('Password').fill(password);
  // Autosave may have asked a second time before the dialog came: only an answer that took the words is the end of it.
  const again = page.waitForResponse(async (response) => asksFor(response.request(), 'writeCommentary') && !((await response.json()) as { errors?: unknown }).errors);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await again;
  await dialog.waitFor({ state: 'detached' });
  expect((await saved('SUMMARY')).words).toBe(words);
});

test('forms that are sent half empty say what is missing, and keep the rest', async () => {
  const { page } = cast.ruth;
  const asking = await openForm(page, 'Ask for a decision');
  await asking.getByLabel('More about it (optional)').fill('It costs nothing.');
  await asking.getByLabel('New due date for the action (optional)').fill('2030-06-30');
  await asking.getByRole('button', { name: 'Save' }).click();
  const problems = asking.getByRole('alert', { name: 'There is a problem' });
  await problems.waitFor();
  expect(await problems.getByRole('listitem').allInnerTexts()).toEqual(['Enter the decision you ask for', 'Choose the action that gets the new date']);
  expect(await asking.getByLabel('More about it (optional)').inputValue()).toBe('It costs nothing.');
  await asking.getByLabel('The decision, in a line').fill('Agree that leavers are called');
  await asking.getByLabel('Which action is it about?').selectOption({ label: '1.1.1 Ask people why they leave' });
  await save(asking);
  const many = Array.from({ length: 160 }, (_, at) => `word${at}`).join(' ');
  await summaryOf(page).fill(many);
  await page.getByText(/^160 words, and \d+ were asked for\./).waitFor();
  expect(await summaryOf(page).inputValue()).toBe(many);

  await page.goto(`/${cast.harbour.slug}/reviews`);
  const opening = await openForm(page, 'Open a review');
  await opening.getByLabel('First day it looks at').fill('2026-01-01');
  await opening.getByLabel('Last day it looks at').fill('2025-12-31');
  await opening.getByRole('button', { name: 'Open a review' }).click();
  await opening.getByRole('alert', { name: 'There is a problem' }).getByText('Enter a last day after the first').waitFor();
  await opening.getByLabel('Last day it looks at').fill('2026-06-30');
  await opening.getByRole('button', { name: 'Open a review' }).click();
  await opening.getByText(/Review 1/).first().waitFor();
  await page.keyboard.press('Escape');
  for (const nonsense of ['0', '99999999999', 'abc']) {
    await page.goto(`/${cast.harbour.slug}/reviews/${nonsense}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`/${cast.harbour.slug}/reviews/${nonsense}/report`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
});

test('with no mouse: commentary is written, the review is sent on, the paper is made and signed', async () => {
  const api = cast.ruth.api(cast.harbour.slug);
  const { review } = await api.ask<{ review: { stages: { id: string; kind: string }[] } }>('{ review(number: 1) { stages { id kind } } }');
  const stageId = review.stages.find(({ kind }) => kind === 'EXECUTIVE')!.id;
  await api.ask('mutation ($input: NameSignersInput!) { nameSigners(input: $input) { review { id } } }', { input: { stageId, signers: [{ personId: cast.ruth.person.id, capacity: 'Chief executive' }] } });
  const { page } = cast.ruth;
  const { tabTo, press } = keysOf(page);
  await page.goto(path());
  await tabTo(summaryOf(page));
  await press('Control+a');
  await page.keyboard.type('Written without a mouse.');
  const written = answerTo(page, 'writeCommentary');
  await press('Control+Enter');
  await written;
  await page.goto(path());
  await tabTo(page.getByRole('button', { name: 'Open executive review' }));
  await press('Enter');
  await sendForm('Open executive review');
  await tabTo(page.getByRole('button', { name: 'Make version 1' }));
  await press('Enter');
  await sendForm('Make version 1');
  await tabTo(page.getByRole('button', { name: 'Sign version 1' }));
  await press('Enter');
  await sendForm('Sign version 1', 'Sign');
  await page.getByText('On version 1. Nothing signed has changed since.').waitFor();
  expect((await api.ask<{ review: { id: string } }>('{ review(number: 1) { id } }')).review.id).toBe(reviewId);

  async function sendForm(title: string, act = title): Promise<void> {
    const form = page.getByRole('dialog', { name: title });
    await form.waitFor();
    await tabTo(form.getByRole('button', { name: act, exact: true }));
    await press('Enter');
    await form.waitFor({ state: 'detached' });
  }
});

function keysOf(page: Page) {
  const press = (key: string) => page.keyboard.press(key);
  const tabTo = async (part: Locator, most = 80): Promise<void> => {
    await part.waitFor();
    for (let pressed = 0; pressed < most; pressed += 1) {
      if (await part.evaluate((found) => found === document.activeElement)) return;
      await press('Tab');
    }
    throw new Error(`${String(part)} was not reached in ${most} presses of Tab.`);
  };
  return { press, tabTo };
}

/** Ends the session of a page behind its back, as an administrator or the clock would. */
async function endSessionOf({ api, person }: ReviewingOrganisation['ruth']): Promise<void> {
  const { sessions } = await api(null).ask<{ sessions: { id: string; current: boolean }[] }>('{ sessions { id current } }');
  const { id } = sessions.find(({ current }) => current)!;
  const second = await stage.visitor({ baseURL: program.url });
  await signInAs(second, person);
  await second.api(null).ask('mutation ($id: ID!) { revokeSession(id: $id) { done } }', { id });
  await second.context.close();
}
