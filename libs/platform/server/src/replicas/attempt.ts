import type { RequestScope } from '../database/request-scope';
import type { Replica } from './replica';

/** A replica that does not answer by then is left alone, and the first server asked. */
const PATIENCE_MILLISECONDS = 1_500;

/** What belongs to one transaction of a request. */
const NOT_BEGUN = { transaction: null, reading: null, viewer: null } as const;

/** A request of its own on the replica, so that whatever still runs there cannot meddle when the first server is asked after all. */
export const attemptOf = (scope: RequestScope, replica: Replica): RequestScope => ({ ...scope, ...NOT_BEGUN, replica, loaders: new Map() });

/** Goes on with what an attempt has begun. */
export const goOnWith = (scope: RequestScope, { replica, transaction, reading, viewer, loaders }: RequestScope): RequestScope => Object.assign(scope, { replica, transaction, reading, viewer, loaders });

/** Leaves what was begun on a replica to itself: the first server is asked as if nothing had been. */
export const beginAnew = (scope: RequestScope): RequestScope => Object.assign(scope, { ...NOT_BEGUN, replica: null, loaders: new Map() });

/** What comes of it in time, or null. */
export async function withinPatience<T>(work: Promise<T | null>, replica: Replica): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      replica.distrust();
      resolve(null);
    }, PATIENCE_MILLISECONDS);
  });
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer));
}
