import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of the import's pages. */
export const { useText: useInterchangeText, text: interchangeText } = createText(
  en,
  () => import('./messages.cy.json', { with: { type: 'json' } }),
);
export type InterchangeTextId = keyof typeof en;
