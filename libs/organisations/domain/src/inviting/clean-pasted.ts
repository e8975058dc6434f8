/** Signs that turn the direction of text, or have no width: they can make an address look like another one. Lone halves of signs too. */
const UNSEEN = /[\u200b\u200e\u200f\u061c\u2060\u202a-\u202e\u2066-\u2069\ufeff\u00ad]|\p{Cs}/gu;

/** Control signs, but for those that part lines and columns. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Pasted text as it looks: nothing unseen in it, every kind of blank a blank. */
export const cleanPasted = (text: string): string => text.replace(UNSEEN, '').replace(CONTROL, ' ').replace(/[^\S\t\n\r\u2028\u2029]/g, ' ');

/** Its lines. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u2028\u2029]/);

/** Cells between signs, which may stand in quotes: then a sign in them parts nothing. */
export function cellsOf(line: string, sign: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === sign && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell].map((found) => found.trim());
}
