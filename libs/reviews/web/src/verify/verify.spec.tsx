import { beforeEach, expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec } from '@waymark/platform/web';
import { exampleSealedRecord, toCanonicalText, toFingerprint, toGroups } from '@waymark/reviews/domain';
import { prepareBrowser } from '../report/report.story';
import VerifyPage from './verify.page';

let sealed: string;

beforeEach(async () => {
  prepareBrowser();
  const paperFingerprint = await toFingerprint(toCanonicalText(exampleSealedRecord.paper));
  const signOffs = exampleSealedRecord.signOffs.map((one) => (one.paperVersion === exampleSealedRecord.paper.version ? { ...one, paperFingerprint } : one));
  sealed = toCanonicalText({ ...exampleSealedRecord, paperFingerprint, signOffs });
  globalThis.fetch = jest.fn<typeof fetch>(() => Promise.reject(new Error('Nothing is sent.')));
});

/** Chooses a file, and what is typed beside it. */
async function check(text: string, given = '') {
  const user = userEvent.setup();
  render(
    <PageForSpec at="/verify">
      <VerifyPage />
    </PageForSpec>,
  );
  const file = new File([text], 'record.json', { type: 'application/json' });
  // The test browser's files cannot give their bytes.
  file.arrayBuffer ??= () => Promise.resolve(new TextEncoder().encode(text).buffer as ArrayBuffer);
  await user.upload(await screen.findByLabelText('The record'), file);
  if (given !== '') {
    await user.click(screen.getByLabelText(/Its fingerprint/));
    await user.paste(given);
  }
  await user.click(screen.getByRole('button', { name: 'Check the file' }));
  return screen.findByRole('region', { name: 'What was found in record.json' });
}

test('the very file is known by its fingerprint, however it was typed; nothing is sent', async () => {
  const found = await check(sealed, ` SHA-256: ${toGroups(await toFingerprint(sealed)).toUpperCase()} `);
  expect(found.textContent).toContain('This is the very file that was sealed');
  expect(found.textContent).toContain('Northmoor Health Network');
  expect(globalThis.fetch).not.toHaveBeenCalled();
});

test('without a fingerprint from elsewhere it says only that the file is whole', async () => {
  const found = await check(sealed);
  expect(found.textContent).toContain('The file is whole');
  expect(found.textContent).not.toContain('very file');
});

test('one changed letter in the paper is found without anything to compare with', async () => {
  const found = await check(sealed.replace('Nine of 23 leavers', 'Nine of 33 leavers'));
  expect(found.textContent).toContain('Do not rely on this file');
  expect(found.textContent).toContain('The paper inside was changed');
});

test('another file is called another file', async () => {
  expect((await check(sealed, 'ab'.repeat(32))).textContent).toContain('Do not rely on this file');
  document.body.innerHTML = '';
  expect((await check('{"schema":"something/1"}')).textContent).toContain('not the record of a review');
});

test('without a file it asks for one', async () => {
  const user = userEvent.setup();
  render(
    <PageForSpec at="/verify">
      <VerifyPage />
    </PageForSpec>,
  );
  await user.click(await screen.findByRole('button', { name: 'Check the file' }));
  expect(screen.getByRole('alert').textContent).toBe('Choose the file of a record');
});
