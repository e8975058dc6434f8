import type { Page } from 'playwright-core';

/** Where an act is done: the organisation in the address. */
export interface Place {
  organisation: string;
}

/** Something that people do, in presses and keys, that can be done again and again. */
export interface Act {
  name: string;
  /** The page below the organisation's that it begins on. */
  begins: string;
  ready?(page: Page): Promise<unknown>;
  act(page: Page, place: Place): Promise<unknown>;
  seen(page: Page, place: Place): Promise<unknown> | undefined;
  undo(page: Page): Promise<unknown> | undefined;
}

export const acts: readonly Act[];
