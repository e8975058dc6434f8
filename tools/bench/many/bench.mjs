// `npm run bench`: Waymark beside the limit and beside what people would use instead. See ../README.md. Builds the API where that is out of date.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureApiBuilt } from '../../launch/build.mjs';
import { requireNode } from '../../launch/node-version.mjs';
import { judgeBudgets } from './budgets.mjs';
import { HELP, readOptions } from './options.mjs';
import { toPage } from './page.mjs';
import { findMissing } from './ready.mjs';
import { rateTable, toMarkdown, workloadTable } from './table.mjs';
import { WORKLOADS } from './workloads.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const say = (words) => void process.stderr.write(`${words}\n`);

function print(result) {
  for (const [key, found] of Object.entries(result.workloads)) {
    if (!found.leftOut) process.stdout.write(`\n${WORKLOADS[key].title}\n${workloadTable(found)}\n\n${rateTable(found)}\n`);
  }
  process.stdout.write(`\n${toMarkdown(['budget', 'asked', 'found', ''], judgeBudgets(result))}\n\n${JSON.stringify(result)}\n`);
}

/** The page, and the numbers themselves: docs/scaling.md counts with them. */
function keep(result) {
  writeFileSync(path.join(root, 'docs/performance.md'), toPage(result));
  mkdirSync(path.join(root, 'docs/performance'), { recursive: true });
  writeFileSync(path.join(root, 'docs/performance/bench.json'), `${JSON.stringify({ on: result.at.slice(0, 10), ...result }, null, 1)}\n`);
  say('Now write docs/scaling.md from it: node tools/scaling/scaling.mjs');
}

try {
  requireNode();
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(`${HELP}\n`);
  else {
    const missing = findMissing(root);
    if (missing) throw new Error(missing);
    // What is measured is what stands in this checkout, not what was built some time ago.
    await ensureApiBuilt(root, say);
    // Only now, because it needs packages.
    const { runBenchmark } = await import('./run.mjs');
    const result = await runBenchmark(options, say);
    print(result);
    if (!options['no-page']) keep(result);
  }
} catch (error) {
  say(`\n${error.message}`);
  process.exitCode = 1;
}
