import { beforeEach, expect, test } from '@jest/globals';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { specViewer } from '../specs/page-for-spec';
import { ViewerProvider, type Viewer } from '../viewer/viewer';
import { draftStore, forgetDraftsOf } from './draft-store';
import { useDraft } from './use-draft';

const open = (field: string, viewer: Viewer = specViewer) =>
  renderHook(() => useDraft(field), {
    wrapper: ({ children }: { children: ReactNode }) => <ViewerProvider viewer={viewer}>{children}</ViewerProvider>,
  });

beforeEach(async () => {
  await forgetDraftsOf(specViewer.email);
});

test('what was typed is there again after the page was closed in the middle of a word', async () => {
  const first = open('action:1:note');
  act(() => first.result.current.write('Half a thou'));
  first.unmount();
  const second = open('action:1:note');
  await waitFor(() => expect(second.result.current.text).toBe('Half a thou'));
  expect(second.result.current.wasRestored).toBe(true);
});

test('says when the words were kept, after a pause', async () => {
  const { result } = open('action:1:note');
  act(() => result.current.write('Audit finished'));
  expect(result.current.keptAt).toBeNull();
  await waitFor(() => expect(result.current.keptAt).not.toBeNull());
});

test('each field, organisation and person has a draft of its own', async () => {
  const first = open('action:1:note');
  act(() => first.result.current.write('Mine'));
  first.unmount();
  const others = [
    open('action:2:note'),
    open('action:1:note', { ...specViewer, organisation: { ...specViewer.organisation, slug: 'quay' } }),
    open('action:1:note', { ...specViewer, email: 'lin@example.org' }),
  ];
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(others.map((one) => one.result.current.text)).toEqual(['', '', '']);
});

test('a draft that arrives late never replaces what is being typed', async () => {
  await draftStore().keep({
    key: 'harbour|amina@example.org|late',
    owner: 'amina@example.org',
    text: 'Old',
    keptAt: '2026-11-01T10:00:00Z',
  });
  const { result } = open('late');
  act(() => result.current.write('New'));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(result.current.text).toBe('New');
});

test('only clear forgets it, for good', async () => {
  const first = open('action:1:note');
  act(() => first.result.current.write('Saved now'));
  await waitFor(() => expect(first.result.current.keptAt).not.toBeNull());
  act(() => first.result.current.clear());
  expect(first.result.current.text).toBe('');
  first.unmount();
  expect(await draftStore().listOf(specViewer.email)).toEqual([]);
});

test('emptying the field by hand leaves nothing to come back', async () => {
  const first = open('action:1:note');
  act(() => first.result.current.write('Something'));
  first.unmount();
  const second = open('action:1:note');
  await waitFor(() => expect(second.result.current.text).toBe('Something'));
  act(() => second.result.current.write(''));
  second.unmount();
  await waitFor(async () => expect(await draftStore().listOf(specViewer.email)).toEqual([]));
});
