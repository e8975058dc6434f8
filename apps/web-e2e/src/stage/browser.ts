import { jest } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { apiOf, type Api } from './api';
import { theProgram } from './program';

/** Flags with which a browser starts in a container and asks nothing of the network. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How long a page may take to show something, on a machine that does other work besides. */
const patience = 15_000;

// A journey goes through many pages, and the machine may be busy.
jest.setTimeout(60_000);

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** Somebody at a browser of their own: a page, its session, and all that went wrong on it. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The API with the session of the page. */
  api(organisation: string | null): Api;
  /** Errors in the console, faults of scripts and refusals of the content security policy. */
  readonly faults: string[];
}

/** A browser for the journeys of one file. Call `open` before the first and `close` after the last. */
export class Stage {
  private browser: Browser | null = null;

  async open(): Promise<void> {
    this.browser = await chromium.launch({ executablePath: process.env['WAYMARK_BROWSER'], args: flags });
  }

  async close(): Promise<void> {
    await this.browser?.close();
  }

  /** A visitor who has not signed in. */
  async visitor({ baseURL = theProgram().url, viewport = desktop, ...more }: BrowserContextOptions = {}): Promise<Visitor> {
    if (this.browser === null) throw new Error('The stage is not open.');
    const context = await this.browser.newContext({ baseURL, viewport, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/London', ...more });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    return { page, context, api: (organisation) => apiOf(context.request, organisation), faults: faultsOf(page) };
  }

  /** A visitor who has signed in as one of the people of the demo. */
  async persona(key: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const visitor = await this.visitor(options);
    await visitor.api(null).ask('mutation ($key: ID!) { signInAsPersona(key: $key) { account { id } } }', { key });
    return visitor;
  }
}

/** An answer such as 404 is also told in the console; the page says in words what it means. */
const isRefusedRequest = (words: string) => words.startsWith('Failed to load resource');

function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusedRequest(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}
