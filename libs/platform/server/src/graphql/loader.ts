import DataLoader from 'dataloader';
import { currentScope } from '../database/request-scope';

type Batch<Key, Value> = (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>;

/**
 * Declares a batching loader once; each request (and each transaction in it) gets its own, so nothing is remembered across people.
 * @example const ownerOf = loader((ids: readonly string[]) => findPeople(ids));  ...  ownerOf().load(id)
 */
export function loader<Key, Value>(batch: Batch<Key, Value>): () => DataLoader<Key, Value> {
  const identity = {};
  return () => {
    const { loaders } = currentScope();
    let found = loaders.get(identity) as DataLoader<Key, Value> | undefined;
    if (!found) loaders.set(identity, (found = new DataLoader<Key, Value>(batch)));
    return found;
  };
}
