import { startWholeProgram, type WholeProgram } from '../../../tools/whole-program.mjs';
import { answerTo } from './stage/answered';
import { Stage } from './stage/browser';
import { seat, type Colleague } from './stage/group';
import { openRunningOrganisation, type Organisation } from './stage/organisation';
import { makePlan } from './stage/plan';

// One of these journeys ends the server, so they have a program of their own.
const stage = new Stage();
let program: WholeProgram;
let harbour: Organisation;
/** Ada gives advice; Rhea is accountable for what it is about. */
let [ada, rhea]: Colleague[] = [];
let actionPath: string;

beforeAll(async () => {
  [program] = await Promise.all([startWholeProgram({ mortal: true }), stage.open()]);
  harbour = await openRunningOrganisation('Talking Harbour', program);
  ada = await seat(stage, await harbour.join('Ada Obi', ['CONTRIBUTOR']), program.url);
  rhea = await seat(stage, await harbour.join('Rhea Long', ['CONTRIBUTOR']), program.url);
  const { actions } = await makePlan(harbour, [{ title: 'Ask people why they leave', owner: rhea.person, dueOn: '2030-03-31' }]);
  actionPath = `/${harbour.slug}/actions/${actions[0]!.id}/ask-people-why-they-leave`;
}, 120_000);
afterAll(async () => {
  await harbour?.close();
  await stage.close();
  await program?.stop();
}, 60_000);

/** Opens the box and fills it; nothing is sent. */
async function begin({ page }: Colleague, kind: 'Comment' | 'Advice', words: string) {
  await page.goto(actionPath);
  await page.getByRole('button', { name: 'Say something' }).click();
  const form = page.getByRole('form', { name: 'Say something about 1.1.1' });
  await form.getByRole('radio', { name: kind }).check();
  await form.getByRole('textbox').fill(words);
  return form;
}

test('advice is answered with what changed and the action that carries it; it is edited for all to see, found enough and settled', async () => {
  const form = await begin(ada!, 'Advice', 'Ask them a month after they left, ');
  const box = form.getByRole('textbox');
  await box.press('End');
  await box.pressSequentially('@Rhea');
  await ada!.page.getByRole('option', { name: /Rhea Long/ }).click();
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  const own = ada!.page.getByRole('article', { name: /^Advice from Ada Obi/ });
  await own.locator('strong', { hasText: '@Rhea Long' }).waitFor();

  const { page } = rhea!;
  await page.goto(actionPath);
  const advice = page.getByRole('article', { name: /^Advice from Ada Obi/ });
  await advice.getByRole('button', { name: 'Answer this advice' }).click();
  const dialog = page.getByRole('dialog', { name: 'Answer this advice' });
  await dialog.getByLabel('Your answer').fill('Good: we will ask twice.');
  await dialog.getByLabel('What changed because of it').fill('A second question goes out after a month.');
  await dialog.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('A second question goes out after a month.').waitFor();
  await page.getByText('Carried by').getByRole('link', { name: '1.1.1 Ask people why they leave' }).waitFor();

  // Ada's page has been open all the while; only now does she change her words.
  await own.getByRole('button', { name: 'Change', exact: true }).click();
  const words = ada!.page.getByRole('textbox', { name: 'Change what you said' });
  await words.press('End');
  await words.pressSequentially('. Ask them at home.');
  await ada!.page.getByRole('button', { name: 'Save', exact: true }).click();
  await own.getByText(/^Edited on /).waitFor();
  await page.reload();
  await advice.getByText(/^Edited on /).click();
  await advice.getByText(/^As written on /).waitFor();
  await advice.getByText('Ask them at home.').waitFor();

  await ada!.page.reload();
  await ada!.page.getByRole('button', { name: 'This is enough' }).click();
  await ada!.page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
  await ada!.page.getByText(/^This is enough, said whoever gave the advice\./).waitFor();
  await own.getByRole('button', { name: 'Mark as settled' }).click();
  await ada!.page.getByText('Settled', { exact: true }).waitFor();
  await page.goto(`/${harbour.slug}/you-said`);
  await page.getByText('A second question goes out after a month.').waitFor();
});

test('an address leads to one comment for good', async () => {
  const { page } = rhea!;
  await page.goto(actionPath);
  const advice = page.getByRole('article', { name: /^Advice from Ada Obi/ });
  const anchor = await advice.getByRole('link', { name: /, link to this$/ }).getAttribute('href');
  expect(anchor).toMatch(/^#comment-[0-9a-f-]{36}$/);
  await page.goto('about:blank');
  await page.goto(`${actionPath}${anchor}`);
  await page.waitForFunction((id) => document.activeElement?.id === id, anchor!.slice(1));
});

test('two people speak at the same time, and both are heard', async () => {
  const both = [ada!, rhea!];
  const forms = [await begin(ada!, 'Comment', 'I can ask the night shift.'), await begin(rhea!, 'Comment', 'I can ask the day shift.')];
  await Promise.all(forms.map((form) => form.getByRole('button', { name: 'Send', exact: true }).click()));
  for (const { page } of both) {
    await page.getByRole('form', { name: 'Say something about 1.1.1' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('I can ask the night shift.').waitFor();
    await page.getByText('I can ask the day shift.').waitFor();
  }
  for (const { faults } of both) expect(faults).toEqual([]);
});

test('the server is killed while somebody sends: the words stay, and sending again sends once', async () => {
  const { page } = ada!;
  const words = 'Nobody has asked the people who left last winter.';
  const form = await begin(ada!, 'Comment', words);
  // The server has the request, but will never answer it.
  process.kill(program.serverPid(), 'SIGSTOP');
  const sent = page.waitForRequest((request) => request.url().endsWith('/graphql') && (request.postData() ?? '').includes(words));
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await sent;
  process.kill(program.serverPid(), 'SIGKILL');
  await page.getByRole('alert', { name: 'There is a problem' }).getByText(/^We cannot reach Waymark\./).waitFor();
  expect(await form.getByRole('textbox').inputValue()).toBe(words);

  const isReady = () => fetch(`${program.url}/readyz`).then((response) => response.ok, () => false);
  while (!(await isReady()));
  const saved = answerTo(page, 'writeComment');
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await saved;
  await form.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText(words).first().waitFor();
  expect(await page.getByText(words).count()).toBe(1);
});
