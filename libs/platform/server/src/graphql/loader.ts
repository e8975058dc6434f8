import DataLoader from 'dataloader';
import { currentScope } from '../database/request-scope';

type Batch<Key, Value> = (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>;

/** The order of keys that are words is that of the alphabet: which resolver asks first differs, and a statement is foreseen only when it is the same. */
function inOrder<Key, Value>(batch: Batch<Key, Value>): Batch<Key, Value> {
  return async (keys) => {
    if (!keys.every((key) => typeof key === 'string')) return batch(keys);
    const sorted = [...keys].sort();
    const places = new Map(sorted.map((key, place) => [key, place]));
    const values = await batch(sorted);
    return keys.map((key) => values[places.get(key)!]!);
  };
}

/**
 * Declares a batching loader once; each request (and each transaction in it) gets its own, so nothing is remembered across people.
 * @example const ownerOf = loader((ids: readonly string[]) => findPeople(ids));  ...  ownerOf().load(id)
 */
export function loader<Key, Value>(batch: Batch<Key, Value>): () => DataLoader<Key, Value> {
  const identity = {};
  return () => {
    const { loaders } = currentScope();
    let found = loaders.get(identity) as DataLoader<Key, Value> | undefined;
    if (!found) loaders.set(identity, (found = new DataLoader<Key, Value>(inOrder(batch))));
    return found;
  };
}
