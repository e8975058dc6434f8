import type { Request } from 'playwright-core';
import { Stage, type Visitor } from './stage/browser';
import { startProgramWithNights, type ProgramWithNights } from './stage/night';
import { findInside } from './stage/pages';

// The clock of the program is moved, so it is one of its own.
const stage = new Stage();
let nights: ProgramWithNights;
let [saira, callum, lin]: Visitor[] = [];
/** The demo's conversation without names: eight have come into it, ten are needed. */
let path: string;
/** What Saira was told to keep on paper. */
let phrase: string;
/** All that the three browsers sent to the door without a name. */
const sent: Request[] = [];

const words = { saira: 'I count the chairs before I count the people.', callum: 'I was told that I am very articulate.', lin: 'I have stopped saying where I grew up.' };
const edited = 'I count the faces before I sit down.';
const later = 'I count the faces before I sit down, every time.';

const atHome = (visitor: Visitor, key: string) => visitor.api(null).ask('mutation ($key: ID!) { signInAsPersona(key: $key) { account { id } } }', { key });

beforeAll(async () => {
  [nights] = await Promise.all([startProgramWithNights(), stage.open()]);
  const baseURL = nights.program.url;
  saira = await stage.persona('saira.mahmood', { baseURL });
  callum = await stage.persona('callum.reid', { baseURL });
  lin = await stage.persona('lin.zhao', { baseURL });
  for (const { page } of [saira, callum, lin]) page.on('request', (request) => new URL(request.url()).pathname === '/unnamed' && sent.push(request));
  path = await findInside(saira, 'Being the only one in the room');
}, 120_000);
afterAll(async () => {
  for (const visitor of [saira, callum, lin]) expect(visitor?.faults ?? []).toEqual([]);
  await stage.close();
  await nights?.stop();
}, 60_000);

const box = ({ page }: Visitor) => page.getByRole('textbox', { name: 'Your words, without your name' });
const waiting = ({ page }: Visitor) => page.getByRole('region', { name: /^(Yours|Your change), waiting for a morning$/ });

