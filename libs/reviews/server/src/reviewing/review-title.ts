import type { CycleKind } from './review.enums';

const KINDS: Readonly<Record<Exclude<CycleKind, 'other'>, string>> = { review: 'Review', stocktake: 'Stocktake', look_back: 'Look back' };

/** What a review is called: "Review 3". */
export const toTitle = ({ kind, name, ordinal }: { readonly kind: CycleKind; readonly name: string | null; readonly ordinal: number }): string =>
  `${kind === 'other' ? name : KINDS[kind]} ${ordinal}`;
