import { currentScope } from '@waymark/platform/server';

/** Forgets what was read before in this transaction: what is frozen and sealed is what stands in the tables now, also where somebody wrote a moment ago. */
export const readAfresh = (): void => currentScope().loaders.clear();
