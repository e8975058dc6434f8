import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRoot, serverAccount } from './account.mjs';
import { dataLocation } from './location.mjs';

let base: string;
let candidates: string[];
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-location-'));
  fs.chmodSync(base, 0o755);
  candidates = [path.join(base, 'machine')];
});
afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

const checkoutNamed = (name: string, mode: number) => {
  const folder = path.join(base, name);
  fs.mkdirSync(folder);
  fs.chmodSync(folder, mode);
  return folder;
};

test('for a normal account the data live in the checkout', () => {
  const checkout = checkoutNamed('open', 0o700);
  expect(dataLocation({ checkout, account: null, candidates })).toEqual({
    base: path.join(checkout, '.data'),
    elsewhere: false,
  });
});

// Only root can run a server as another account, which is what all this is about.
const asRoot = isRoot ? test : test.skip;

asRoot('root keeps the data in a checkout that others can enter', () => {
  const checkout = checkoutNamed('open', 0o755);
  expect(dataLocation({ checkout, account: serverAccount(), candidates }).elsewhere).toBe(false);
});

asRoot('in a closed checkout the data live elsewhere, always in the same place', () => {
  const checkout = checkoutNamed('closed', 0o700);
  const first = dataLocation({ checkout, account: serverAccount(), candidates });
  expect(first).toEqual({ base: expect.stringContaining(candidates[0]!), elsewhere: true });
  expect(dataLocation({ checkout, account: serverAccount(), candidates })).toEqual(first);
});

asRoot('a checkout that was moved keeps its data, a copy begins its own', () => {
  const checkout = checkoutNamed('closed', 0o700);
  const first = dataLocation({ checkout, account: serverAccount(), candidates });
  const copy = path.join(base, 'copy');
  fs.cpSync(checkout, copy, { recursive: true });
  fs.chmodSync(copy, 0o700);
  expect(dataLocation({ checkout: copy, account: serverAccount(), candidates }).base).not.toBe(first.base);
  const moved = path.join(base, 'moved');
  fs.renameSync(checkout, moved);
  expect(dataLocation({ checkout: moved, account: serverAccount(), candidates })).toEqual(first);
});

asRoot('a folder that somebody else prepared is not trusted', () => {
  const checkout = checkoutNamed('closed', 0o700);
  fs.mkdirSync(candidates[0]!);
  fs.chownSync(candidates[0]!, 65534, 65534);
  expect(() => dataLocation({ checkout, account: serverAccount(), candidates })).toThrow(/cannot enter/);
});
