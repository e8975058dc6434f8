// Prints the GraphQL schema, code-first, into apps/api/schema.graphql. `--check` only says whether it is fresh.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { apiEntries, bundle, root } from './bundle.mjs';

process.chdir(root);

const check = process.argv.includes('--check');
const committed = 'apps/api/schema.graphql';
const folder = `tmp/schema-${process.pid}`;

try {
  await bundle(apiEntries(['schema']), folder);
  const { status } = spawnSync(process.execPath, [`${folder}/schema.js`, `${folder}/schema.graphql`], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  const fresh = fs.readFileSync(`${folder}/schema.graphql`, 'utf8');
  const stale = !fs.existsSync(committed) || fs.readFileSync(committed, 'utf8') !== fresh;
  if (check && stale) {
    console.error(`${committed} is stale. Run: npm run schema`);
    process.exitCode = 1;
  } else if (stale) {
    fs.writeFileSync(committed, fresh);
    console.error(`${committed} written.`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
