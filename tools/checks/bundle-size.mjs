// How much JavaScript the first page loads: the scripts that index.html names, and all they import at once, after gzip.
// And what each page adds to it: no more than its row in page-sizes.mjs. `--table` prints those rows anew, `--page` writes the part
// of docs/performance-in-the-browser.md.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../bundle.mjs';
import { table, writePart } from './browser-speed/page.mjs';
import { expect, openChecklist } from './checklist.mjs';
import { listPages, measurePages, zippedSize } from '../../apps/web/build/page-files.mjs';
import { pageSizes } from './page-sizes.mjs';

const limit = 150_000;
const folder = path.join(root, 'dist/apps/web');

/** Scripts and preloaded modules that a page names, as paths inside the built folder. */
export function scriptsOf(html) {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const loaded = tags.filter((tag) => tag.startsWith('<script') || /rel=["']?modulepreload/.test(tag));
  return loaded
    .flatMap((tag) => /(?:src|href)=["']([^"']+\.js)["']/.exec(tag)?.[1] ?? [])
    .map((url) => url.replace(/^\//, ''));
}

/** What a built module imports at once; `import()` comes later and does not count. */
export function staticImportsOf(code) {
  const found = code.matchAll(
    /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*${},\s]+?from\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g,
  );
  return [...found].map((match) => match[1]);
}

/** The first scripts and everything they import, each once. */
export function firstLoad(html, read) {
  const waiting = scriptsOf(html);
  const seen = new Map();
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (seen.has(file)) continue;
    const code = read(file);
    seen.set(file, code);
    waiting.push(...staticImportsOf(code.toString()).map((url) => path.posix.join(path.posix.dirname(file), url)));
  }
  return seen;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

const read = (file) => fs.readFileSync(path.join(folder, file));

function measureFirst() {
  const files = firstLoad(read('index.html').toString(), read);
  const rows = [...files].map(([file, code]) => ({ file, size: code.length, zipped: zippedSize(code) }));
  rows.sort((a, b) => b.zipped - a.zipped);
  for (const { file, size, zipped } of rows) console.log(`${kilobytes(zipped)} gzip  ${kilobytes(size)}  ${file}`);
  return rows.reduce((sum, row) => sum + row.zipped, 0);
}

function measureEach() {
  const files = JSON.parse(fs.readFileSync(path.join(root, 'dist/apps/web-files.json'), 'utf8'));
  return measurePages(listPages(root), files, read);
}

/** The rows of page-sizes.mjs as they are now, with a little room: what compresses shifts with every word. */
export const rowsOf = (pages) =>
  pages.map(({ address, scripts, styles }) => `  '${address}': ${Math.ceil(((scripts + styles) / 1000) * 2.2 + 3) / 2},`);

/** What is wrong with the sizes of pages, in words. */
export function faultsOf(pages, budget) {
  const faults = [];
  for (const { address, scripts, styles, isLazy } of pages) {
    const own = (scripts + styles) / 1000;
    const most = budget[address];
    if (!isLazy) faults.push(`${address} comes with the first load: declare it with () => import(...)`);
    else if (most === undefined) faults.push(`${address} has no row in tools/checks/page-sizes.mjs`);
    else if (own > most) faults.push(`${address} needs ${own.toFixed(1)} kB of its own and may need ${most}`);
    else if (most > 2 && own < most / 2) faults.push(`${address} needs ${own.toFixed(1)} kB of its own: its row of ${most} keeps nothing in check`);
  }
  const known = new Set(pages.map(({ address }) => address));
  return [...faults, ...Object.keys(budget).filter((address) => !known.has(address)).map((address) => `${address} has a row but is no page`)];
}

function tell({ first, pages }) {
  console.log('\nEach page after gzip: its own scripts and styles, and all that is fetched when it is the first one opened.');
  for (const { address, scripts, styles, files } of pages) {
    const all = first.scripts + first.styles + scripts + styles;
    console.log(`${kilobytes(scripts)} +${kilobytes(styles)} of its own in ${String(files).padStart(2)} files, ${kilobytes(all)} in all  ${address}`);
  }
}

function write({ first, pages }) {
  const rows = pages.map(({ address, scripts, styles, files }) => [`\`${address}\``, ((scripts + styles) / 1000).toFixed(1), files, ((first.scripts + first.styles + scripts + styles) / 1000).toFixed(1)]);
  const most = `Every page needs ${(first.scripts / 1000).toFixed(1)} kB of JavaScript (at most ${limit / 1000}) and ${(first.styles / 1000).toFixed(1)} kB of styles after gzip; what it needs besides is fetched for it alone.`;
  writePart('size', `${most}\n\n${table(['page', 'kB of its own', 'files', 'kB in all'], rows)}`);
}

if (process.argv[1] === import.meta.filename) {
  const { check, close } = openChecklist();
  const each = measureEach();
  if (process.argv.includes('--table')) {
    console.log(rowsOf(each.pages).join('\n'));
    process.exit(0);
  }
  await check(`the first page loads at most ${limit / 1000} kB of JavaScript`, () => {
    const total = measureFirst();
    expect(total > 0, 'index.html names no script');
    expect(total <= limit, `it loads ${kilobytes(total).trim()} after gzip`);
    return `${kilobytes(total).trim()} after gzip`;
  });
  tell(each);
  if (process.argv.includes('--page')) write(each);
  await check('each page is fetched by itself, and is no larger than its row allows', () => {
    const faults = faultsOf(each.pages, pageSizes);
    expect(faults.length === 0, faults.join('; '));
    return `${each.pages.length} pages`;
  });
  process.exit(close());
}
