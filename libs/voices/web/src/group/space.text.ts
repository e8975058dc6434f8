import { createText } from '@waymark/platform/web';
import en from './messages.en.json' with { type: 'json' };

/** The words of staff groups and of their spaces. They are fetched with those pages. */
export const { useText: useSpaceText, text: spaceText } = createText(en, () => import('./messages.cy.json', { with: { type: 'json' } }));
export type SpaceTextId = keyof typeof en;
