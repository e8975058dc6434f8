import { useSyncExternalStore } from 'react';
import { addCatalogue, currentText, onTextChange, textVersion } from './language';

export type TextValues = Record<string, string | number>;

/** Turns a message id into words. An id that is not in the English file does not compile. */
export type Translate<Id extends string> = (id: Id, values?: TextValues) => string;

/**
 * The words of one context. English travels with the code that imports it; Welsh is fetched when it is first chosen.
 *
 *   import en from './messages.en.json' with { type: 'json' };
 *   export const { useText: usePlansText, text: plansText } = createText(en, () => import('./messages.cy.json', { with: { type: 'json' } }));
 */
export function createText<Messages extends Record<string, string>>(
  english: Messages,
  loadWelsh: () => Promise<{ default: Record<string, string> }>,
) {
  type Id = keyof Messages & string;
  addCatalogue({ english, loadWelsh });
  const text: Translate<Id> = (id, values) => currentText(id, values);
  /** Words inside a component: shown again when the language changes. */
  const useText = (): Translate<Id> => {
    useSyncExternalStore(onTextChange, textVersion);
    return text;
  };
  return { text, useText };
}
