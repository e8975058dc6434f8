// `npm run bench`: Waymark beside the limit and beside what people would use instead. See ../README.md. Needs the build.
import path from 'node:path';
import { root } from '../../bundle.mjs';
import { startLimit } from './contestants/limit.mjs';
import { toApi } from './contestants/api.mjs';
import { install, startPostGraphile } from './contestants/postgraphile.mjs';
import { loadOrganisations } from './load.mjs';
import { canPin, describeMachine } from './machine.mjs';
import { measureAll } from './measure.mjs';
import { HELP, readOptions } from './options.mjs';
import { startApi, startDatabase } from './program.mjs';
import { startGenerator } from './rounds.mjs';
import { rateTable, workloadTable } from './table.mjs';
import { WORKLOADS } from './workloads.mjs';

const say = (words) => void process.stderr.write(`${words}\n`);

async function main(options) {
  const undo = [];
  process.once('SIGINT', () => void Promise.all(undo.map((stop) => stop())).finally(() => process.exit(130)));
  const keep = (started) => (undo.push(started.stop), started);
  try {
    say(canPin ? 'The server side runs on core 0, what asks on core 1.' : 'Processes cannot be held on cores here: numbers say less.');
    const database = keep(await startDatabase());
    await loadOrganisations(database.address, { to: options.organisations, say });
    const contestants = [keep(toApi(await startApi(database))), keep(await startLimit(database, options))];
    const folder = path.join(root, 'bench');
    const missing = install(folder, { mayInstall: !options['no-install'], say });
    if (missing) say(`PostGraphile is left out. ${missing}`);
    else contestants.push(keep(await startPostGraphile(folder, database, options)));
    const generator = keep(await startGenerator(path.join(root, 'bench/package.json')));
    const workloads = await measureAll({ database, contestants, generator, connections: options.connections }, options, say);
    for (const [key, found] of Object.entries(workloads)) {
      if (!found.leftOut) process.stdout.write(`\n${WORKLOADS[key].title}\n${workloadTable(found)}\n\n${rateTable(found)}\n`);
    }
    process.stdout.write(`\n${JSON.stringify({ machine: describeMachine(), organisations: options.organisations, workloads })}\n`);
  } finally {
    for (const stop of undo.reverse()) await stop();
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(`${HELP}\n`);
  else await main(options);
} catch (error) {
  say(`\n${error.message}`);
  process.exitCode = 1;
}
