import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { commandFor } from '../../../tools/whole-program.mjs';
import { Stage, type Visitor } from './stage/browser';
import { download, withFile } from './stage/files';
import { openPage } from './stage/pages';
import { theProgram } from './stage/program';
import { openForm, save } from './stage/review';

// Looks at reviews that the demo has sealed. Only an addendum is added, to the review of a team.
const stage = new Stage();
let martin: Visitor;
/** The record of the second review, as Martin downloads it, and its fingerprint as the page says it. */
let record: Buffer;
let fingerprint: string;

beforeAll(async () => {
  await stage.open();
  martin = await stage.persona('martin.hale');
}, 60_000);
afterAll(async () => {
  expect(martin?.faults ?? []).toEqual([]);
  await stage.close();
});

/** Acts that would change a sealed review. What may be done, an addendum, a document, words of one's own, is called otherwise. */
const changes = /^(Approve|Answer|Ask about|Ask for|Cancel|Change|Choose who|Correct|Decide|Decline|Make a? ?(new )?version|More$|Record another|Replace|Say how|Send|Sign|Take the opinion|Withdraw)/;

test('nobody whatever their role is offered a change of a sealed review, on its page or in the report', async () => {
  for (const who of ['ruth.adeyemi', 'helen.whitcombe', 'eleanor.voss', 'joanna.pritchard', 'aoife.brennan', 'saira.mahmood']) {
    const visitor = await stage.persona(who);
    for (const path of ['/northmoor/reviews/2', '/northmoor/reviews/2/report']) {
      await openPage(visitor, path);
      const main = visitor.page.getByRole('main');
      const acts = await main.getByRole('button').evaluateAll((found) => found.map((one) => one.textContent.trim()));
      expect({ who, path, acts: acts.filter((act) => changes.test(act)) }).toEqual({ who, path, acts: [] });
      expect(await main.getByRole('textbox', { name: /^\d\. |own comment/ }).count()).toBe(0);
      expect(await main.getByRole('radio', { name: /^(Substantial|Reasonable|Limited)/ }).count()).toBe(0);
    }
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  }
});

test('what is added after sealing stands beside the sealed words, and they keep their fingerprint', async () => {
  const { page } = martin;
  await openPage(martin, '/northmoor/reviews/4/report');
  const before = await fingerprintOn(page);
  const sealed = 'Four of our six actions go as planned.';
  await page.getByText(sealed).first().waitFor();
  const notes = page.getByRole('button', { name: /^Add a note here: / });
  const place = (await notes.nth(1).getAttribute('aria-label'))!;
  const form = await openForm(page, place, 'Add a note to the sealed review');
  await form.getByRole('button', { name: 'Add the note' }).click();
  await form.getByRole('alert', { name: 'There is a problem' }).waitFor();
  await form.getByLabel('Your note').fill('Two more measures have had a starting figure since.');
  await save(form, 'Add the note');

  const aoife = await stage.persona('aoife.brennan');
  await openPage(aoife, '/northmoor/reviews/4/report');
  await aoife.page.getByText(sealed).first().waitFor();
  const note = aoife.page.getByText('Two more measures have had a starting figure since.');
  await note.first().waitFor();
  expect(await aoife.page.getByRole('main').innerText()).toMatch(/Martin Hale/);
  await aoife.page.getByText('The fingerprint matches these words. Your browser has just worked it out.').waitFor();
  await aoife.context.close();
  await page.reload();
  await page.getByText('Two more measures have had a starting figure since.').first().waitFor();
  expect(await fingerprintOn(page)).toBe(before);
});

test('the record that is downloaded has the fingerprint that the page, the list and the report say', async () => {
  const { page } = martin;
  await openPage(martin, '/northmoor/reviews/2');
  const facts = page.getByRole('region', { name: 'The sealed record' });
  fingerprint = /[0-9a-f]{64}/.exec((await facts.innerText()).replaceAll(/\s/g, ''))![0];
  const file = await download(page, facts.getByRole('link', { name: 'Download' }));
  record = file.bytes;
  expect(file.name).toMatch(/^review-2-record.*\.json$/);
  expect(createHash('sha256').update(record).digest('hex')).toBe(fingerprint);
  await openPage(martin, '/northmoor/reviews/2/report');
  expect(await fingerprintOn(page)).toBe(fingerprint);
});

/** Shows a file to the page that checks records, without an account. */
async function check(visitor: Visitor, bytes: Buffer, given = ''): Promise<string> {
  const { page } = visitor;
  await openPage(visitor, '/verify');
  await page.getByLabel('The record').setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer: bytes });
  await page.getByLabel('Its fingerprint, from somewhere else (optional)').fill(given);
  await page.getByRole('button', { name: 'Check the file' }).click();
  return page.getByRole('region', { name: 'What was found in record.json' }).innerText();
}

/** The record with one letter of it another one, within some words of it. */
function changedIn(words: string): Buffer {
  const bytes = Buffer.from(record);
  const at = bytes.indexOf(Buffer.from(words));
  expect(at).toBeGreaterThan(0);
  bytes[at]! ^= 0x20;
  return bytes;
}

const inPaper = 'Recruitment has slipped';
const inDecision = 'A third date comes to the full board';

test('whoever has the file checks it in a browser without an account, and nothing of it is sent anywhere', async () => {
  const stranger = await stage.visitor();
  const sent: string[] = [];
  stranger.page.on('request', (request) => request.method() !== 'GET' && sent.push(request.postData() ?? ''));
  expect(await check(stranger, record)).toContain('The file is whole');
  const printed = fingerprint.toUpperCase().match(/.{8}/g)!.join(' ');
  expect(await check(stranger, record, printed)).toContain('This is the very file that was sealed');
  expect(await check(stranger, changedIn(inPaper))).toContain('Do not rely on this file');
  expect(await check(stranger, changedIn(inDecision), fingerprint)).toContain('Do not rely on this file');
  expect(await check(stranger, Buffer.from('no record at all'))).toContain('Do not rely on this file');
  expect(sent.join('\n')).not.toContain('Recruitment');
  await stranger.page.getByRole('button', { name: 'Check the file' }).waitFor();
  expect(stranger.faults).toEqual([]);
  await stranger.context.close();
});

test('the command finds the same: the file as it was sealed is good, and one changed letter is not', async () => {
  const verify = (bytes: Buffer, ...more: string[]) => withFile('record.json', bytes, (file) => commandFor(theProgram(), 'verify', file, ...more));
  expect(await verify(record, '--fingerprint', fingerprint)).toContain(fingerprint.slice(0, 8));
  await expect(verify(changedIn(inPaper))).rejects.toThrow(/changed/);
  await expect(verify(changedIn(inDecision), '--fingerprint', fingerprint)).rejects.toThrow(/fingerprint/);
});

/** The fingerprint that the report says for itself; it says others too, such as that of the paper. */
async function fingerprintOn(page: Page): Promise<string> {
  const term = page.getByRole('article').getByText('Fingerprint of the sealed record', { exact: true });
  return (await term.locator('xpath=following-sibling::dd[1]').innerText()).replaceAll(/\s/g, '');
}
