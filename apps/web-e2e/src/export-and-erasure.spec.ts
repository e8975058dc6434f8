import { readFileSync } from 'node:fs';
import { violationsOf } from './stage/axe';
import { phone, Stage, type Visitor } from './stage/browser';
import { openRunningOrganisation, type Organisation, type Person, signInAs } from './stage/organisation';

const stage = new Stage();
let harbour: Organisation;
let visitor: Visitor;

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Leaving Harbour');
});
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});
beforeEach(async () => {
  visitor = await stage.visitor({ acceptDownloads: true });
  await signInAs(visitor, harbour.maya);
});
afterEach(async () => {
  expect(visitor.faults).toEqual([]);
  await visitor.context.close();
});

/** Somebody who has come and gone. */
async function leave({ id }: Person): Promise<void> {
  const { people } = await harbour.api.ask<{ people: { items: { id: string; version: number }[] } }>('{ people { items { id version } } }');
  const { version } = people.items.find((person) => person.id === id)!;
  await harbour.api.ask('mutation ($id: ID!, $version: Int!) { endMembership(personId: $id, version: $version) { person { id } } }', { id, version });
}

test('an admin has everything put into one file, watches it being made, and fetches it', async () => {
  const { page } = visitor;
  await page.goto(`/${harbour.slug}/settings`);
  await page.getByRole('main').getByRole('link', { name: 'Export' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Export' }).waitFor();
  expect(await violationsOf(visitor)).toEqual([]);
  await page.getByRole('button', { name: 'Make an export' }).click();
  const fetch = page.getByRole('button', { name: 'Download the export' });
  await fetch.waitFor({ timeout: 30_000 });
  expect(await violationsOf(visitor)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), fetch.click()]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${harbour.slug}-\\d{4}-\\d\\d-\\d\\d\\.zip$`));
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  for (const file of ['README.txt', 'manifest.json', 'tables/organisations.person.csv', 'audit/chain.jsonl']) expect(bytes.includes(file)).toBe(true);
  // A second door is opened for a second download; the first does not open again.
  expect((await visitor.context.request.get(download.url())).status()).toBe(404);
  await page.getByRole('button', { name: 'Make another export' }).waitFor();
});

test('somebody who has left is erased; their name is gone from the pages, and what stays is said before', async () => {
  const { page } = visitor;
  const leo = await harbour.join('Leopold Quillfeather', ['CONTRIBUTOR']);
  await leave(leo);
  await page.goto(`/${harbour.slug}/settings/people?left=yes`);
  await page.getByRole('button', { name: `Change Leopold Quillfeather` }).click();
  await page.getByRole('link', { name: 'Erase personal data' }).click();
  await page.getByRole('heading', { level: 1, name: 'Erase the personal data of Leopold Quillfeather' }).waitFor();
  await page.getByText('The name Leopold Quillfeather stands nowhere else.').waitFor();
  expect(await violationsOf(visitor)).toEqual([]);
  await page.getByRole('button', { name: 'Erase for ever' }).click();
  await page.getByRole('alert', { name: 'There is a problem' }).waitFor();
  expect(await violationsOf(visitor)).toEqual([]);
  await page.getByRole('checkbox', { name: /I have checked/ }).check();
  await page.getByRole('button', { name: 'Erase for ever' }).click();
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  await page.getByText('Person who was erased 1').first().waitFor();
  await page.reload();
  await page.getByText('Person who was erased 1').first().waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('Quillfeather');
});

test('the statements are there for everybody, in both languages, and fit a phone', async () => {
  const stranger = await stage.visitor({ viewport: { ...phone, width: 320 } });
  const { page } = stranger;
  for (const [path, english, welsh] of [['/privacy', 'Privacy notice', 'Hysbysiad preifatrwydd'], ['/accessibility', 'Accessibility statement', 'Datganiad hygyrchedd'], ['/security', 'Security', 'Diogelwch']] as const) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: english }).waitFor();
    await page.getByRole('contentinfo').getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByRole('heading', { level: 1, name: welsh }).waitFor();
    expect(await violationsOf(stranger)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.getByRole('contentinfo').getByRole('button', { name: 'English' }).click();
  }
  expect(stranger.faults).toEqual([]);
  await stranger.context.close();
});
