import type { Page, Response } from 'playwright-core';

interface Asked {
  readonly query: string;
}

/** The server's answer to one field of the API that a page asks. Begin to wait before the act that asks it. */
export function answerTo(page: Page, field: string): Promise<Response> {
  return page.waitForResponse((response) => {
    const request = response.request();
    return request.method() === 'POST' && request.url().endsWith('/graphql') && (request.postDataJSON() as Asked).query.includes(field);
  });
}
