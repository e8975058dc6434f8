import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ConfigError } from './config-error';
import { readKeyFile } from './key-file';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-key-'));
  file = path.join(folder, 'key');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = () => readKeyFile('WAYMARK_UNNAMED_KEY_FILE', file);
const GOOD = Buffer.alloc(32, 7).toString('base64url');

test('a key is 32 bytes; none named is none', () => {
  writeFileSync(file, `${GOOD}\n`, { mode: 0o600 });
  expect(read()).toEqual(Buffer.alloc(32, 7));
  expect(readKeyFile('WAYMARK_UNNAMED_KEY_FILE', undefined)).toBeNull();
});

test.each([GOOD.slice(1), `${GOOD}AAAA`, '', `${GOOD.slice(0, -2)}=!`])('what is no key stops the start (%s)', (text) => {
  writeFileSync(file, text, { mode: 0o600 });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow('WAYMARK_UNNAMED_KEY_FILE');
});

test('a file that is not there stops the start', () => {
  expect(read).toThrow(ConfigError);
});

const onPosix = process.platform === 'win32' ? test.skip : test; // Windows has no such modes

onPosix.each([0o640, 0o604, 0o644])('a key that others can read stops the start (%o)', (mode) => {
  writeFileSync(file, GOOD);
  chmodSync(file, mode);
  expect(read).toThrow('chmod 600');
});
