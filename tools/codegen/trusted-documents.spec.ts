import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { findGraphqlFiles } from './read-documents.mjs';
import { collectOperations, withIds } from './trusted-documents.mjs';

const root = path.resolve(import.meta.dirname ?? '.', '../..');
const files = findGraphqlFiles(root).map((file) => file.replace(/\.graphql$/, '.generated.ts'));
const countOperations = (file: string) => (fs.readFileSync(file.replace('.generated.ts', '.graphql'), 'utf8').match(/^(query|mutation)\b/gm) ?? []).length;

test('the list holds every operation of the pages, under the SHA-256 of its text', () => {
  const operations = Object.entries(collectOperations(root));
  expect(operations).toHaveLength(files.reduce((sum, file) => sum + countOperations(file), 0));
  for (const [id, text] of operations) {
    expect(text).toMatch(/^(query|mutation) \w+/);
    expect(id).toBe(createHash('sha256').update(text as string).digest('hex'));
  }
});

test('no page is built with a text: each of its operations is in the list by the id that the page sends', () => {
  const listed = collectOperations(root);
  const sent = files.flatMap((file) => [...withIds(fs.readFileSync(file, 'utf8')).matchAll(/trustedDocument<\w+, \w+>\('(\w+)', '(\w+)', '([0-9a-f]{64})'\);/g)]);
  expect(new Set(sent.map(([, , , id]) => id)).size).toBe(Object.keys(listed).length);
  for (const [, kind, name, id] of sent) expect(listed[id!]).toMatch(new RegExp(`^${kind} ${name}\\b`));
});

test('a file that was written otherwise stops the build', () => {
  expect(() => withIds("export const A = document<A, B>('query A{a}');")).toThrow(/npm run codegen/);
});
