import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { type CompiledMessage, type OwnTerms, renameCompiled, renameSource, toRename } from '@waymark/platform/domain';

const root = resolve(import.meta.dirname, '../../..');
const files = ['libs', 'apps/web/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('messages.en.json') && !name.includes('node_modules'))
    .map((name) => join(root, folder, name)),
);
const messages = files.flatMap((file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));

const own: OwnTerms = { objective: { one: 'aim', many: 'aims' }, outcome: { one: 'result', many: 'results' }, action: { one: 'unit of work', many: 'units of work' }, measure: { one: 'yardstick', many: 'yardsticks' }, group: { one: 'network', many: 'networks' }, minority: 'global majority' };
const rename = toRename(own)!;

/** The text of a compiled message, without its values. */
const textOf = (message: unknown): string =>
  typeof message === 'string' ? message : Array.isArray(message) ? message.map((token) => (Array.isArray(token) ? Object.values((token[2] ?? {}) as object).map(textOf).join(' | ') : textOf(token))).join('') : '';

/** The values and kinds that a compiled message asks for, in order. */
const valuesOf = (message: unknown): unknown[] =>
  Array.isArray(message) ? message.flatMap((token) => (Array.isArray(token) ? [token[0], token[1] ?? null, ...Object.entries((token[2] ?? {}) as object).flatMap(([key, inner]) => [key, ...valuesOf(inner)])] : [])) : [];

test('there is something to rename in every context that speaks of plans', () => expect(files.length).toBeGreaterThan(8));

test('no sentence keeps a word of ours for which the organisation has its own, and each can be compiled', () => {
  const kept = messages.map(([id, source]) => [id, textOf(compileMessageOrThrow(renameSource(source, rename)))] as const).filter(([, text]) => /\b(objectives?|outcomes?|actions?|measures?|staff groups?|ethnic minority)\b/i.test(text));
  expect(kept).toEqual([]);
});

test('as it is written and as the build compiles it, a sentence is renamed alike, and asks for the same values', () => {
  for (const [id, source] of messages) {
    const compiled = compileMessageOrThrow(source) as CompiledMessage;
    const renamed = renameCompiled(compiled, rename);
    expect([id, textOf(renamed)]).toEqual([id, textOf(compileMessageOrThrow(renameSource(source, rename)))]);
    expect([id, valuesOf(renamed)]).toEqual([id, valuesOf(compiled)]);
  }
});

test('no sentence has the wrong article before a word of the organisation', () => {
  const wrong = messages.map(([id, source]) => [id, renameSource(source, rename)] as const).filter(([, text]) => /\ban (unit|result|yardstick|network|global)\b|\ba aim\b/i.test(text));
  expect(wrong).toEqual([]);
});
