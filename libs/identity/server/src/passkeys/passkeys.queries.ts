import { tx } from '@waymark/platform/server';

/** A passkey as its owner sees it. */
export interface PasskeyFacts {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Date;
  /** The hour of its last use; null before the first. */
  readonly usedAt: Date | null;
  readonly isBackedUp: boolean;
}

/** How a browser finds a passkey again. */
export interface PasskeyCredential {
  readonly credentialId: string;
  readonly transports: string[];
}

/** What an answer is checked with. */
export interface KeptPasskey {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}

export interface NewPasskey extends KeptPasskey {
  readonly transports: readonly string[];
  readonly name: string;
  readonly isBackedUp: boolean;
  readonly addedAt: Date;
}

export const listPasskeys = (accountId: string): Promise<PasskeyFacts[]> =>
  tx().query<PasskeyFacts>(
    `select id, name, added_at as "addedAt", used_at as "usedAt", is_backed_up as "isBackedUp"
     from identity.passkey where account_id = $1 order by lower(name), id`,
    [accountId],
  );

export const listCredentials = (accountId: string): Promise<PasskeyCredential[]> =>
  tx().query<PasskeyCredential>('select credential_id as "credentialId", transports from identity.passkey where account_id = $1 order by credential_id', [accountId]);

/** A passkey and the address that its account signs in with. */
export async function findPasskey(credentialId: string): Promise<(KeptPasskey & { readonly email: string }) | null> {
  const [kept] = await tx().query<KeptPasskey & { email: string }>(
    `select passkey.id, account_id as "accountId", credential_id as "credentialId", public_key as "publicKey", counter::float8 as counter, account.email
     from identity.passkey join identity.account on account.id = passkey.account_id where credential_id = $1`,
    [credentialId],
  );
  return kept ?? null;
}

/** Keeps a passkey; false when that very one is kept already, for whomever. */
export const keepPasskey = async (passkey: NewPasskey): Promise<boolean> =>
  (await tx().execute(
    `insert into identity.passkey (id, account_id, credential_id, public_key, counter, transports, name, is_backed_up, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (credential_id) do nothing`,
    [passkey.id, passkey.accountId, passkey.credentialId, passkey.publicKey, passkey.counter, passkey.transports, passkey.name, passkey.isBackedUp, passkey.addedAt],
  )) === 1;

/**
 * Notes a use, one at a time. False when the passkey is gone, or counts backwards or not on: then there are two of it, of which one is
 * a copy. Passkeys that do not count say nought each time.
 */
export const noteUse = async (id: string, use: { counter: number; isBackedUp: boolean; usedAt: Date }): Promise<boolean> =>
  (await tx().execute(
    `update identity.passkey set counter = $2, is_backed_up = $3, used_at = $4
     where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
    [id, use.counter, use.isBackedUp, use.usedAt],
  )) === 1;

export const renamePasskeyOf = async (accountId: string, id: string, name: string): Promise<boolean> =>
  (await tx().execute('update identity.passkey set name = $3 where account_id = $1 and id = $2', [accountId, id, name])) === 1;

/** Removes a passkey of an account; false when it has none such. */
export const removePasskeyOf = async (accountId: string, id: string): Promise<boolean> =>
  (await tx().execute('delete from identity.passkey where account_id = $1 and id = $2', [accountId, id])) === 1;

/** Removes all passkeys of an account and gives their number. For when another way of signing in takes their place. */
export const dropPasskeysOf = (accountId: string): Promise<number> => tx().execute('delete from identity.passkey where account_id = $1', [accountId]);

/** Two passkeys added at the same moment count one after the other. */
export async function countPasskeys(accountId: string): Promise<number> {
  await tx().query('select 1 from identity.account where id = $1 for update', [accountId]);
  const [found] = await tx().query<{ count: number }>('select count(*)::int as count from identity.passkey where account_id = $1', [accountId]);
  return found!.count;
}
