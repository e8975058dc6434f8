// `npm run pictures`: pictures of the main pages, for looking at them. Starts the whole program with its demo on a throw-away
// PostgreSQL, so the build in dist/ must be there (`npm run build`). Writes tmp/pictures/ and docs/pictures/overview.png.
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { root } from './bundle.mjs';
import { startWholeProgram } from './whole-program.mjs';

const folder = path.join(root, 'tmp/pictures');
const widths = [390, 820, 1280];
const heights = { 390: 844, 820: 1180, 1280: 900 };

/** The page of a measure has a permanent id, which the list knows. */
const openMeasure =
  (reference, words = '') =>
  async (page) => {
    await page.goto('/northmoor/measures');
    const link = page.locator('th a', { hasText: `${reference} ` });
    return `${await link.first().getAttribute('href')}${words}`;
  };

/** Finds a page from inside the staff group by its words. */
const openInside = (words) => async (page) => {
  await page.goto('/northmoor/groups/roots');
  return page.locator('main a', { hasText: words }).first().getAttribute('href');
};

/** Where somebody with much in their name is seen off. */
const openLeaving = async (page) => {
  await page.goto('/northmoor/settings/people?q=Grace');
  await page.getByRole('button', { name: /^Change / }).first().click();
  return page.getByRole('link', { name: 'They are leaving' }).getAttribute('href');
};

/** Name, address or how to find it, and who looks; null is somebody who has not signed in. */
const pages = [
  ['sign-in', '/sign-in', null],
  ['signed-in', '/sign-in/done', 'Ruth Adeyemi'],
  ['organisations', '/', 'Ruth Adeyemi'],
  ['overview', '/northmoor', 'Ruth Adeyemi'],
  ['plan', '/northmoor/plan', 'Martin Hale'],
  ['plan-filtered', '/northmoor/plan?status=OFF_TRACK', 'Martin Hale'],
  ['plan-changes', '/northmoor/plan/changes', 'Ruth Adeyemi'],
  ['action', '/northmoor/plan/1.2.2', 'Martin Hale'],
  ['measures', '/northmoor/measures', 'Ruth Adeyemi'],
  ['measure', openMeasure('M1.4'), 'Martin Hale'],
  ['measure-table', openMeasure('M1.4', '?view=table'), 'Martin Hale'],
  ['measure-milestone', openMeasure('M1.3'), 'Martin Hale'],
  ['measure-add', openMeasure('M1.4', '/add'), 'Lin Zhao'],
  ['measure-groups', openMeasure('M1.4', '/groups'), 'Lin Zhao'],
  ['measure-define', openMeasure('M1.4', '/define'), 'Martin Hale'],
  ['settings-data', '/northmoor/settings/data', 'Joanna Pritchard'],
  ['reviews', '/northmoor/reviews', 'Martin Hale'],
  ['review', '/northmoor/reviews/3', 'Martin Hale'],
  ['review-sub-group', '/northmoor/reviews/3', 'Helen Whitcombe'],
  ['review-sealed', '/northmoor/reviews/2', 'Aoife Brennan'],
  ['report', '/northmoor/reviews/3/report', 'Helen Whitcombe'],
  ['report-changed', '/northmoor/reviews/3/report?since=1&changed=1', 'Ruth Adeyemi'],
  ['published', '/published', 'Ruth Adeyemi'],
  ['verify', '/verify', 'Ruth Adeyemi'],
  ['review-cycles', '/northmoor/reviews/cycles', 'Martin Hale'],
  ['my-work', '/northmoor/my-work', 'Aoife Brennan'],
  ['challenges', '/northmoor/challenges', 'Martin Hale'],
  ['challenge', '/northmoor/challenges/1', 'Helen Whitcombe'],
  ['challenge-overdue', '/northmoor/challenges/4', 'Martin Hale'],
  ['you-said', '/northmoor/you-said', 'Ruth Adeyemi'],
  ['groups', '/northmoor/groups', 'Joanna Pritchard'],
  ['group', '/northmoor/groups/roots', 'Saira Mahmood'],
  ['group-outside', '/northmoor/groups/roots', 'Ruth Adeyemi'],
  ['group-who-can-see', '/northmoor/groups/roots/who-can-see', 'Saira Mahmood'],
  ['group-members', '/northmoor/groups/roots/members', 'Saira Mahmood'],
  ['group-settings', '/northmoor/groups/roots/settings', 'Saira Mahmood'],
  ['group-talk', openInside('After the news'), 'Saira Mahmood'],
  ['group-unnamed', openInside('Being the only one'), 'Saira Mahmood'],
  ['group-draft', openInside('The policy review'), 'Saira Mahmood'],
  ['import', '/northmoor/import', 'Martin Hale'],
  ['settings', '/northmoor/settings', 'Joanna Pritchard'],
  ['settings-organisation', '/northmoor/settings/organisation', 'Joanna Pritchard'],
  ['settings-words', '/northmoor/settings/words', 'Joanna Pritchard'],
  ['settings-sign-on', '/northmoor/settings/sign-on', 'Joanna Pritchard'],
  ['settings-people', '/northmoor/settings/people', 'Joanna Pritchard'],
  ['people-invite', '/northmoor/settings/people/invite', 'Joanna Pritchard'],
  ['person-leaving', openLeaving, 'Joanna Pritchard'],
  ['settings-waiting', '/northmoor/settings/waiting', 'Joanna Pritchard'],
  ['settings-access-log', '/northmoor/settings/access-log', 'Joanna Pritchard'],
  ['settings-plan', '/northmoor/settings/plan', 'Martin Hale'],
  ['account', '/account', 'Ruth Adeyemi'],
  ['demo-mail', '/demo-mail', 'Joanna Pritchard'],
  ['overview-small', '/calder', 'Sunita Patel'],
  ['not-found', '/northmoor/nothing-here', 'Ruth Adeyemi'],
  ['no-access', '/calder/plan', 'Ruth Adeyemi'],
  ['accessibility', '/accessibility', null],
  ['privacy', '/privacy', null],
  ['security', '/security', null],
  ['settings-export', '/northmoor/settings/export', 'Joanna Pritchard'],
];

