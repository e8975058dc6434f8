import type { Database } from '../database/database';
import type { RequestScope } from '../database/request-scope';
import type { ViewerSource } from '../database/viewer';
import type { Replica } from './replica';
import type { Replicas } from './replicas';

interface Keeper {
  readonly database: Pick<Database, 'databaseOf'>;
  readonly viewers: Pick<ViewerSource, 'findOrganisationId'>;
}

/** A replica of the database in which the organisation is thought to be, that may answer this request. It refuses itself where that is not so. */
export async function findReplica(scope: RequestScope, { database, viewers }: Keeper, replicas: Replicas): Promise<Replica | null> {
  if (replicas.isEmpty || scope.organisationSlug === null) return null;
  const organisationId = await viewers.findOrganisationId(scope.organisationSlug).catch(() => null);
  return organisationId === null ? null : replicas.choose(scope, database.databaseOf(organisationId));
}
