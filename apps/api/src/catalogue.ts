import { tablesOfNoOrganisation } from '@waymark/identity/server';
import { type CatalogueExceptions, listCatalogueFaults } from '@waymark/platform/server';
import { publishedTables } from '@waymark/reviews/server';
import type { DataSource } from 'typeorm';
import { contexts } from './contexts';

/** What in our schema may differ from the laws that keep organisations apart. */
export const catalogueExceptions: CatalogueExceptions = {
  schemas: ['platform', ...contexts.map(({ name }) => name)],
  tablesOfNoOrganisation: Object.keys({ ...tablesOfNoOrganisation, ...publishedTables }),
  // The first writes the history and the second the audit chain, which nobody may write by hand; the third adds a job to a queue that nobody may read. Two erase: an account that belongs nowhere, and what the history keeps of somebody who was erased. The last takes what anybody may read from a sealed public record.
  definerFunctions: ['platform.write_history', 'platform.append_audit', 'jobs.enqueue', 'identity.erase_account', 'organisations.redact_history', 'reviews.settle_published_standing'],
};

/** @throws when something in the database, perhaps changed by hand, lets one organisation see another. */
export async function requireApart(dataSource: DataSource): Promise<void> {
  const ask = async <Row>(text: string, values: readonly unknown[]) => (await dataSource.query(text, [...values])) as Row[];
  const faults = await listCatalogueFaults(ask, catalogueExceptions);
  if (faults.length === 0) return;
  const lines = faults.map(({ object, fault }) => `  ${object}: ${fault}`);
  throw new Error(`The database does not keep organisations apart. Put right, then migrate again:\n${lines.join('\n')}`);
}
