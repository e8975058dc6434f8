import { fleetingSecretStore, indexedSecretStore, UnnamedAccess } from './credential';

/** The way of one person's browser into conversations without a name. */
export interface Access {
  readonly access: UnnamedAccess;
  /** Whether the browser keeps the secret when the window is closed: a private window does not. */
  readonly isLasting: boolean;
  /** Conversations that were gone into since the page was loaded. */
  readonly entered: Set<string>;
  /** Forgets the secret on this device. */
  forget(): Promise<void>;
}

const accesses = new Map<string, Promise<Access>>();

async function open(organisation: string, personId: string): Promise<Access> {
  let store = fleetingSecretStore();
  let isLasting = false;
  try {
    const indexed = indexedSecretStore({ organisation, personId });
    await indexed.loadSecret();
    [store, isLasting] = [indexed, true];
  } catch {
    // The browser keeps nothing: then the secret lives as long as the page.
  }
  const forget = async () => {
    await store.forget();
    accesses.delete(`${organisation} ${personId}`);
  };
  return { access: new UnnamedAccess({ organisation, store }), isLasting, entered: new Set(), forget };
}

/** One for each person and organisation, however many parts of a page ask. */
export function accessOf(organisation: string, personId: string): Promise<Access> {
  const key = `${organisation} ${personId}`;
  const known = accesses.get(key);
  if (known !== undefined) return known;
  const opened = open(organisation, personId);
  accesses.set(key, opened);
  return opened;
}
