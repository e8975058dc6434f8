import { bytesOf, slowNetwork, stepsOf, visitSlowly } from '../../../tools/checks/browser-speed/slow-visit.mjs';
import { phone, Stage, type Visitor } from './stage/browser';
import { openHarbour } from './stage/harbour';
import { signInAs, type Organisation, type Person } from './stage/organisation';
import { findUpdates, type MadePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let ada: Person;
let plan: MadePlan;

beforeAll(async () => {
  await stage.open();
  ({ harbour, ada, plan } = await openHarbour('Train Harbour', ['Ask people why they leave']));
}, 60_000);
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});

// At 50 kB a second, 200 kB and two ways there and back before the first of them arrive make less than 5 seconds. What passes
// on a clock is told by `npm run check:slow-network`; here it is only what decides it, which is the same on every machine.
test('on a slow network the overview needs at most 200 kB, nothing that waits for more than two others, and each answer once', async () => {
  const { page } = await stage.persona('ruth.adeyemi', { viewport: phone });
  const { until, all } = await visitSlowly(page, '/northmoor');
  const asked = (name: string) => all.filter(({ body }) => body?.includes(`"operationName":"${name}"`));
  const script = all.find(({ url }) => /\/index-.*\.js$/.test(url))!;
  for (const name of ['Viewer', 'Overview']) {
    expect([name, asked(name).length]).toEqual([name, 1]);
    // Asked while the program itself is still on its way.
    expect(asked(name)[0]!.sentAt).toBeLessThan(script.doneAt!);
  }
  const needed = until.filter(({ doneAt }) => doneAt !== null);
  expect(stepsOf(needed)).toBeLessThanOrEqual(3);
  expect(bytesOf(needed)).toBeLessThanOrEqual(200_000);
  // Nothing is fetched that nobody asked for.
  expect(asked('Plan')).toEqual([]);
});

/** Somebody on a train, in the middle of an update. */
async function writeUpdate(words: string): Promise<Visitor> {
  const visitor = await stage.visitor({ viewport: phone });
  await signInAs(visitor, ada);
  const { page } = visitor;
  await page.goto(`/${harbour.slug}/actions/${plan.actions[0]!.id}/-`);
  await page.getByRole('radio', { name: 'At risk' }).check();
  await page.getByLabel('What has changed, and what happens next?').fill(words);
  return visitor;
}

test('a network that goes away in the middle of saving takes nothing with it: the words stay, and saving again saves once', async () => {
  const words = 'The figures come from two systems, and the train is in a tunnel.';
  const { page, context } = await writeUpdate(words);
  const browser = await context.newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.emulateNetworkConditions', slowNetwork);
  // The server has saved it, but its answer finds no network any more, and what is sent again does not either.
  await page.route('**/graphql', async (route, request) => {
    if (!(request.postData() ?? '').includes(words)) return route.fallback();
    await route.fetch();
    await browser.send('Network.emulateNetworkConditions', { ...slowNetwork, offline: true });
    return route.abort('internetdisconnected');
  });
  await page.getByRole('button', { name: 'Save update' }).click();

  await page.getByRole('alert', { name: 'There is a problem' }).getByText(/We cannot reach Waymark/).waitFor();
  expect(await page.getByLabel('What has changed, and what happens next?').inputValue()).toBe(words);
  expect(await page.getByRole('radio', { name: 'At risk' }).isChecked()).toBe(true);

  await page.unrouteAll({ behavior: 'wait' });
  await browser.send('Network.emulateNetworkConditions', slowNetwork);
  await page.getByRole('button', { name: 'Save update' }).click();
  await page.getByText('1.1.1 set to at risk').waitFor();
  expect(await findUpdates(harbour, '1.1.1')).toEqual([{ status: 'AT_RISK', note: words }]);
});
