// `npm run restore-drill`: fills a throw-away server with the demo, backs it up while it is written to, makes a mistake, puts
// everything back to the moment before it, and checks what came back. Prints one line of JSON; ends with 1 when anything is
// missing or a planted fault is not found. Needs the build.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { takeBackup } from '../backup/base.mjs';
import { keepingSettings } from '../backup/keeping.mjs';
import { restoreBackup } from '../backup/restore.mjs';
import { readIdentity, settleBackup } from '../backup/settings.mjs';
import { keepShipping } from '../backup/wal.mjs';
import { root } from '../bundle.mjs';
import { processEnvironment } from '../launch/database.mjs';
import { run } from '../launch/run.mjs';
import { openUnnamedKey } from '../launch/secrets.mjs';
import { serverAccount } from '../postgres/account.mjs';
import { reachableBinaries } from '../postgres/binaries.mjs';
import { startCluster } from '../postgres/cluster.mjs';
import { prepareServer, roleNames, urlFor, withClient } from '../roles.mjs';

const say = (what) => process.stderr.write(`${what}\n`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-drill-'));
fs.chmodSync(folder, 0o711);
const account = serverAccount();
const passwords = Object.fromEntries(roleNames.map((role) => [role, randomBytes(12).toString('hex')]));
const placeOf = (name) => ({ binaries: reachableBinaries(account, () => folder), data: path.join(folder, name), account, password: randomBytes(12).toString('hex'), logFile: path.join(folder, `${name}.log`) });
const database = 'waymark';
const ask = (adminUrl, sql, values) => withClient(urlFor(adminUrl, database), async (client) => (await client.query(sql, values)).rows);

async function program(adminUrl, name, ...args) {
  const urls = await prepareServer({ adminUrl, database, passwords });
  const env = processEnvironment(process.env, urls, { owner: true, WAYMARK_DEMO: '1', LOG_LEVEL: 'error', WAYMARK_UNNAMED_KEY_FILE: openUnnamedKey(folder) });
  const { code, printed } = await run(process.execPath, [path.join(root, 'dist/apps/api', `${name}.js`), ...args], { env, cwd: folder, quiet: true });
  if (code !== 0) throw new Error(`${[name, ...args].join(' ')} failed:\n${printed}`);
  return printed;
}

/** Rows of every table of ours. */
async function countRows(adminUrl) {
  const tables = await ask(adminUrl, `select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`);
  const counts = {};
  for (const { name } of tables) counts[name] = (await ask(adminUrl, `select count(*)::int as count from ${name}`))[0].count;
  return counts;
}

/** Every sealed text has the fingerprint it was sealed with, and every chain of the organisations holds. */
async function verifySealed(adminUrl) {
  const sealed = (await ask(adminUrl, `select count(*)::int as total, count(*) filter (where encode(sha256(convert_to(text, 'UTF8')), 'hex') = fingerprint)::int as right from reviews.record`))[0];
  const slugs = await ask(adminUrl, 'select slug from identity.organisation_directory order by slug');
  let entries = 0;
  for (const { slug } of slugs) {
    const file = path.join(folder, `${slug}.chain`);
    const printed = await program(adminUrl, 'waymark', 'audit', 'export', '--organisation', slug);
    // Entries are JSON, one a line; what the command says besides is for people.
    fs.writeFileSync(file, printed.split('\n').filter((line) => line.startsWith('{')).map((line) => `${line}\n`).join(''));
    await program(adminUrl, 'waymark', 'verify', '--chain', file);
    entries += fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).length;
  }
  return { sealed: sealed.total, sealedRight: sealed.right, chains: slugs.length, chainEntries: entries };
}

/** Somebody who goes on working: each row says when it was acknowledged. */
function keepWriting(adminUrl) {
  let isOver = false;
  let acknowledged = 0;
  const done = withClient(urlFor(adminUrl, database), async (client) => {
    await client.query('create table if not exists public.drill_ledger (number int primary key, at timestamptz not null default clock_timestamp())');
    for (; !isOver; acknowledged += 1) {
      await client.query('insert into public.drill_ledger (number) values ($1)', [acknowledged]);
      await new Promise((wake) => setTimeout(wake, 5));
    }
  });
  return { count: () => acknowledged, stop: () => ((isOver = true), done) };
}

