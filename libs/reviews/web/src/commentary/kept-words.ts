/** Words of one field that are not saved yet, with the version they were written upon: what is kept on this device. */
export interface KeptWords {
  version: number;
  words: string;
}

/** As text, for the store of drafts. */
export const keepWords = (kept: KeptWords): string => JSON.stringify(kept);

/** What a draft holds; null where there is none, or where another release of ours wrote it. */
export function readKeptWords(text: string): KeptWords | null {
  if (text === '') return null;
  try {
    const kept = JSON.parse(text) as Partial<KeptWords>;
    return typeof kept.version === 'number' && typeof kept.words === 'string' ? { version: kept.version, words: kept.words } : null;
  } catch {
    return null;
  }
}

