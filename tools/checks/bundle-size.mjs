// How much JavaScript the first page loads: the scripts that index.html names, and all they import at once, after gzip.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../bundle.mjs';
import { expect, openChecklist } from './checklist.mjs';

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

function measure() {
  const html = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const files = firstLoad(html, (file) => fs.readFileSync(path.join(folder, file)));
  const rows = [...files].map(([file, code]) => ({
    file,
    size: code.length,
    zipped: gzipSync(code, { level: 9 }).length,
  }));
  rows.sort((a, b) => b.zipped - a.zipped);
  for (const { file, size, zipped } of rows) console.log(`${kilobytes(zipped)} gzip  ${kilobytes(size)}  ${file}`);
  return rows.reduce((sum, row) => sum + row.zipped, 0);
}

if (process.argv[1] === import.meta.filename) {
  const { check, close } = openChecklist();
  await check(`the first page loads at most ${limit / 1000} kB of JavaScript`, () => {
    const total = measure();
    expect(total > 0, 'index.html names no script');
    expect(total <= limit, `it loads ${kilobytes(total).trim()} after gzip`);
    return `${kilobytes(total).trim()} after gzip`;
  });
  process.exit(close());
}
