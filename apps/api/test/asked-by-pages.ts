import path from 'node:path';
import { findAccountByEmail, openSession } from '@waymark/identity/server';
import type { TestServer } from '@waymark/platform/testing';

/** What our pages ask, each text by its id. */
export async function readOperations(): Promise<[id: string, text: string][]> {
  const { collectOperations } = (await import(path.resolve('tools/codegen/trusted-documents.mjs'))) as { collectOperations(root: string): Record<string, string> };
  return Object.entries(collectOperations(path.resolve('.')));
}

/** The ids of the queries among them, by name. */
export const idsOfQueries = (operations: Iterable<[id: string, text: string]>): Map<string, string> =>
  new Map([...operations].flatMap(([id, text]) => (text.startsWith('query') ? [[/^query (\w+)/.exec(text)![1]!, id] as const] : [])));

/** Opens the sessions of people by their address, one for each. */
export function sessionsOf({ database, clock }: TestServer): (email: string) => Promise<string> {
  const opened = new Map<string, Promise<string>>();
  const open = (email: string) =>
    database.transaction({ organisationId: null, mode: 'write', actor: 'command:test' }, async () => {
      const account = await findAccountByEmail(email);
      return openSession({ accountId: account!.id, startedAt: clock.now(), device: 'Spec' });
    });
  return (email) => {
    const known = opened.get(email) ?? open(email);
    opened.set(email, known);
    return known;
  };
}
