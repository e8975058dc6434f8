/** The size of all words in a chart: the smallest the design allows, so it is never made smaller to fit. */
export const TEXT_SIZE = 15;

/** Widths in parts of the type size, a little generous, so that the words fit in any of the fonts of the page or of a report. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f]/u, 0],
  [/[ilj.,:;'|!]/u, 0.27],
  [/[ftrI\s()[\]/-]/u, 0.34],
  [/[mwMW%@]/u, 0.88],
  [/[A-Z\u00c0-\u00de\u2212]/u, 0.66],
  [/[ -\u024f]/u, 0.55],
  [/[\u0250-\u10ff]/u, 0.62],
];
const WIDEST = 1.1;
const BOLD = 1.07;

let letters: Intl.Segmenter | undefined;
/** What a reader sees as one sign is never cut in two, however many code points it is made of. */
function toLetters(text: string): string[] {
  // Made when it is first asked for, so that pages without a chart leave all of this out.
  letters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(letters.segment(text), ({ segment }) => segment);
}

const widthOf = (letter: string): number => {
  const [first = ''] = letter;
  return widths.find(([kind]) => kind.test(first))?.[1] ?? WIDEST;
};

/** About how wide words are drawn, in pixels; the same number on the server and in every browser. */
export function estimateWidth(text: string, isBold = false): number {
  const parts = toLetters(text).reduce((sum, letter) => sum + widthOf(letter), 0);
  return parts * TEXT_SIZE * (isBold ? BOLD : 1);
}

/** The words, or as much of them as there is room for, with an ellipsis. */
export function cutToWidth(text: string, room: number, isBold = false): string {
  if (estimateWidth(text, isBold) <= room) return text;
  let kept = '';
  for (const letter of toLetters(text)) {
    if (estimateWidth(`${kept}${letter}…`, isBold) > room) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
