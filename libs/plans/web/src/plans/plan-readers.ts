import type { AnyDocument } from '@waymark/platform/web';

const named = (name: string): AnyDocument => ({ name, kind: 'query', sent: { query: '' } });

/**
 * What shows how a plan stands, anywhere: read again after each change of it. Operations are named rather than imported, so that
 * a page never carries the documents of all the others.
 */
export const planReaders: readonly AnyDocument[] = ['Plan', 'Action', 'ActionHistory', 'ActionMeasures', 'Overview', 'MyWork', 'PlanChanges', 'Plans', 'Activity', 'Viewer'].map(named);
