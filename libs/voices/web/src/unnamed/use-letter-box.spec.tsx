import { expect, jest, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, specViewer } from '@waymark/platform/web';
import type { LetterBox, UnnamedAnswer } from '@waymark/voices/domain';

const answer: UnnamedAnswer = { code: 'done', message: '', keys: null, letter: null, withdrawals: [] };
const access = { enterAll: async () => new Map([['c', answer]]), keepKnocking: () => () => undefined, box: async () => ({}) as LetterBox };
jest.unstable_mockModule('./access', () => ({ accessOf: async () => ({ access, entered: new Set(), isLasting: true, forget: async () => undefined }) }));
const { useLetterBox } = await import('./use-letter-box');
const { useUnnamedPosts } = await import('./use-unnamed');

const asked: string[] = [];
globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
  asked.push((JSON.parse(init!.body as string) as { operationName: string }).operationName);
  return { ok: true, status: 200, headers: new Map(), json: async () => ({ data: { unnamedPosts: { items: [], nextCursor: null, total: 0 } } }) } as unknown as Response;
});

function Page() {
  const box = useLetterBox('harbour', 'c');
  useUnnamedPosts('c', 20);
  return (
    <>
      <p>{box.answer ? 'inside' : 'outside'}</p>
      <button onClick={() => void box.act(async () => answer)}>Hand in</button>
      <button onClick={() => void box.act(async () => answer, { changesWhatIsOut: true })}>Take back at once</button>
    </>
  );
}

test('handing in asks for nothing with one’s name: on the wire it looks like a knock', async () => {
  window.history.replaceState(null, '', '/harbour/groups/roots/t/c');
  render(
    <PageForSpec at="/harbour/groups/roots/t/c" viewer={specViewer}>
      <Page />
    </PageForSpec>,
  );
  await screen.findByText('inside');
  await waitFor(() => expect(asked).toContain('UnnamedPosts'));
  const before = asked.length;
  await userEvent.click(screen.getByText('Hand in'));
  await new Promise((wake) => setTimeout(wake, 100));
  expect(asked).toHaveLength(before);
  await userEvent.click(screen.getByText('Take back at once'));
  await waitFor(() => expect(asked).toHaveLength(before + 1));
});
