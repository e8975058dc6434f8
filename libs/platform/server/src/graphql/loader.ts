import DataLoader from 'dataloader';
import { currentScope } from '../database/request-scope';
import type { AtHand } from './when-at-hand';

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
 * A batching loader that tells apart what is at hand from what must be asked for. A page of a whole plan takes thousands of things that
 * came with its first statements: a promise for each costs more than the thing. See decision 31.
 */
export class Loader<Key, Value> {
  private readonly held = new Map<Key, Value>();
  private readonly onTheWay = new Map<Key, Promise<Value>>();
  private readonly batching: DataLoader<Key, Value>;
  /** How often something was let go of, so that an answer which was on its way meanwhile is not taken for new. */
  private cleared = 0;

  constructor(batch: Batch<Key, Value>) {
    const asked = async (keys: readonly Key[]) => {
      const before = this.cleared;
      const values = await batch(keys);
      if (this.cleared === before) keys.forEach((key, at) => this.hold(key, values[at]!));
      return values;
    };
    this.batching = new DataLoader<Key, Value>(asked, { cache: false });
  }

  /** The value itself where it is at hand, else a promise of it. */
  take(key: Key): AtHand<Value> {
    return this.held.has(key) ? (this.held.get(key) as Value) : this.ask(key);
  }

  /** @throws what the batch has for this key */
  async load(key: Key): Promise<Value> {
    return this.take(key);
  }

  /** The values of many keys, in their order. @throws what the batch has for one of them */
  async all(keys: readonly Key[]): Promise<Value[]> {
    const taken = keys.map((key) => this.take(key));
    return taken.some((one) => one instanceof Promise) ? Promise.all(taken) : (taken as Value[]);
  }

  /** The values of many keys, in their order, or what is wrong with each. */
  loadMany(keys: readonly Key[]): Promise<(Value | Error)[]> {
    return Promise.all(keys.map((key) => (this.held.has(key) ? (this.held.get(key) as Value) : this.ask(key).catch((error: Error) => error))));
  }

  /** Holds a value that was found on another way, unless one is held or asked for already. */
  prime(key: Key, value: AtHand<Value>): this {
    if (this.held.has(key) || this.onTheWay.has(key)) return this;
    if (value instanceof Promise) this.onTheWay.set(key, value);
    else this.held.set(key, value);
    return this;
  }

  /** Lets go of a value, so that it is asked for anew. */
  clear(key: Key): this {
    this.cleared += 1;
    this.held.delete(key);
    this.onTheWay.delete(key);
    return this;
  }

  private ask(key: Key): Promise<Value> {
    let asked = this.onTheWay.get(key);
    if (!asked) this.onTheWay.set(key, (asked = this.batching.load(key)));
    return asked;
  }

  private hold(key: Key, value: Value | Error): void {
    if (value instanceof Error || this.held.has(key)) return;
    this.held.set(key, value);
    this.onTheWay.delete(key);
  }
}

/**
 * Declares a batching loader once; each request (and each transaction in it) gets its own, so nothing is remembered across people.
 * @example const ownerOf = loader((ids: readonly string[]) => findPeople(ids));  ...  ownerOf().load(id)
 */
export function loader<Key, Value>(batch: Batch<Key, Value>): () => Loader<Key, Value> {
  const identity = {};
  return () => {
    const { loaders } = currentScope();
    let found = loaders.get(identity) as Loader<Key, Value> | undefined;
    if (!found) loaders.set(identity, (found = new Loader<Key, Value>(inOrder(batch))));
    return found;
  };
}
