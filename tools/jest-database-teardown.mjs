import fs from 'node:fs';
import path from 'node:path';
import { root } from './bundle.mjs';

export default async function teardown() {
  const cluster = globalThis.waymarkTestCluster;
  globalThis.waymarkTestCluster = undefined;
  await (await cluster)?.stop();
  fs.rmSync(path.join(root, 'tmp', `test-migrate-${process.pid}`), { recursive: true, force: true });
}
