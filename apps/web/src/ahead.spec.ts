import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

beforeEach(() => {
  jest.resetModules();
  globalThis.fetch = jest.fn<typeof fetch>(() => new Promise<Response>(() => undefined));
  window.matchMedia = (() => ({ matches: false })) as unknown as typeof window.matchMedia;
  window.history.replaceState({}, '', '/sign-in');
});
afterEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

test('the bar that stands before the program does is dark at once for somebody who has chosen so', async () => {
  localStorage.setItem('waymark.theme', 'dark');
  await import('./ahead');
  expect(document.documentElement.dataset['theme']).toBe('dark');
});
