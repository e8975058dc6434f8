import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of identity's pages. */
export const { useText: useIdentityText, text: identityText } = createText(
  en,
  () => import('./messages.cy.json', { with: { type: 'json' } }),
);