/** Hands words in, and gives back the recovery phrase that was shown before. */
async function handIn(visitor: Visitor, said: string): Promise<string> {
  const { page } = visitor;
  await page.goto(path);
  await page.getByText(/^You are one among 1[01] members/).waitFor();
  await box(visitor).fill(said);
  await page.getByRole('button', { name: 'Hand in for the morning' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your recovery phrase' });
  const shown = await dialog.getByText(/^\w{4}([- ]\w{4}){6}$/).innerText();
  await dialog.getByRole('button', { name: 'Go on and hand in' }).click();
  await waiting(visitor).getByText(said).waitFor();
  return shown;
}

test('until enough members have come in nobody can write without a name, and the number says so', async () => {
  await saira!.page.goto(path);
  await saira!.page.getByText(/^Only named comments for now: 9 of the 10 members needed/).first().waitFor();
  expect(await box(saira!).count()).toBe(0);
  await callum!.page.goto(path);
  await callum!.page.getByText(/^You are one among 1[01] members/).waitFor();
});

test('what is handed in waits, is still there after a reload, and can be changed; the others see nothing of it', async () => {
  phrase = await handIn(saira!, words.saira);
  await handIn(callum!, words.callum);
  await handIn(lin!, words.lin);
  await saira!.page.reload();
  await waiting(saira!).getByText(words.saira).waitFor();
  await waiting(saira!).getByRole('button', { name: 'Change', exact: true }).click();
  await waiting(saira!).getByRole('textbox').fill(edited);
  await waiting(saira!).getByRole('button', { name: 'Save', exact: true }).click();
  await waiting(saira!).getByText(edited).waitFor();
  await nights.runJob('voices.release_unnamed');
  await callum!.page.reload();
  await waiting(callum!).getByText(words.callum).waitFor();
  const seen = await callum!.page.getByRole('main').innerText();
  for (const other of [words.saira, edited, words.lin]) expect(seen).not.toContain(other);
});

test('what goes through the door without a name says nothing of who is signed in, and is of one size', async () => {
  expect(sent.length).toBeGreaterThan(5);
  const headers = await Promise.all(sent.map((request) => request.allHeaders()));
  for (const name of ['cookie', 'authorization', 'referer', 'waymark-organisation', 'idempotency-key']) expect(headers.filter((each) => (each[name] ?? '') !== '')).toEqual([]);
  expect(new Set(sent.map((request) => request.postDataBuffer()?.length)).size).toBe(1);
  expect(sent.filter((request) => new URL(request.url()).search !== '')).toEqual([]);
});

test('in the morning the words of all three are shown together, with a day and no name; only one’s own browser knows one’s own', async () => {
  await nights.moveTo(1);
  await nights.runJob('voices.release_unnamed');
  await atHome(saira!, 'saira.mahmood');
  await atHome(callum!, 'callum.reid');
  await saira!.page.goto(path);
  const own = saira!.page.getByRole('article').filter({ hasText: 'Yours. Only this browser knows.' });
  await own.getByText(edited).waitFor();
  expect(await own.count()).toBe(1);
  await callum!.page.goto(path);
  await callum!.page.getByText(words.lin).waitFor();
  const hers = callum!.page.getByRole('article').filter({ hasText: edited });
  await callum!.page.getByText('Yours. Only this browser knows.').waitFor();
  const shown = await hers.innerText();
  for (const trace of ['Saira', 'Yours', 'Changed']) expect(shown).not.toContain(trace);
  expect(shown).not.toMatch(/\d\d?:\d\d|\d(am|pm)/);
  expect(await callum!.page.getByText(words.saira).count()).toBe(0);
});

test('a browser that has lost what it kept knows nothing of one’s own; with the phrase one can change it, without it one cannot', async () => {
  const { page } = saira!;
  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('waymark-unnamed').onsuccess = done)));
  await page.reload();
  const field = page.getByRole('textbox', { name: 'Recovery phrase' });
  await field.waitFor();
  await page.getByText(/^If you have lost it, you cannot write without a name in this conversation from here/).waitFor();
  await page.getByText(edited).waitFor();
  expect(await page.getByText('Yours. Only this browser knows.').count()).toBe(0);
  expect(await box(saira!).count()).toBe(0);

  await field.fill('aaaa bbbb');
  await page.getByRole('button', { name: 'Come in with the phrase' }).click();
  await page.getByText('Check the phrase: at least one sign is wrong').first().waitFor();
  await field.fill(phrase);
  await page.getByRole('button', { name: 'Come in with the phrase' }).click();
  const own = page.getByRole('article').filter({ hasText: 'Yours. Only this browser knows.' });
  await own.getByText(edited).waitFor();
  await own.getByRole('button', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Change your words' });
  await dialog.getByRole('textbox').fill(later);
  await dialog.getByRole('button', { name: 'Hand in for the morning' }).click();
  await waiting(saira!).getByText(later).waitFor();
});

test('a change that nobody else waits with is asked about after a week, and is shown alone if its author agrees', async () => {
  const { page } = saira!;
  await nights.moveTo(2);
  await nights.runJob('voices.release_unnamed');
  await atHome(saira!, 'saira.mahmood');
  await page.goto(path);
  await waiting(saira!).getByText(later).waitFor();
  await nights.moveTo(9);
  await atHome(saira!, 'saira.mahmood');
  await page.goto(path);
  await waiting(saira!).getByRole('button', { name: 'Show it alone' }).click();
  await waiting(saira!).getByRole('button', { name: 'Show it alone' }).waitFor({ state: 'detached' });
  await nights.moveTo(10);
  await nights.runJob('voices.release_unnamed');
  await atHome(callum!, 'callum.reid');
  await callum!.page.goto(path);
  await callum!.page.getByRole('article').filter({ hasText: later }).getByText(/Changed on /).waitFor();
});
