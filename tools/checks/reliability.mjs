// `npm run reliability [-- --run chaos,fuzz] [-- --check]`: writes docs/reliability.md from the last line that each check printed, kept in
// docs/reliability/. `--run` runs the checks named (or `all`) first and keeps what they print, with the machine and the day; `--check` only
// says whether the page is fresh.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../bundle.mjs';
import { measureSync } from './reliability/measure-sync.mjs';
import { checks, pageOf } from './reliability/page.mjs';

const PAGE = path.join(root, 'docs/reliability.md');
const FOLDER = path.join(root, 'docs/reliability');

/** What was kept of each check that has been run. */
export function readResults() {
  const kept = checks.map(({ name }) => path.join(FOLDER, `${name}.json`)).filter((file) => fs.existsSync(file));
  return Object.fromEntries(kept.map((file) => [path.basename(file, '.json'), JSON.parse(fs.readFileSync(file, 'utf8'))]));
}

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() || null;

/** The machine, in what matters to the figures. */
function machine() {
  const [{ model }] = os.cpus();
  return { processor: model.trim(), cores: os.cpus().length, memoryGigabytes: Math.round(os.totalmem() / 2 ** 30), system: `${os.type()} ${os.arch()}`, node: process.versions.node, load: Number(os.loadavg()[1].toFixed(1)), ...measureSync() };
}

/** Runs one check and keeps its line; a check that fails keeps nothing. */
function runCheck({ name, command }) {
  process.stderr.write(`${name}: ${command.join(' ')} ...\n`);
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', maxBuffer: 512e6 });
  const line = `${stdout}\n${stderr}`.split('\n').map((each) => each.trim()).findLast((each) => each.startsWith('{') && each.endsWith('}') && !each.includes('"level":'));
  if (status !== 0 || !line) {
    process.stderr.write(`${name} failed:\n${`${stdout}${stderr}`.slice(-4000)}\n`);
    return false;
  }
  const result = { command: `node ${command.join(' ')}`, on: new Date().toISOString().slice(0, 10), commit: git('rev-parse', '--short', 'HEAD'), seconds: Math.round((Date.now() - began) / 1000), machine: machine(), printed: JSON.parse(line) };
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.writeFileSync(path.join(FOLDER, `${name}.json`), `${JSON.stringify(result, null, 1)}\n`);
  return true;
}

function main() {
  const { values } = parseArgs({ options: { run: { type: 'string' }, check: { type: 'boolean', default: false } } });
  const wanted = values.run === 'all' ? checks : checks.filter(({ name }) => values.run?.split(',').includes(name));
  const failed = wanted.filter((check) => !runCheck(check));
  const page = pageOf(readResults());
  const isFresh = fs.existsSync(PAGE) && fs.readFileSync(PAGE, 'utf8') === page;
  if (values.check && !isFresh) console.error('docs/reliability.md is out of date. Run: npm run reliability');
  if (!values.check) fs.writeFileSync(PAGE, page);
  process.exitCode = failed.length > 0 || (values.check && !isFresh) ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
