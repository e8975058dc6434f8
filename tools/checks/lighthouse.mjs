// `npm run lighthouse`: Lighthouse as on a phone, against the built program, signed in. Lighthouse and the newer Node it needs
// are in bench/ and not in the product: `npm ci --prefix bench` first. Needs the build.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../bundle.mjs';
import { expect, openChecklist } from './checklist.mjs';
import { measuredOn, table, writePart } from './browser-speed/page.mjs';
import { ask, median, onStage, signIn } from './browser-speed/stage.mjs';

const tools = path.join(root, 'bench/node_modules');
const newerNode = path.join(tools, 'node/bin/node');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const times = 3;
const one = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);

/** What each page must reach; the search engines' category is told, but these pages are behind a sign-in. */
const budgets = { performance: { overview: 95, plan: 95 }, accessibility: 100, 'best-practices': 100 };
const budgetFor = (category, page) => (typeof budgets[category] === 'object' ? budgets[category][page] : budgets[category]);

/** One run; what Lighthouse found, or an error with what it said. */
async function runLighthouse(url, cookie, browserPath, folder) {
  const output = path.join(folder, 'report.json');
  const args = [path.join(tools, 'lighthouse/cli/index.js'), url, '--quiet', '--output=json', `--output-path=${output}`];
  args.push(`--only-categories=${categories.join(',')}`, `--extra-headers=${JSON.stringify({ cookie })}`, '--no-enable-error-reporting');
  args.push('--chrome-flags=--headless=new --no-sandbox --disable-gpu');
  const child = spawn(newerNode, args, { env: { ...process.env, CHROME_PATH: browserPath }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (words) => (said += words));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
  if (code !== 0) throw new Error(`Lighthouse failed on ${url}:\n${said}`);
  return JSON.parse(fs.readFileSync(output, 'utf8'));
}

/** What keeps a category from all its points, by name. */
const shortOf = ({ categories: all, audits }, category) =>
  all[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${id} ${audits[id].displayValue ?? ''}`.trim());

async function listPages(url) {
  const reader = await signIn(url, 'ruth.adeyemi');
  const { data } = await ask(url, '{ measures(first: 100) { items { id slug reference } } }', { cookie: reader, organisation: 'northmoor' });
  const { id, slug } = data.measures.items.find(({ reference }) => reference === 'M1.4');
  const pages = [
    ['overview', '/northmoor', reader],
    ['plan', '/northmoor/plan', reader],
    ['measure', `/northmoor/measures/${id}/${slug}`, reader],
    ['report', '/northmoor/reviews/2/report', await signIn(url, 'aoife.brennan')],
  ];
  return pages.filter(([name]) => one === undefined || name === one);
}

if (!fs.existsSync(newerNode)) {
  console.error('Lighthouse is not installed. Run: npm ci --prefix bench');
  process.exit(1);
}
const { check, close } = openChecklist();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-lighthouse-'));
try {
  await onStage(async ({ program, browserPath }) => {
    const rows = [];
    let version = '';
    for (const [name, address, cookie] of await listPages(program.url)) {
      const runs = [];
      for (let at = 0; at < times; at += 1) runs.push(await runLighthouse(`${program.url}${address}`, cookie, browserPath, folder));
      version = `Lighthouse ${runs[0].lighthouseVersion} and ${runs[0].environment.hostUserAgent.match(/Chrome\/[\d.]+/)?.[0] ?? 'Chromium'}`;
      const scores = Object.fromEntries(categories.map((category) => [category, Math.round(100 * median(runs.map((run) => run.categories[category].score)))]));
      const seen = (audit) => Math.round(median(runs.map((run) => run.audits[audit].numericValue)));
      const shift = median(runs.map((run) => run.audits['cumulative-layout-shift'].numericValue)).toFixed(3);
      rows.push([name, ...categories.map((category) => scores[category]), seen('first-contentful-paint'), seen('largest-contentful-paint'), seen('total-blocking-time'), shift]);
      for (const category of categories) {
        const least = budgetFor(category, name);
        if (least === undefined) continue;
        await check(`${name}: ${category} at least ${least}`, () => {
          expect(scores[category] >= least, `${scores[category]}: ${shortOf(runs[0], category).join('; ')}`);
          return String(scores[category]);
        });
      }
    }
    const told = table(['', 'performance', 'accessibility', 'best practices', 'search engines', 'first paint, ms', 'largest paint, ms', 'blocked, ms', 'shift'], rows);
    console.log(told);
    if (one === undefined) writePart('lighthouse', `As on a phone with a slow 4G network and a processor four times slower, signed in, against the built program with its sign-in and permissions, in the median of ${times}. Budgets: performance 95 on overview and plan, accessibility and best practices 100 on each.\n\n${told}\n\n${measuredOn(version)}`);
  });
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exit(close());
