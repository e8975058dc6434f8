import { createText } from './create-text';
import en from './messages.en.json' with { type: 'json' };

/** The words of the shell and its components. */
export const { useText: usePlatformText, text: platformText } = createText(
  en,
  () => import('./messages.cy.json', { with: { type: 'json' } }),
);
