import { setupI18n, type Messages } from '@lingui/core';
import { useSyncExternalStore } from 'react';

export type Language = 'en' | 'cy';

/** One context's words. Where Welsh has no sentence yet, the English one is shown. */
export interface Catalogue {
  english: Record<string, string>;
  loadWelsh: () => Promise<{ default: Record<string, string> }>;
}

const storageKey = 'waymark.language';
const i18n = setupI18n({ messages: { en: {}, cy: {} }, missing: (_locale, id) => id });
const catalogues: Catalogue[] = [];
const listeners = new Set<() => void>();
let language: Language = 'en';
let version = 0;
i18n.activate('en', 'en-GB');

/** Lets the words be read uncompiled. For specs: the build compiles every message. */
export function setMessageCompiler(compiler: Parameters<typeof i18n.setMessagesCompiler>[0]): void {
  i18n.setMessagesCompiler(compiler);
}

/** Adds a context's words; called by `createText`. */
export function addCatalogue(catalogue: Catalogue): void {
  catalogues.push(catalogue);
  i18n.load('en', catalogue.english as Messages);
  if (language === 'cy') void loadWelsh(catalogue).then(announce);
}

async function loadWelsh({ english, loadWelsh: load }: Catalogue): Promise<void> {
  const welsh = await load().then(
    (module) => module.default,
    () => ({}),
  );
  i18n.load('cy', { ...english, ...welsh } as Messages);
}

function announce(): void {
  version += 1;
  for (const listener of listeners) listener();
}

/** Changes the language of the whole interface, and remembers it on this device. */
export async function chooseLanguage(next: Language): Promise<void> {
  if (next === 'cy') await Promise.all(catalogues.map(loadWelsh));
  language = next;
  i18n.activate(next, next === 'cy' ? 'cy' : 'en-GB');
  document.documentElement.lang = next === 'cy' ? 'cy' : 'en-GB';
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // A browser that keeps nothing still shows the language for this visit.
  }
  announce();
}

/** The language chosen on this device before. Call once before the first render. */
export async function restoreLanguage(): Promise<void> {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(storageKey);
  } catch {
    return;
  }
  if (stored === 'cy') await chooseLanguage('cy');
}

export const currentLanguage = (): Language => language;
export const currentText = (id: string, values?: Record<string, unknown>): string => i18n._(id, values);
export const textVersion = (): number => version;
export function onTextChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language on screen. */
export function useLanguage(): Language {
  return useSyncExternalStore(onTextChange, currentLanguage);
}
