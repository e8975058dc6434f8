import type { ReactNode } from 'react';

/** One thing the palette can open. */
export interface PaletteItem {
  id: string;
  title: string;
  /** An address made by a path function. */
  to: string;
  /** Reference or kind, in quiet words at the right. */
  detail?: string;
  icon?: ReactNode;
}

/** Where the palette looks. A context registers its own: actions, people, pages. */
export interface PaletteSource {
  id: string;
  /** The heading above what it finds, asked at each showing so that it follows the language. */
  heading: () => string;
  /** What fits the text in this organisation; the text may be empty. Sources answer in their own time. */
  find: (
    text: string,
    organisation: string,
    signal: AbortSignal,
  ) => Promise<readonly PaletteItem[]> | readonly PaletteItem[];
}

const sources = new Map<string, PaletteSource>();

/** Adds a source to the palette; once per id. */
export function registerPaletteSource(source: PaletteSource): void {
  sources.set(source.id, source);
}

export const paletteSources = (): readonly PaletteSource[] => [...sources.values()];
