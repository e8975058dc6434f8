import { useQueryOf } from '@waymark/platform/web';
import { SaidAndDoneDocument, type SaidAndDoneQuery } from './said.generated';

export type Said = SaidAndDoneQuery['saidAndDone']['items'][number];

/** What was said last first, beginning after a place. */
export const useSaid = (after: string | null = null) => useQueryOf(SaidAndDoneDocument, { after });
