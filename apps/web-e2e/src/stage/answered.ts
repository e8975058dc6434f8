import type { Page, Response } from 'playwright-core';

interface Asked {
  readonly operationName?: string;
}

/** The server's answer to one GraphQL operation of a page. Begin to wait before the act that asks it. */
export function answerTo(page: Page, operationName: string): Promise<Response> {
  return page.waitForResponse((response) => {
    const request = response.request();
    return request.method() === 'POST' && request.url().endsWith('/graphql') && (request.postDataJSON() as Asked).operationName === operationName;
  });
}
