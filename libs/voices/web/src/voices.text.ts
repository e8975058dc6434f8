import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of open conversation and of challenges. */
export const { useText: useVoicesText, text: voicesText } = createText(en, () => import('./messages.cy.json', { with: { type: 'json' } }));
export type VoicesTextId = keyof typeof en;
