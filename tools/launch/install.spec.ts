import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installStamp, isInstalled } from './install.mjs';
import { isNodeSupported } from './node-version.mjs';

let checkout: string;
const put = (file: string, content: object | string) => {
  fs.mkdirSync(path.dirname(path.join(checkout, file)), { recursive: true });
  fs.writeFileSync(path.join(checkout, file), typeof content === 'string' ? content : JSON.stringify(content));
};
const lockWith = (version: string) => ({
  packages: { '': {}, 'node_modules/pg': { version }, 'node_modules/mac': { version: '1.0.0', optional: true } },
});

beforeEach(() => {
  checkout = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-install-'));
  put('package-lock.json', lockWith('8.0.0'));
});
afterEach(() => fs.rmSync(checkout, { recursive: true, force: true }));

test('nothing there, or an installation that was cut off, is not installed', () => {
  expect(isInstalled(checkout)).toBe(false);
  put('node_modules/pg/package.json', {});
  expect(isInstalled(checkout)).toBe(false);
});

test('an installation by hand is recognised by the list npm writes last', () => {
  put('node_modules/.package-lock.json', { packages: { 'node_modules/pg': { version: '8.0.0' } } });
  expect(isInstalled(checkout)).toBe(true);
});

test('another version in that list is not what the lock file asks for', () => {
  put('node_modules/.package-lock.json', { packages: { 'node_modules/pg': { version: '7.9.9' } } });
  expect(isInstalled(checkout)).toBe(false);
});

test('a changed lock file, or another Node, asks for a new installation', () => {
  put('node_modules/.waymark-installed', installStamp(checkout));
  expect(isInstalled(checkout)).toBe(true);
  put('node_modules/.waymark-installed', installStamp(checkout).replace(/node-\d+/, 'node-18'));
  expect(isInstalled(checkout)).toBe(false);
  put('node_modules/.waymark-installed', installStamp(checkout));
  put('package-lock.json', lockWith('8.0.1'));
  expect(isInstalled(checkout)).toBe(false);
});

test.each([
  ['v20.19.0', true],
  ['v20.18.3', false],
  ['v18.20.0', false],
  ['v21.7.3', false],
  ['v22.11.0', false],
  ['v22.12.0', true],
  ['v24.0.0', true],
])('Node %s: supported is %s', (version, supported) => {
  expect(isNodeSupported(version)).toBe(supported);
});
