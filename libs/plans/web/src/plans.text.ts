import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of the plans' pages. */
export const { useText: usePlansText, text: plansText } = createText(en, () => import('./messages.cy.json', { with: { type: 'json' } }));
