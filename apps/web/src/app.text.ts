import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of the bars and of the pages that combine contexts. */
export const { useText: useAppText, text: appText } = createText(
  en,
  () => import('./messages.cy.json', { with: { type: 'json' } }),
);
