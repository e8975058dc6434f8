import { ethnicGroupings } from './ethnic-groupings';
import { censusEthnic2021, nhsEthnic2001 } from './ethnic-schemes';
import type { Grouping } from './grouping';
import type { CategoryScheme } from './scheme';
import { staffGroupings, staffSchemes } from './staff-schemes';

/** Lists of categories every organisation has. Keys and codes are stored with figures: add, never change. */
export const builtInSchemes: readonly CategoryScheme[] = [nhsEthnic2001, censusEthnic2021, ...staffSchemes];

/** Groupings every organisation has. */
export const builtInGroupings: readonly Grouping[] = [...ethnicGroupings, ...staffGroupings];

/** A built-in scheme by its key, or null. */
export const findBuiltInScheme = (key: string): CategoryScheme | null => builtInSchemes.find((scheme) => scheme.key === key) ?? null;

/** A built-in grouping by its key, or null. */
export const findBuiltInGrouping = (key: string): Grouping | null => builtInGroupings.find((grouping) => grouping.key === key) ?? null;

/**
 * A grouping and the ever coarser ones it falls back to, finest first.
 * @param groupings where to look for them. @returns stops at a link that leads nowhere or back; empty for an unknown key.
 */
export function toGroupingChain(key: string, groupings: readonly Grouping[]): Grouping[] {
  const chain: Grouping[] = [];
  for (let next: string | null = key; next !== null; ) {
    const found: Grouping | undefined = groupings.find((grouping) => grouping.key === next);
    if (!found || chain.includes(found)) break;
    chain.push(found);
    next = found.coarser;
  }
  return chain;
}
