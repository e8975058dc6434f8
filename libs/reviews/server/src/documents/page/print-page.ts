import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, chromium } from 'playwright-core';
import { fontFiles } from '../pictures/fonts';
import { fontPaths, PAGE_ADDRESS } from './report-page';

/** A page that takes longer is given up, and its browser ended. */
const PATIENCE_MILLISECONDS = 45_000;

const FLAGS = ['--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-sync', '--disable-extensions', '--host-resolver-rules=MAP * ~NOTFOUND'];

/** Answers for the page and its typeface, and for nothing else: the browser can reach neither a network nor a file. */
async function closeIn(context: BrowserContext, html: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === PAGE_ADDRESS) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const font = url.startsWith(PAGE_ADDRESS) ? fontPaths[url.slice(PAGE_ADDRESS.length) as keyof typeof fontPaths] : undefined;
    return font ? route.fulfill({ contentType: 'font/ttf', body: await readFile(fontFiles[font]) }) : route.abort('blockedbyclient');
  });
}

/** How a page is printed. */
export interface Printing {
  /** Makes it smaller, within reason, until it is one page. */
  readonly isOnePage?: boolean;
  /** In milliseconds. */
  readonly patience?: number;
}

/** Below that nobody reads it at arm's length: it goes on to a second page, and no word is left out. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.76];

const pagesOf = (bytes: Buffer): number => (bytes.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

async function print(endpoint: string, html: string, isOnePage: boolean): Promise<Buffer> {
  const browser = await chromium.connect(endpoint);
  const context = await browser.newContext({ javaScriptEnabled: false, offline: false, locale: 'en-GB', serviceWorkers: 'block' });
  await closeIn(context, html);
  const page = await context.newPage();
  await page.goto(PAGE_ADDRESS, { waitUntil: 'load' });
  const at = (scale: number) => page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, scale });
  let printed = await at(1);
  for (const scale of isOnePage ? SCALES.slice(1) : []) if (pagesOf(printed) > 1) printed = await at(scale);
  return printed;
}

/** In a container everything often runs as root, for whom Chromium has no sandbox; the page has no script and no network there either. */
const isRoot = (): boolean => process.getuid?.() === 0;

async function printOnce(executablePath: string, html: string, { isOnePage = false, patience = PATIENCE_MILLISECONDS }: Printing): Promise<Buffer> {
  const server = await chromium.launchServer({
    executablePath, host: '127.0.0.1', args: FLAGS, chromiumSandbox: !isRoot(), timeout: patience,
    handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
  });
  const giveUp = new AbortController();
  try {
    const late = wait(patience, undefined, { signal: giveUp.signal }).then(() => Promise.reject(new Error('The browser took too long to print.')));
    return await Promise.race([print(server.wsEndpoint(), html, isOnePage), late]);
  } finally {
    giveUp.abort();
    await server.kill();
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Prints a page as a tagged PDF with bookmarks. One browser at a time, and none is left behind.
 * @throws where the browser does not start, or takes too long.
 */
export function printPage(executablePath: string, html: string, printing: Printing = {}): Promise<Buffer> {
  const printed = last.then(() => printOnce(executablePath, html, printing));
  last = printed.catch(() => undefined);
  return printed;
}
