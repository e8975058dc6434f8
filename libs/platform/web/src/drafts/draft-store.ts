/** Words somebody typed and has not saved, kept on this device only. */
export interface Draft {
  /** organisation, person and field, joined: nobody else's page can ask for it. */
  key: string;
  /** The account's address, lower case, so that signing out finds every draft of that person. */
  owner: string;
  text: string;
  keptAt: string;
}

export interface DraftStore {
  find(key: string): Promise<Draft | null>;
  keep(draft: Draft): Promise<void>;
  forget(key: string): Promise<void>;
  listOf(owner: string): Promise<Draft[]>;
}

/** Used where the browser keeps nothing (private windows of some), and by specs: drafts last as long as the page. */
export class MemoryDraftStore implements DraftStore {
  private readonly drafts = new Map<string, Draft>();

  async find(key: string): Promise<Draft | null> {
    return this.drafts.get(key) ?? null;
  }

  async keep(draft: Draft): Promise<void> {
    this.drafts.set(draft.key, draft);
  }

  async forget(key: string): Promise<void> {
    this.drafts.delete(key);
  }

  async listOf(owner: string): Promise<Draft[]> {
    return [...this.drafts.values()].filter((draft) => draft.owner === owner);
  }
}

const asPromise = <Value>(asked: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('The browser could not keep the draft.'));
  });

/** Drafts in IndexedDB: they survive a reload, a crash and an expired session. */
export class BrowserDraftStore implements DraftStore {
  private database: Promise<IDBDatabase> | null = null;

  private open(): Promise<IDBDatabase> {
    if (this.database === null) {
      const asked = indexedDB.open('waymark', 1);
      asked.onupgradeneeded = () =>
        asked.result.createObjectStore('drafts', { keyPath: 'key' }).createIndex('owner', 'owner');
      this.database = asPromise(asked);
    }
    return this.database;
  }

  private async drafts(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    return (await this.open()).transaction('drafts', mode).objectStore('drafts');
  }

  async find(key: string): Promise<Draft | null> {
    return ((await asPromise((await this.drafts('readonly')).get(key))) as Draft | undefined) ?? null;
  }

  async keep(draft: Draft): Promise<void> {
    await asPromise((await this.drafts('readwrite')).put(draft));
  }

  async forget(key: string): Promise<void> {
    await asPromise((await this.drafts('readwrite')).delete(key));
  }

  async listOf(owner: string): Promise<Draft[]> {
    return (await asPromise((await this.drafts('readonly')).index('owner').getAll(owner))) as Draft[];
  }
}

let store: DraftStore | null = null;

/** The drafts of this device. */
export function draftStore(): DraftStore {
  store ??= typeof indexedDB === 'undefined' ? new MemoryDraftStore() : new BrowserDraftStore();
  return store;
}

/** Deletes every draft of one person on this device; asked for when they sign out. */
export async function forgetDraftsOf(owner: string): Promise<void> {
  const drafts = await draftStore().listOf(owner.toLowerCase());
  await Promise.all(drafts.map((draft) => draftStore().forget(draft.key)));
}
