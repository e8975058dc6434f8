// The operations of our own pages, each known by the SHA-256 of its text. The pages are built with the ids alone, and the API
// is built with the list of what they mean: both are read from the same generated files, so they always agree.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { findGraphqlFiles } from './read-documents.mjs';

/** One constant as `generate-file.mjs` writes it: its text is a JSON string on a line of its own. */
const CONSTANT = /= document<(\w+), (\w+)>\(\n {2}("(?:[^"\\]|\\.)*"),\n\);/g;

/** The id of an operation: the SHA-256 of its text. */
export const idOf = (text) => createHash('sha256').update(text).digest('hex');

/** Where a page's generated file is. */
export const isGeneratedFile = (file) => /\.generated\.ts$/.test(file);

/** The texts of the operations in one generated file. */
export const textsIn = (source) => [...source.matchAll(CONSTANT)].map(([, , , text]) => JSON.parse(text));

/** The same generated file with ids in place of texts. @throws when an operation would keep its text. */
export function withIds(source) {
  const changed = source.replace(CONSTANT, (_all, answer, variables, json) => {
    const text = JSON.parse(json);
    const [, kind, name] = /^(query|mutation)\s+(\w+)/.exec(text);
    return `= trustedDocument<${answer}, ${variables}>('${kind}', '${name}', '${idOf(text)}');`;
  });
  if (/\bdocument</.test(changed)) throw new Error('an operation is not written as the generator writes it. Run: npm run codegen');
  return changed.replace("import { document } from '@waymark/platform/web';", "import { trustedDocument } from '@waymark/platform/web';");
}

/** Every operation of the pages below a folder: id and text, sorted by id. */
export function collectOperations(root) {
  const files = findGraphqlFiles(root).map((file) => file.replace(/\.graphql$/, '.generated.ts'));
  const texts = files.filter((file) => fs.existsSync(file)).flatMap((file) => textsIn(fs.readFileSync(file, 'utf8')));
  return Object.fromEntries(texts.map((text) => [idOf(text), text]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes the list into the folder of the built API. */
export function writeOperations(root, folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'operations.json'), `${JSON.stringify(collectOperations(root), null, 1)}\n`);
}
