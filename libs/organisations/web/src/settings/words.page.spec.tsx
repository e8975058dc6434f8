import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forgetDraftsOf, PageForSpec, setMessageCompiler, specViewer } from '@waymark/platform/web';
import WordsPage from './words.page';
import { meaningFields, wordFields } from '@waymark/organisations/domain';

setMessageCompiler(compileMessage);

let sent: Record<string, unknown>[];
const none = Object.fromEntries([...wordFields, ...meaningFields].map((field) => [field, null]));

beforeEach(async () => {
  await forgetDraftsOf(specViewer.email);
  sent = [];
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName, variables } = JSON.parse(init!.body as string) as { operationName: string; variables: Record<string, unknown> };
    const organisation = { id: 'o', version: 2, words: { ...none, atRiskMeans: 'It may be late.' }, viewerCan: { manageSettings: { allowed: true, reason: null } } };
    if (operationName === 'ReviseOwnWords') sent.push(variables);
    const data = operationName === 'OwnWords' ? { organisation } : { reviseOrganisationWords: { organisation: { id: 'o', version: 3 } } };
    return { ok: true, status: 200, headers: new Map(), json: async () => ({ data }) } as unknown as Response;
  });
  render(
    <PageForSpec at="/harbour/settings/words">
      <WordsPage />
    </PageForSpec>,
  );
  await screen.findByLabelText('Your word for one action');
});

test('words are tried out in sentences, and only the new ones are sent', async () => {
  const user = userEvent.setup();
  const preview = within(screen.getByRole('region', { name: 'How it will read' }));
  expect(preview.getByText('Add an action or a measure of success to an outcome.')).toBeTruthy();
  await user.type(screen.getByLabelText('Your word for one action'), 'piece of work');
  await user.type(screen.getByLabelText('Your word for several actions'), 'pieces of work');
  expect(preview.getByText('Add a piece of work or a measure of success to an outcome.')).toBeTruthy();
  await user.clear(screen.getByLabelText('What At risk means here'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(sent).toEqual([{ version: 2, words: { actionOne: 'piece of work', actionMany: 'pieces of work', atRiskMeans: '' } }]);
});

test.each([
  ['Your word for one action', 'task', 'Say both: the word for one, and the word for several.'],
  ['Your word for one action', 'outcome', 'Choose another word: something else has this name already.'],
  ['Your word for ethnic minority', '<b>all</b>', 'Use letters, digits, blanks, hyphens and apostrophes only.'],
  ['Your word for ethnic minority', 'a'.repeat(41), 'Use at most 40 characters.'],
])('%s: %s is not saved', async (label, word, problem) => {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText(label), word);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(within(await screen.findByRole('alert')).getByText(problem)).toBeTruthy();
  expect(sent).toEqual([]);
});
