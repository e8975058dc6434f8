// Can a stranger install exactly these packages? The lock file must be complete, and must not name where packages came from.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../bundle.mjs';
import { expect, openChecklist } from './checklist.mjs';

const { check, close } = openChecklist();

await check('the lock file names no address of a registry', () => {
  const found = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8').match(/"resolved"/g);
  expect(!found, `"resolved" stands in it ${found?.length} times`);
});
await check('npm ci would install it', () => {
  const tried = spawnSync('npm', ['ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(tried.status === 0, tried.stderr);
});
process.exit(close());
