// `node tools/scaling/scaling.mjs [--storage [--organisations 200]] [--check]`: writes docs/scaling.md from docs/performance/*.json.
// `--storage` first measures how much room organisations take and keeps it there; `--check` only says whether the page is fresh.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../bundle.mjs';
import { costsOf, pageOf } from './page.mjs';

const USAGE = `node tools/scaling/scaling.mjs [--storage [--organisations 200]] [--check]

Writes docs/scaling.md from what was measured (docs/performance/*.json).
  --storage        first measures how much room organisations take, on a database of its own, and keeps it
  --organisations  how many are loaded for that (200)
  --check          writes nothing; fails when the page is out of date`;
const PAGE = path.join(root, 'docs/scaling.md');
const FOLDER = path.join(root, 'docs/performance');
const STORAGE = 'storage.json';

/** What was kept: the newest load in which all that we count with was measured, and how much room organisations take. */
export function readMeasured(folder = FOLDER) {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.json')).sort() : [];
  const read = (file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  const loads = files.filter((file) => file !== STORAGE).map(read).filter((kept) => costsOf(kept) && kept.on);
  return { load: loads.sort((one, other) => one.on.localeCompare(other.on)).at(-1) ?? null, storage: files.includes(STORAGE) ? read(STORAGE) : null };
}

async function main() {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false }, storage: { type: 'boolean', default: false }, organisations: { type: 'string', default: '200' }, check: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (values.storage) {
    const { measureStorage } = await import('./storage.mjs');
    const found = await measureStorage(Number(values.organisations), (line) => process.stderr.write(`${line}\n`));
    fs.mkdirSync(FOLDER, { recursive: true });
    fs.writeFileSync(path.join(FOLDER, STORAGE), `${JSON.stringify({ on: new Date().toISOString().slice(0, 10), ...found }, null, 1)}\n`);
  }
  const page = pageOf(readMeasured());
  const isFresh = fs.existsSync(PAGE) && fs.readFileSync(PAGE, 'utf8') === page;
  if (!values.check) fs.writeFileSync(PAGE, page);
  else if (!isFresh) {
    console.error('docs/scaling.md is out of date. Run: node tools/scaling/scaling.mjs');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