/** Flags with which a browser starts in a container and asks nothing of the network. */
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

async function openBrowser() {
  const found = await ensureBrowser((words) => process.stderr.write(`${words}\n`));
  if (found.problem) throw new Error(found.problem);
  return chromium.launch({ executablePath: found.path, args: flags });
}

async function signIn(page, name) {
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: `${name}, your account` }).waitFor();
}

/** Waits until the page is what it will be: its heading is there and nothing is fetched any more. */
async function settle(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

async function picture(page, wanted) {
  const { name, address, width, scheme } = wanted;
  await page.setViewportSize({ width, height: heights[width] });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(typeof address === 'function' ? await address(page) : address);
  await settle(page);
  // As tall as the page, or the bar at the foot of a phone would lie across the middle of the picture.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, heights[width]) });
  const file = path.join(folder, `${name}-${width}${scheme === 'dark' ? '-dark' : ''}.png`);
  await page.screenshot({ path: file });
  return file;
}

/** All pictures of the pages whose names contain a word given; of all pages without one. */
async function takePictures(baseURL, browser, words) {
  const wanted = pages.filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
  for (const who of new Set(wanted.map(([, , person]) => person))) {
    const context = await browser.newContext({
      baseURL,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    const page = await context.newPage();
    if (who !== null) await signIn(page, who);
    for (const [name, address] of wanted.filter(([, , person]) => person === who)) {
      for (const width of widths) {
        for (const scheme of ['light', 'dark']) {
          const file = await picture(page, { name, address, width, scheme });
          process.stdout.write(`${path.relative(root, file)}\n`);
        }
      }
    }
    await context.close();
  }
}

mkdirSync(folder, { recursive: true });
const words = process.argv.slice(2);
const browser = await openBrowser();
const given = process.env.WAYMARK_PICTURES_OF;
const program = given ? { url: given, stop: async () => undefined } : await startWholeProgram();
try {
  await takePictures(program.url, browser, words);
  if (words.length === 0 || words.includes('overview')) {
    const kept = path.join(root, 'docs/pictures');
    mkdirSync(kept, { recursive: true });
    copyFileSync(path.join(folder, 'overview-1280.png'), path.join(kept, 'overview.png'));
  }
} finally {
  await browser.close();
  await program.stop();
}
