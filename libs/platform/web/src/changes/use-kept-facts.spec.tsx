import { beforeEach, expect, test } from '@jest/globals';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { draftStore, forgetDraftsOf } from '../drafts/draft-store';
import { specViewer } from '../specs/page-for-spec';
import { ViewerProvider } from '../viewer/viewer';
import { useKeptFacts } from './use-kept-facts';

interface Facts {
  owner: { id: string; name: string } | null;
  dueOn: string;
  ongoing: boolean;
}

const begun: Facts = { owner: null, dueOn: '2026-12-31', ongoing: false };
const open = () => renderHook(() => useKeptFacts<Facts>('action:1:revise', begun), { wrapper: ({ children }: { children: ReactNode }) => <ViewerProvider viewer={specViewer}>{children}</ViewerProvider> });

beforeEach(() => forgetDraftsOf(specViewer.email));

test('a day and a person that were chosen are there again after the form was closed', async () => {
  const first = open();
  act(() => first.result.current.set({ dueOn: '2027-03-31' }));
  act(() => first.result.current.set({ owner: { id: 'lin', name: 'Lin Zhao' } }));
  first.unmount();
  const again = open();
  await waitFor(() => expect(again.result.current.facts).toEqual({ owner: { id: 'lin', name: 'Lin Zhao' }, dueOn: '2027-03-31', ongoing: false }));
  expect(again.result.current.wasRestored).toBe(true);
});

test('what stands as it did is not kept, and nothing comes back once it was saved', async () => {
  const first = open();
  act(() => first.result.current.set({ dueOn: '2027-03-31' }));
  act(() => first.result.current.set({ dueOn: begun.dueOn }));
  first.unmount();
  await waitFor(async () => expect(await draftStore().listOf(specViewer.email)).toEqual([]));
  const second = open();
  act(() => second.result.current.set({ ongoing: true }));
  act(() => second.result.current.clear());
  expect(second.result.current.facts).toEqual(begun);
  second.unmount();
  expect(await draftStore().listOf(specViewer.email)).toEqual([]);
});

test('a draft that does not fit the form is left alone', async () => {
  const first = open();
  act(() => first.result.current.set({ dueOn: 7 as unknown as string }));
  expect(first.result.current.facts).toEqual(begun);
});
