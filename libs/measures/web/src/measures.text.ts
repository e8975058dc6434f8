import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of the pages that show measures. */
export const { useText: useMeasuresText, text: measuresText } = createText(
  en,
  () => import('./messages.cy.json', { with: { type: 'json' } }),
);
