import { checkAhead } from './ahead-parts.mjs';
import { closureOf, listFiles, listPages } from './page-files.mjs';

/** Pages that are opened by an address of their own, from a bookmark or a message: those that `questions.ts` lists. */
export const openedFirst = [
  '/$organisation',
  '/$organisation/actions/$actionId/$slug',
  '/$organisation/measures',
  '/$organisation/measures/$measureId/$slug',
  '/$organisation/my-work',
  '/$organisation/plan',
  '/$organisation/plans/$planId',
  '/$organisation/reviews',
  '/$organisation/reviews/$number',
  '/$organisation/reviews/$number/report',
];

/**
 * Puts the script that asks ahead before all others in the page, with the list of the files it may fetch: those of the page, and
 * the letters with which every page is written.
 * @returns {import('vite').Plugin}
 */
export function aheadTags(repository) {
  return {
    name: 'waymark:ahead-tags',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = listFiles(bundle, repository);
        const ahead = nameOf(files, 'apps/web/src/ahead.ts');
        checkAhead(files, ahead);
        const letters = Object.keys(bundle).find((name) => /source-sans-3-latin-wght-normal[^/]*\.woff2$/.test(name));
        const listed = { letters: `/${letters}`, pages: listOwnFiles(files, repository) };
        // It runs as soon as it has come, so what it reads stands before it.
        return [
          { ...tag('script', { type: 'application/json', id: 'page-files' }), children: JSON.stringify(listed) },
          tag('script', { type: 'module', async: true, crossorigin: true, src: `/${ahead}` }),
        ];
      },
    },
  };
}

const tag = (name, attrs) => ({ tag: name, attrs, injectTo: 'head-prepend' });

function nameOf(files, source) {
  const name = Object.keys(files).find((file) => files[file].source === source);
  if (name === undefined) throw new Error(`${source} has no file of its own in the build.`);
  return name;
}

/** The files of each of these pages that are not fetched for every page. */
function listOwnFiles(files, repository) {
  const first = closureOf(files, nameOf(files, 'apps/web/index.html'));
  const known = new Set([...first.scripts, ...first.styles]);
  const pages = listPages(repository).filter(({ address }) => openedFirst.includes(address));
  return Object.fromEntries(
    pages.map(({ address, source }) => {
      const { scripts, styles } = closureOf(files, nameOf(files, source), known);
      return [address, [...scripts, ...styles].map((file) => `/${file}`)];
    }),
  );
}
