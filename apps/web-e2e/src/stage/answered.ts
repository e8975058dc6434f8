import fs from 'node:fs';
import path from 'node:path';
import type { Page, Request, Response } from 'playwright-core';

interface Asked {
  readonly documentId: string;
}

/** What the ids that the pages send mean; written by the build. */
const operations = new Map(Object.entries(JSON.parse(fs.readFileSync(path.resolve('dist/apps/api/operations.json'), 'utf8')) as Record<string, string>));

/** Whether a request of a page asks for this field of the API. */
export function asksFor(request: Request, field: string): boolean {
  if (request.method() !== 'POST' || !request.url().endsWith('/graphql')) return false;
  return operations.get((request.postDataJSON() as Asked).documentId)!.includes(field);
}

/** The server's answer to one field of the API that a page asks. Begin to wait before the act that asks it. */
export function answerTo(page: Page, field: string): Promise<Response> {
  return page.waitForResponse((response) => asksFor(response.request(), field));
}
