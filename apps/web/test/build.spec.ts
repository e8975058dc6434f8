/** @jest-environment node */
import { afterAll, expect, test } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { compiledMessages } from '../build/compiled-messages.mjs';
import { compressedFiles } from '../build/compressed-files.mjs';

interface Plugin {
  transform(this: { error(message: string): never }, text: string, id: string): { code: string } | null;
  configResolved(config: { root: string; build: { outDir: string } }): void;
  closeBundle(): Promise<void>;
}
const refuses = {
  error(message: string): never {
    throw new Error(message);
  },
};
const compile = (messages: object, id = '/libs/plans/web/src/messages.en.json') =>
  (compiledMessages() as unknown as Plugin).transform.call(refuses, JSON.stringify(messages), id);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-build-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('sentences are compiled, plurals too, and other JSON is left alone', () => {
  const compiled = JSON.parse(
    compile({ due: 'Due {date}', plain: 'Plan', count: '{n, plural, one {# action} other {# actions}}' })!.code,
  );
  expect(compiled.plain).toEqual(['Plan']);
  expect(compiled.due).toEqual(['Due ', ['date']]);
  expect(compiled.count[0].slice(0, 2)).toEqual(['n', 'plural']);
  expect(compile({ name: '{x' }, '/package.json')).toBeNull();
});

test('a sentence that cannot be read stops the build and names itself', () => {
  expect(() => compile({ 'plans.broken': '{count, plural, one {# action}' })).toThrow(
    /messages\.en\.json: plans\.broken:/,
  );
});

test('text files of the build are written compressed beside themselves, small ones and fonts are not', async () => {
  const script = 'const words = "one and the same";\n'.repeat(200);
  fs.mkdirSync(path.join(folder, 'assets'));
  fs.writeFileSync(path.join(folder, 'assets/index.js'), script);
  fs.writeFileSync(path.join(folder, 'assets/font.woff2'), Buffer.alloc(4096));
  fs.writeFileSync(path.join(folder, 'small.js'), 'x');
  const plugin = compressedFiles() as unknown as Plugin;
  plugin.configResolved({ root: folder, build: { outDir: '.' } });
  await plugin.closeBundle();
  const read = (name: string) => fs.readFileSync(path.join(folder, name));
  expect(zlib.brotliDecompressSync(read('assets/index.js.br')).toString()).toBe(script);
  expect(zlib.gunzipSync(read('assets/index.js.gz')).toString()).toBe(script);
  expect(fs.readdirSync(folder, { recursive: true }).sort()).toEqual([
    'assets',
    'assets/font.woff2',
    'assets/index.js',
    'assets/index.js.br',
    'assets/index.js.gz',
    'small.js',
  ]);
});
