import type { StoryOrganisation } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';
import type { AskField } from './furnish-reviews';

/** Listed among published plans, and taken off again: what is not listed must never be seen by others. While there is one admin, one is enough. */
export async function furnishListing(ask: AskField): Promise<void> {
  await ask('listAmongPublished', 'listAmongPublished { isMade }');
  await ask('leavePublished', 'leavePublished { isMade }');
}

/** Lists a furnished organisation again, with the review that it has sealed. */
export const listFurnished = (server: TestServer, { organisationId }: StoryOrganisation): Promise<unknown> =>
  server.database.transaction({ organisationId, mode: 'write', actor: 'command:estate' }, async (transaction) => {
    await transaction.execute('update reviews.listing set is_listed = true, version = version + 1 where organisation_id = $1', [organisationId]);
    const [settled] = await transaction.query<{ isThere: boolean }>('select reviews.settle_published_standing() as "isThere"', []);
    if (!settled?.isThere) throw new Error('There is nothing published to list.');
  });
