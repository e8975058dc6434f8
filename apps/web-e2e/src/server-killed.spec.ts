import { startWholeProgram, type WholeProgram } from '../../../tools/whole-program.mjs';
import { Stage, type Visitor } from './stage/browser';
import { openRunningOrganisation, signInAs, type Organisation } from './stage/organisation';
import { findUpdates, makePlan } from './stage/plan';

// These journeys end the server, so they have a program of their own.
const stage = new Stage();
let program: WholeProgram;
let harbour: Organisation;
let maya: Visitor;

beforeAll(async () => {
  [program] = await Promise.all([startWholeProgram({ mortal: true }), stage.open()]);
  harbour = await openRunningOrganisation('Storm Harbour', program);
  await makePlan(harbour, ['Ask people why they leave', 'Publish the pay gap', 'Train each manager'].map((title) => ({ title, dueOn: '2030-03-31' })));
  maya = await stage.visitor({ baseURL: program.url });
  await signInAs(maya, harbour.maya);
}, 120_000);
afterAll(async () => {
  await harbour?.close();
  await stage.close();
  await program?.stop();
}, 60_000);

const note = 'The figures come from two systems, and nobody has put them side by side.';

async function write(reference: string) {
  const { page } = maya;
  await page.goto(`/${harbour.slug}/plan`);
  await page.getByRole('button', { name: `Status of ${reference}:` }).click();
  const form = page.getByRole('form', { name: `Update ${reference}` });
  await form.getByRole('radio', { name: 'At risk' }).check();
  await form.getByLabel('What has changed?').fill(note);
  return form;
}

/** Waits for the supervisor to have started the server again. */
async function serverIsBack(): Promise<void> {
  const isReady = () => fetch(`${program.url}/readyz`).then((response) => response.ok, () => false);
  while (!(await isReady()));
}

test('the server is killed while a person writes: what to do is said, the words stay, and saving again saves once', async () => {
  const { page } = maya;
  const form = await write('1.1.1');
  // The server has the request, but will never answer it.
  process.kill(program.serverPid(), 'SIGSTOP');
  const sent = page.waitForRequest((request) => request.url().endsWith('/graphql') && (request.postData() ?? '').includes(note));
  await form.getByRole('button', { name: 'Save update' }).click();
  await sent;
  process.kill(program.serverPid(), 'SIGKILL');

  const summary = page.getByRole('alert', { name: 'There is a problem' });
  await summary.getByText('We cannot reach Waymark. Check your connection, then try again. What you typed is still here.').waitFor();
  expect(await form.getByLabel('What has changed?').inputValue()).toBe(note);
  expect(await form.getByRole('radio', { name: 'At risk' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Status of 1.1.1: Not started. Change status' }).waitFor();

  await serverIsBack();
  await form.getByRole('button', { name: 'Save update' }).click();
  await page.getByRole('button', { name: 'Status of 1.1.1: At risk. Change status' }).waitFor();
  await page.getByText('1.1.1 set to at risk').waitFor();
  expect(await findUpdates(harbour, '1.1.1')).toEqual([{ status: 'AT_RISK', note }]);
});

test('an answer that is lost on the way is asked for again, and nothing is saved twice', async () => {
  const { page } = maya;
  const form = await write('1.1.2');
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    if (lost > 0 || !(route.request().postData() ?? '').includes(note)) return route.continue();
    lost += 1;
    // The server does what it is asked; the answer never arrives.
    await route.fetch();
    return route.abort('connectionreset');
  });
  await form.getByRole('button', { name: 'Save update' }).click();
  await page.getByText('1.1.2 set to at risk').waitFor();
  await page.unroute('**/graphql');
  expect(lost).toBe(1);
  expect(await findUpdates(harbour, '1.1.2')).toEqual([{ status: 'AT_RISK', note }]);
});

test('a page that cannot be read says so, and is there when it is tried again', async () => {
  const { page } = maya;
  await page.goto(`/${harbour.slug}/my-work`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.route('**/graphql', (route) => route.abort('connectionrefused'));
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Overview' }).click();
  await page.getByText(/^We cannot reach Waymark/).first().waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Actions by objective' }).waitFor();
});
