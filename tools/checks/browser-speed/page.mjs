// docs/performance-in-the-browser.md: each command writes its own part of it, as it has just measured.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../bundle.mjs';

const file = path.join(root, 'docs/performance-in-the-browser.md');
const head = `# Speed in the browser

How fast the pages are for whoever opens them: written by the commands that measure it, each its own part. The budgets are
checked by the same commands, and what does not depend on the machine (sizes, requests, what moves on a page) in every run of
the tests. A clock means something only on a quiet machine.
`;

/** The parts of the page in their order, with the command that writes each. */
export const parts = {
  size: { title: 'How much is fetched', command: 'node tools/checks/bundle-size.mjs --page' },
  slow: { title: 'On a slow network', command: 'npm run check:slow-network' },
  lighthouse: { title: 'Lighthouse', command: 'npm run lighthouse' },
};

const opening = (name) => `<!-- begin ${name} -->`;
const closing = (name) => `<!-- end ${name} -->`;

/** The page with one of its parts written anew; the others stay as they are. */
export function withPart(page, name, words) {
  const kept = (one) => {
    const [from, to] = [page.indexOf(opening(one)), page.indexOf(closing(one))];
    return from < 0 || to < from ? null : page.slice(from + opening(one).length, to).trim();
  };
  const bodies = Object.entries(parts).map(([one, { title, command }]) => {
    const body = one === name ? words.trim() : (kept(one) ?? 'Not measured yet.');
    return `## ${title}\n\n\`${command}\`\n\n${opening(one)}\n${body}\n${closing(one)}\n`;
  });
  return [head, ...bodies].join('\n');
}

/** A table of Markdown. */
export const table = (heads, rows) =>
  [heads, heads.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** When and where something was measured. */
export const measuredOn = (browser, day = new Date().toISOString().slice(0, 10)) =>
  `Measured on ${day} with ${browser}, on ${os.cpus().length} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}).`;

export function writePart(name, words) {
  const page = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  fs.writeFileSync(file, withPart(page, name, words));
}
