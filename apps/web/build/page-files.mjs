// Which files each page of the built program needs, by the routes of the source and the list that the build writes.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const ROUTE = /\bpage\(\s*'([^']+)',\s*(\(\) => import\('([^']+)'\))?/g;

/** The pages that a file of routes declares: address, and the source of the page; null where it would come with the first load. */
export const pagesIn = (text, file) =>
  [...text.matchAll(ROUTE)].map(([, address, , source]) => ({
    address,
    source: source === undefined ? null : `${path.posix.join(path.posix.dirname(file), source)}.tsx`,
  }));

/** Every page of the program, sorted by address. */
export function listPages(root) {
  const folders = ['apps/web/src', ...fs.readdirSync(path.join(root, 'libs')).map((name) => `libs/${name}/web/src`)];
  const files = folders
    .filter((folder) => fs.existsSync(path.join(root, folder)))
    .flatMap((folder) => fs.readdirSync(path.join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((file) => /(^|[./])routes\.tsx$/.test(file));
  const pages = files.flatMap((file) => pagesIn(fs.readFileSync(path.join(root, file), 'utf8'), file));
  return pages.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** A script and all it imports at once, with the styles they bring. `known` are there already. */
export function closureOf(files, start, known = new Set()) {
  const found = new Set();
  const waiting = [start];
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (found.has(file) || known.has(file)) continue;
    found.add(file);
    waiting.push(...files[file].imports);
  }
  const styles = [...found].flatMap((file) => files[file].styles).filter((style) => !known.has(style));
  return { scripts: [...found], styles: [...new Set(styles)] };
}

/** The scripts of a build: the source that opens each, what it imports at once and the styles it brings. */
export const listFiles = (bundle, repository) =>
  Object.fromEntries(
    Object.values(bundle)
      .filter((file) => file.type === 'chunk')
      .map(({ fileName, facadeModuleId, imports, viteMetadata }) => [
        fileName,
        {
          source: facadeModuleId === null ? null : path.relative(repository, facadeModuleId),
          imports,
          styles: [...(viteMetadata?.importedCss ?? [])],
        },
      ]),
  );

/** Bytes on the wire of one file of the build. */
export const zippedSize = (bytes) => gzipSync(bytes, { level: 9 }).length;

/**
 * How much each page needs besides what every page needs, in bytes after gzip.
 * @returns {{ first: { scripts: number, styles: number }, pages: { address: string, scripts: number, styles: number, files: number, isLazy: boolean }[] }}
 */
export function measurePages(pages, files, read) {
  const sizes = new Map();
  const sizeOf = (names) =>
    names.reduce((sum, name) => {
      if (!sizes.has(name)) sizes.set(name, zippedSize(read(name)));
      return sum + sizes.get(name);
    }, 0);
  const nameOf = (source) => Object.keys(files).find((name) => files[name].source === source);
  const first = closureOf(files, nameOf('apps/web/index.html'));
  const known = new Set([...first.scripts, ...first.styles]);
  return {
    first: { scripts: sizeOf(first.scripts), styles: sizeOf(first.styles) },
    pages: pages.map(({ address, source }) => {
      const start = source === null ? undefined : nameOf(source);
      const isLazy = start !== undefined && !known.has(start);
      const own = isLazy ? closureOf(files, start, known) : { scripts: [], styles: [] };
      return { address, scripts: sizeOf(own.scripts), styles: sizeOf(own.styles), files: own.scripts.length + own.styles.length, isLazy };
    }),
  };
}
