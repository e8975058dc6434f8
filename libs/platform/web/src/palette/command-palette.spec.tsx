import { beforeAll, expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec } from '../specs/page-for-spec';
import { setMessageCompiler } from '../text/language';
import { PaletteOpener } from './palette-opener';
import { registerPaletteSource } from './palette-sources';

setMessageCompiler(compileMessage);

beforeAll(() => {
  // The test browser draws no dialogs: opening one is all that is needed of it here.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  const all = [
    { id: 'a1', title: 'Publish pay gaps', to: '/harbour/actions/a1/publish-pay-gaps', detail: '1.3.1' },
    { id: 'a2', title: 'Review interviews', to: '/harbour/actions/a2/review-interviews', detail: '1.2.2' },
  ];
  registerPaletteSource({
    id: 'broken',
    heading: () => 'Broken',
    find: () => Promise.reject(new Error('This source is down.')),
  });
  registerPaletteSource({
    id: 'actions',
    heading: () => 'Actions',
    find: async (text, organisation) =>
      organisation === 'harbour' ? all.filter((item) => item.title.toLowerCase().includes(text)) : [],
  });
});

test('Ctrl K opens it, arrows choose, Enter goes, Escape is not needed', async () => {
  const user = userEvent.setup();
  render(
    <PageForSpec>
      <PaletteOpener organisation="harbour" />
    </PageForSpec>,
  );
  await screen.findByRole('button', { name: /Search or jump to/ });
  await user.keyboard('{Control>}k{/Control}');
  const input = await screen.findByRole('combobox');
  await screen.findByRole('option', { name: /Publish pay gaps/ });
  await user.type(input, '{ArrowDown}');
  const second = screen.getByRole('option', { name: /Review interviews/ });
  expect(second.getAttribute('aria-selected')).toBe('true');
  expect(input.getAttribute('aria-activedescendant')).toBe(second.id);
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('one source that fails does not hide what the others found, and nothing found says what to try', async () => {
  const user = userEvent.setup();
  render(
    <PageForSpec>
      <PaletteOpener organisation="harbour" />
    </PageForSpec>,
  );
  await user.click(await screen.findByRole('button', { name: /Search or jump to/ }));
  await user.type(await screen.findByRole('combobox'), 'pay');
  await screen.findByRole('option', { name: /Publish pay gaps/ });
  await user.type(screen.getByRole('combobox'), 'zzz');
  await screen.findByText(/Nothing found/);
});
