// `npm run check:interactions [-- --rounds 7] [-- --slowdown 4] [-- --long]`: times what people do all day in a real browser against the built
// program (`npm run build` first). Prints a table and one line of JSON, and writes docs/performance/interactions.json and
// docs/performance-interactions.md. `--long` adds a plan of 1,000 actions. Fails when an act of the demo's plan takes longer than its budget.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { loadOrganisations, SHAPE } from '../bench/many/load.mjs';
import { ensureBrowser } from '../browser.mjs';
import { root } from '../bundle.mjs';
import { startWholeProgram } from '../whole-program.mjs';
import { acts } from './interactions/acts.mjs';
import { isWithinBudget, pageOf, summarise, tableOf } from './interactions/page.mjs';
import { listenOn, timeInteraction } from './interactions/timing.mjs';

const say = (what) => process.stderr.write(`${what}\n`);
const phone = { width: 390, height: 844 };

function readOptions() {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, slowdown: { type: 'string', default: '4' }, long: { type: 'boolean', default: false } } });
  const [rounds, slowdown] = [Number(values.rounds), Number(values.slowdown)];
  if (!Number.isInteger(rounds) || rounds < 1 || !(slowdown >= 1)) throw new Error('--rounds is a whole number from 1, --slowdown a number from 1.');
  return { rounds, slowdown, long: values.long };
}

function machine() {
  const [{ model }] = os.cpus();
  return { processor: model.trim(), cores: os.cpus().length, memoryGigabytes: Math.round(os.totalmem() / 2 ** 30), system: `${os.type()} ${os.arch()}`, node: process.versions.node, load: Number(os.loadavg()[0].toFixed(1)) };
}

/** A browser of its own, signed in, on a slow machine. */
async function openSlowPage(browser, { url }, slowdown, signIn) {
  const context = await browser.newContext({ baseURL: url, viewport: phone, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/London' });
  context.setDefaultTimeout(60_000);
  await signIn(context);
  const page = await context.newPage();
  await listenOn(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

async function timeAll(page, organisation, rounds) {
  const place = { organisation };
  const found = [];
  for (const { name, begins, ready, act, seen, undo } of acts) {
    await page.goto(`/${organisation}${begins}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.waitForLoadState('networkidle');
      await ready?.(page);
      times.push(await timeInteraction(page, () => act(page, place), () => seen(page, place)));
      await undo(page);
    }
    found.push(summarise(name, times));
    say(`${organisation}: ${name}: ${found.at(-1).median} ms`);
  }
  return found;
}

async function signInToDemo({ request }) {
  const asked = { query: 'mutation ($key: ID!) { signInAsPersona(key: $key) { account { id } } }', variables: { key: 'martin.hale' } };
  const answer = await request.post('/graphql', { data: asked });
  if (!answer.ok()) throw new Error(`Nobody could sign in: ${answer.status()}`);
}

/** One organisation with a plan of 1,000 actions, beside the demo. */
async function loadLongPlan({ adminUrl }) {
  const database = new URL(adminUrl);
  database.pathname = '/waymark';
  await loadOrganisations(database.href, { to: 1, shape: { ...SHAPE, actions: 1000, measures: 100, people: 60 } });
}

async function measure({ rounds, slowdown, long }) {
  const chosen = await ensureBrowser(say);
  if (!('path' in chosen)) throw new Error(chosen.problem);
  const program = await startWholeProgram({ worker: false });
  const browser = await chromium.launch({ executablePath: chosen.path, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const demo = await openSlowPage(browser, program, slowdown, signInToDemo);
    const plans = [{ title: "The demo's plan of 45 actions", acts: await timeAll(demo, 'northmoor', rounds) }];
    if (long) {
      await loadLongPlan(program);
      const cookie = { name: 'waymark-session', value: 'bench-1-1', url: program.url };
      const page = await openSlowPage(browser, program, slowdown, (context) => context.addCookies([cookie]));
      plans.push({ title: 'A plan of 1,000 actions (no budget)', acts: await timeAll(page, 'org-1', rounds) });
    }
    return { browser: `Chromium ${browser.version()}`, slowdown, rounds, plans };
  } finally {
    await browser.close();
    await program.stop();
  }
}

async function main() {
  const before = machine();
  const measured = await measure(readOptions());
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout?.trim() || 'unknown';
  const result = { command: 'npm run check:interactions', on: new Date().toISOString().slice(0, 10), commit, machine: before, ...measured };
  for (const { title, acts: found } of result.plans) console.log(`${title}\n${tableOf(found)}\n`);
  fs.mkdirSync(path.join(root, 'docs/performance'), { recursive: true });
  fs.writeFileSync(path.join(root, 'docs/performance/interactions.json'), `${JSON.stringify(result, null, 1)}\n`);
  fs.writeFileSync(path.join(root, 'docs/performance-interactions.md'), pageOf(result));
  console.log(JSON.stringify(result));
  process.exitCode = isWithinBudget(result.plans[0].acts) ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
