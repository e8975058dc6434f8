/**
 * Writes the filter of common passwords from a list, a JSON array of words in lower case:
 *
 *   node tools/common-passwords.mjs <list.json> "<where the list is from>"
 *
 * The list itself is not kept: the filter is all the program needs, and it makes the same from the same list.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'libs/identity/domain/src/common-passwords.generated.ts');
const BITS_A_WORD = 20;
const ROUNDS = 14;

/** The filter's own code, so that what writes it and what reads it are one. */
async function loadFilter() {
  const bundle = await rolldown({ input: path.join(root, 'libs/identity/domain/src/word-filter.ts') });
  const { output } = await bundle.generate({ format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

const [list, source] = process.argv.slice(2);
if (!list || !source) {
  console.error('Say the list and where it is from.');
  process.exit(1);
}
const { WordFilter } = await loadFilter();
const words = [...new Set(JSON.parse(fs.readFileSync(list, 'utf8')).map((word) => word.toLowerCase()))];
const filter = WordFilter.withRoom(words.length * BITS_A_WORD, ROUNDS);
for (const word of words) filter.add(word);
const text = `/** ${words.length} common passwords, from ${source}. Made by tools/common-passwords.mjs. */
export const commonPasswordBits = {
  words: ${words.length},
  rounds: ${ROUNDS},
  base64: '${filter.toText()}',
} as const;
`;
fs.writeFileSync(target, text);
console.log(`${words.length} words, ${Math.round(text.length / 1024)} kB`);
