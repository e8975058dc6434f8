import { setupI18n, type Messages } from '@lingui/core';
import type { Rename } from '@waymark/platform/domain';
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
/** Puts the organisation's words in place of ours; null where it has none of its own, which costs nothing. */
let rename: Rename | null = null;
let renames: typeof import('./own-words') | null = null;
let ownWords = '';
let wantedWords = '';
i18n.activate('en', 'en-GB');

/** Lets the words be read uncompiled. For specs: the build compiles every message. */
export function setMessageCompiler(compiler: Parameters<typeof i18n.setMessagesCompiler>[0]): void {
  i18n.setMessagesCompiler(compiler);
}

/** Adds a context's words; called by `createText`. */
export function addCatalogue(catalogue: Catalogue): void {
  catalogues.push(catalogue);
  loadEnglish(catalogue);
  if (language === 'cy') void loadWelsh(catalogue).then(announce);
}

const catalogueInOwnWords = (messages: Record<string, string>): Messages => (rename === null ? messages : renames!.renameCatalogue(messages, rename)) as Messages;
const loadEnglish = ({ english }: Catalogue): void => i18n.load('en', catalogueInOwnWords(english));

/** The words that an organisation has of its own, as one text to compare; empty where it has none. */
export const keyOfWords = (words: Readonly<Record<string, string | null>>): string =>
  JSON.stringify(Object.entries(words).filter(([name, word]) => word !== null && !name.endsWith('Means'))).replace('[]', '');

/** Whether the interface speaks in these words already. */
export const speaksIn = (words: Readonly<Record<string, string | null>>): boolean => keyOfWords(words) === ownWords;

/** Makes the English interface speak in an organisation's own words. Where it has none, what does this is not even fetched. Welsh stays as it is: its words change their beginnings, which no rule of ours can do. */
export async function speakIn(words: Readonly<Record<string, string | null>>): Promise<void> {
  const key = keyOfWords(words);
  wantedWords = key;
  if (key === ownWords) return;
  if (key !== '') renames ??= await import('./own-words');
  // Somebody may have gone to another organisation meanwhile.
  if (wantedWords !== key) return;
  ownWords = key;
  rename = key === '' ? null : renames!.renameBy(words);
  catalogues.forEach(loadEnglish);
  if (language === 'cy') await Promise.all(catalogues.map(loadWelsh));
  announce();
}

/** A sentence of the server's in the organisation's words: a refusal, or what a check found. The facts are what people wrote in it; they stay. */
export const inOwnWords = (sentence: string, facts: Record<string, unknown> = {}): string =>
  rename === null ? sentence : renames!.renameRefusal(sentence, facts, rename);

async function loadWelsh({ english, loadWelsh: load }: Catalogue): Promise<void> {
  const welsh = await load().then(
    (module) => module.default,
    () => ({}),
  );
  i18n.load('cy', { ...catalogueInOwnWords(english), ...welsh } as Messages);
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
