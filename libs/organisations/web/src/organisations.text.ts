import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of the organisations' pages. */
export const { useText: useOrganisationsText, text: organisationsText } = createText(
  en,
  () => import('./messages.cy.json', { with: { type: 'json' } }),
);