async function findsDamage(settings, identity) {
  const copy = path.join(folder, 'damaged');
  fs.cpSync(settings.to, copy, { recursive: true });
  const file = path.join(copy, fs.readdirSync(copy).find((name) => name.endsWith('.tar.gz.age')));
  const handle = fs.openSync(file, 'r+');
  fs.writeSync(handle, Buffer.from([0x5a, 0xa5]), 0, 2, Math.floor(fs.statSync(file).size / 3));
  fs.closeSync(handle);
  return restoreBackup({ from: copy, identity, moment: null, server: placeOf('never'), say: () => undefined }).then(() => false, (error) => /damaged or was changed/.test(error.message));
}

async function drill() {
  const first = placeOf('first');
  const cluster = await startCluster({ ...first, settings: keepingSettings(first.data, account) });
  const settings = await settleBackup(folder, { to: path.join(folder, 'backups') });
  const shipping = keepShipping({ data: first.data, ...settings, say, pause: 200 });
  let counted;
  let moment;
  let kept;
  let lost;
  try {
    say('Filling a server with the demo ...');
    await program(cluster.adminUrl, 'migrate');
    await program(cluster.adminUrl, 'seed');
    const writing = keepWriting(cluster.adminUrl);
    say('Backing it up while it is written to ...');
    await takeBackup({ adminUrl: cluster.adminUrl, data: first.data, ...settings, now: new Date() });
    await new Promise((wake) => setTimeout(wake, 2000));
    await writing.stop();
    kept = writing.count();
    counted = await countRows(cluster.adminUrl);
    [{ moment }] = await ask(cluster.adminUrl, 'select clock_timestamp() as moment');
    await ask(cluster.adminUrl, 'truncate public.drill_ledger');
    await ask(cluster.adminUrl, 'drop schema voices cascade');
    await ask(cluster.adminUrl, 'select pg_switch_wal()');
    const pieces = `select coalesce(last_archived_wal < pg_walfile_name(pg_current_wal_lsn() - 1), true) as waits from pg_stat_archiver`;
    while ((await ask(cluster.adminUrl, pieces))[0].waits) await new Promise((wake) => setTimeout(wake, 50));
    await shipping.stop();
    // What would be lost with the machine at this moment: what was written since the last piece that reached the backups.
    [{ lost }] = await ask(cluster.adminUrl, 'select extract(epoch from clock_timestamp() - last_archived_time)::float as lost from pg_stat_archiver');
  } finally {
    await cluster.stop();
  }
  const identity = readIdentity(settings.madeIdentity);
  const second = placeOf('second');
  say('Putting it back to the moment before a mistake ...');
  const began = performance.now();
  const restored = await restoreBackup({ from: settings.to, identity, moment, server: second, say });
  const back = await startCluster(second);
  try {
    await program(back.adminUrl, 'migrate'); // ends with the check of the catalogue
    const seconds = (performance.now() - began) / 1000;
    const came = await countRows(back.adminUrl);
    const missing = Object.keys(counted).filter((name) => came[name] !== counted[name]);
    const sealed = await verifySealed(back.adminUrl);
    const isDamageFound = await findsDamage(settings, identity);
    const rows = Object.values(came).reduce((sum, count) => sum + count, 0);
    const facts = { tables: Object.keys(came).length, rows, written: kept, differing: missing, ...sealed, isDamageFound, backupMegabytes: Number((restored.backup.bytes / 1e6).toFixed(1)), pieces: restored.pieces };
    const isGood = missing.length === 0 && came['public.drill_ledger'] === kept && kept > 0 && sealed.sealed > 0 && sealed.sealed === sealed.sealedRight && isDamageFound;
    return { isGood, line: { restoreDrill: facts, recoverySeconds: Number(seconds.toFixed(1)), lastPieceSecondsAgo: Number(lost.toFixed(2)), longestLossSeconds: 60, isGood } };
  } finally {
    await back.stop();
  }
}

try {
  const { isGood, line } = await drill();
  process.stdout.write(`${JSON.stringify(line)}\n`);
  process.exitCode = isGood ? 0 : 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
