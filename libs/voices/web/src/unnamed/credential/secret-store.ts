import type { Bytes, Credential } from '@waymark/voices/domain';

/** What a browser keeps for one person in one organisation: the secret, and what was signed for each conversation. */
export interface SecretStore {
  loadSecret(): Promise<Bytes | null>;
  saveSecret(secret: Bytes): Promise<void>;
  loadCredential(conversationId: string): Promise<Credential | null>;
  saveCredential(conversationId: string, credential: Credential): Promise<void>;
  /** Forgets everything: for a browser that others use too. */
  forget(): Promise<void>;
}

const DATABASE = 'waymark-unnamed';
const TABLE = 'kept';

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser did not keep this.'));
  });

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(TABLE);
  return settle(request);
}

/** Waits until the browser has it on disk, as far as a browser promises that. */
const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser did not keep this.'));
  });

/**
 * Keeps secrets in IndexedDB, apart for each person and organisation: two colleagues at one computer do not write as each other.
 * Never sent anywhere.
 */
export function indexedSecretStore(owner: { readonly organisation: string; readonly personId: string }, factory: IDBFactory = indexedDB): SecretStore {
  const prefix = `${owner.organisation}/${owner.personId}/`;
  const use = async <T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = await open(factory);
    try {
      const transaction = database.transaction(TABLE, mode);
      const [result] = await Promise.all([settle(work(transaction.objectStore(TABLE))), done(transaction)]);
      return result;
    } finally {
      database.close();
    }
  };
  const find = async <T>(key: string): Promise<T | null> => ((await use('readonly', (table) => table.get(prefix + key))) as T | undefined) ?? null;
  return {
    loadSecret: () => find<Bytes>('secret'),
    saveSecret: async (secret) => void (await use('readwrite', (table) => table.put(secret, `${prefix}secret`))),
    loadCredential: (conversationId) => find<Credential>(`conversation/${conversationId}`),
    saveCredential: async (conversationId, credential) => void (await use('readwrite', (table) => table.put(credential, `${prefix}conversation/${conversationId}`))),
    forget: async () => void (await use('readwrite', (table) => table.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))),
  };
}

/** Keeps secrets as long as the page is open: where the browser keeps nothing (a private window). */
export function fleetingSecretStore(): SecretStore {
  let secret: Bytes | null = null;
  const credentials = new Map<string, Credential>();
  return {
    loadSecret: async () => secret,
    saveSecret: async (given) => void (secret = given),
    loadCredential: async (conversationId) => credentials.get(conversationId) ?? null,
    saveCredential: async (conversationId, credential) => void credentials.set(conversationId, credential),
    forget: async () => {
      secret = null;
      credentials.clear();
    },
  };
}
