import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of the access log. There are many of them, so they are fetched with its page. */
export const { useText: useAccessText, text: accessText } = createText(en, () => import('./messages.cy.json', { with: { type: 'json' } }));

export type AccessText = ReturnType<typeof useAccessText>;
export type AccessWord = keyof typeof en;

/** Whether there are words for this. Kinds and facts that came later than this page are shown as they are. */
export const hasWords = (id: string): id is AccessWord => id in en;
