import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** Holds some thirty megabytes and throws away what has become old, as a process that answers does; then needs ten times as much at once, as a large file does. */
const PROBE = `
  import { getHeapStatistics } from 'node:v8';
  const [tool, source, folder] = process.argv.slice(1);
  const { bundle } = await import(tool);
  await bundle({ 'grow-slowly': source }, folder);
  (await import('file://' + folder + '/grow-slowly.js')).growSlowly();
  const used = () => getHeapStatistics().used_heap_size;
  const make = (at) => Array.from({ length: 1000 }, (_, n) => ({ at, n, next: null }));
  const held = Array.from({ length: 400 }, (_, at) => make(at));
  globalThis.gc();
  const inUse = used();
  let most = 0;
  for (let turn = 0; turn < 8_000; turn += 1) {
    held[turn % held.length] = make(turn);
    if (turn % 50 === 0) most = Math.max(most, used());
  }
  const large = Array.from({ length: 4_000 }, (_, at) => make(at));
  console.log(JSON.stringify({ most, inUse, large: large.length, whole: used() }));`;

let folder: string;
beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-memory-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the heap stays within two and a half times of what is in use, and what needs far more at once still gets it', () => {
  const files = [path.join(root, 'tools/bundle.mjs'), path.join(root, 'apps/api/src/grow-slowly.ts'), folder];
  const printed = execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', PROBE, ...files], { encoding: 'utf8' });
  const { most, inUse, large, whole } = JSON.parse(printed) as Record<'most' | 'inUse' | 'large' | 'whole', number>;
  // What is new has a room of its own beside the old.
  expect(most).toBeLessThan(inUse * 2.5 + 40e6);
  expect(large).toBe(4_000);
  expect(whole).toBeGreaterThan(inUse * 5);
}, 120_000);
