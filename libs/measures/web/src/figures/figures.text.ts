import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of the forms by which figures come in. They are fetched with the forms, not with the pages that show figures. */
export const { useText: useFiguresText, text: figuresText } = createText(en, () => import('./messages.cy.json', { with: { type: 'json' } }));
