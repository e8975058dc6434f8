import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

export type StatementWords = keyof typeof en;

/** The words of the statements, fetched with their pages. */
export const { useText: useStatementsText } = createText(en, () => import('./messages.cy.json', { with: { type: 'json' } }));
