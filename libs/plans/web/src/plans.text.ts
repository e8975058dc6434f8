import { createText } from '@waymark/platform/web';
import en from './messages.en.json';

/** The words of the plans' pages. */
export const { useText: usePlansText, text: plansText } = createText(en, () => import('./messages.cy.json'));
