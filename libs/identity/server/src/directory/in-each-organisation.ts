import type { Database } from '@waymark/platform/server';

const ORGANISATIONS = 'select organisation_id as id from identity.organisation_directory order by organisation_id';

/**
 * Does the work of a job for one organisation after the other; `work` opens its own transactions, because none can see two.
 * What is wrong with one organisation keeps nothing from the others: the first fault is thrown when all have had their turn,
 * so that the job is tried again.
 */
export async function inEachOrganisation(database: Database, work: (organisationId: string) => Promise<unknown>): Promise<void> {
  const organisations = (await database.dataSource.query(ORGANISATIONS)) as { id: string }[];
  const faults: unknown[] = [];
  for (const { id } of organisations) await work(id).catch((fault: unknown) => void faults.push(fault));
  if (faults.length > 0) throw faults[0];
}
