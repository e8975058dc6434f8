import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { roleNames } from '../roles.mjs';
import { openFactorKey, openSecrets, openUnnamedKey } from './secrets.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-secrets-'));
  file = path.join(folder, 'secrets.json');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const mode = () => fs.statSync(file).mode & 0o777;

test('passwords are made up once, all different, and kept', () => {
  const first = openSecrets(folder);
  const passwords = [first.postgres, ...roleNames.map((role) => first.roles[role]!)];
  expect(new Set(passwords).size).toBe(4);
  for (const password of passwords) expect(password.length).toBeGreaterThanOrEqual(32);
  const second = openSecrets(folder);
  expect([first.fresh, second.fresh]).toEqual([true, false]);
  expect(second.roles).toEqual(first.roles);
  expect(fs.readdirSync(folder)).toEqual(['secrets.json']);
});

const onPosix = process.platform === 'win32' ? test.skip : test; // Windows has no such modes

onPosix('the file is for its owner only, whatever the mask, and a wider one is narrowed', () => {
  const mask = process.umask(0);
  openSecrets(folder);
  process.umask(mask);
  expect(mode()).toBe(0o600);
  fs.chmodSync(file, 0o644);
  openSecrets(folder);
  expect(mode()).toBe(0o600);
});

test('each server has passwords of its own, and keeps them', () => {
  const secrets = openSecrets(folder);
  const one = secrets.rolesFor('one:5432');
  expect(secrets.rolesFor('two:5432')).not.toEqual(one);
  expect(openSecrets(folder).rolesFor('one:5432')).toEqual(one);
});

test('a damaged file is told with its name, and left as it is', () => {
  fs.writeFileSync(file, '{');
  expect(() => openSecrets(folder)).toThrow(`${file} is damaged`);
  expect(fs.readFileSync(file, 'utf8')).toBe('{');
});

test('the key for what is said without a name is made once, of 32 bytes', () => {
  const made = openUnnamedKey(folder);
  const key = fs.readFileSync(made, 'utf8').trim();
  expect(Buffer.from(key, 'base64url')).toHaveLength(32);
  expect(openUnnamedKey(folder)).toBe(made);
  expect(fs.readFileSync(made, 'utf8').trim()).toBe(key);
});

test('the key of second factors is another one, made once', () => {
  const made = openFactorKey(folder);
  const key = fs.readFileSync(made, 'utf8');
  expect(key).not.toBe(fs.readFileSync(openUnnamedKey(folder), 'utf8'));
  expect(openFactorKey(folder)).toBe(made);
  expect(fs.readFileSync(made, 'utf8')).toBe(key);
});

onPosix('the key too is for its owner only', () => {
  const mask = process.umask(0);
  const made = openUnnamedKey(folder);
  process.umask(mask);
  expect(fs.statSync(made).mode & 0o777).toBe(0o600);
  fs.chmodSync(made, 0o644);
  openUnnamedKey(folder);
  expect(fs.statSync(made).mode & 0o777).toBe(0o600);
});
