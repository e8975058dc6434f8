import type { AnyDocument } from './document';

/** What goes with every question to the API. */
export function headersFor(organisation: string | null): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
  };
  if (organisation !== null) headers['waymark-organisation'] = organisation;
  return headers;
}

/** A question as it is sent. The same question is the same text. */
export const bodyOf = (document: AnyDocument, variables: unknown): string =>
  JSON.stringify({ operationName: document.name, ...document.sent, variables });
