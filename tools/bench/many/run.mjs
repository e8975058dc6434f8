// One whole run: database, contestants, rounds; and, where asked for, how cost grows and what slow answers waited for.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../bundle.mjs';
import { withClient } from '../../roles.mjs';
import { toApi } from './contestants/api.mjs';
import { startKept } from './contestants/kept.mjs';
import { startLimit } from './contestants/limit.mjs';
import { install, startPostGraphile } from './contestants/postgraphile.mjs';
import { measureGrowth } from './growth.mjs';
import { loadOrganisations } from './load.mjs';
import { canPin, describeMachine } from './machine.mjs';
import { measureAll } from './measure.mjs';
import { startApi, startDatabase } from './program.mjs';
import { startGenerator } from './rounds.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs work with what it starts, and stops that in the end, the last first. */
export async function withStarted(work) {
  const undo = [];
  const stop = async () => {
    for (const each of undo.splice(0).reverse()) await each();
  };
  const interrupted = () => void stop().finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, interrupted);
  try {
    return await work((started) => (undo.push(started.stop), started));
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, interrupted);
    await stop();
  }
}

const versionOf = (folder, name) => JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;

async function findVersions(database, benchFolder, missing) {
  const { rows } = await withClient(database.address, (client) => client.query('show server_version'));
  const own = { Node: process.versions.node, PostgreSQL: rows[0].server_version };
  return missing ? own : { ...own, PostGraphile: `${versionOf(benchFolder, 'postgraphile')} on Node ${versionOf(benchFolder, 'node')}`, autocannon: versionOf(benchFolder, 'autocannon') };
}

/** Starts a database with organisations, the contestants on it and what asks. @returns the field of a run, in which all is stopped by `keep` */
export async function startField(keep, options, say, missing = 'It was not asked for.') {
  const benchFolder = path.join(root, 'bench');
  const database = keep(await startDatabase());
  await loadOrganisations(database.address, { to: options.organisations, say });
  const contestants = [keep(toApi(await startApi(database, { explains: options['explain-spikes'], isPatient: options.isPatient }))), keep(await startLimit(database, options))];
  if (!options['no-kept']) contestants.push(...(await startKept(database)).map(keep));
  if (!missing) contestants.push(keep(await startPostGraphile(benchFolder, database, options)));
  const generator = keep(await startGenerator(path.join(benchFolder, 'package.json')));
  return { database, contestants, generator, connections: options.connections, versions: await findVersions(database, benchFolder, missing) };
}

/** The whole run. @returns what the page is written from */
export async function runBenchmark(options, say) {
  const { organisations, rounds, seconds, connections } = options;
  say(canPin ? 'The server side runs on core 0, what asks on core 1.' : 'Processes cannot be held on cores here: numbers say less.');
  const missing = install(path.join(root, 'bench'), { mayInstall: !options['no-install'], say });
  if (missing) say(`PostGraphile is left out. ${missing}`);
  const found = await withStarted(async (keep) => {
    const field = await startField(keep, options, say, missing);
    return { versions: field.versions, ...(await measureAll(field, options, say)) };
  });
  const growth = options.growth ? await measureGrowth(options, say) : null;
  return { at: new Date().toISOString(), machine: describeMachine(), isPinned: canPin, organisations, rounds, seconds, connections, leftOut: missing ? { postgraphile: missing } : {}, ...found, growth };
}
