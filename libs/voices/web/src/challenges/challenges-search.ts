import type { SearchWords } from '@waymark/platform/web';

export const shownKinds = ['all', 'waiting', 'mine'] as const;
export type ShownKind = (typeof shownKinds)[number];

/** Which challenges an address asks for; everything else it says is left out. */
export interface ChallengesSearch {
  show?: Exclude<ShownKind, 'all'>;
}

export const readChallengesSearch = ({ show }: SearchWords): ChallengesSearch => (show === 'waiting' || show === 'mine' ? { show } : {});
