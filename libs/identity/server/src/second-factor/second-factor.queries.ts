import { tx } from '@waymark/platform/server';

/** What is kept of an account's one-time codes. */
export interface KeptFactor {
  readonly sealedSecret: Buffer;
  readonly isConfirmed: boolean;
  /** The half minute of the last code that was taken: it and earlier ones are not taken again. */
  readonly lastStep: number | null;
}

export interface FactorState {
  readonly confirmedAt: Date | null;
  readonly recoveryCodesLeft: number;
  readonly passkeys: number;
}

/** Ways on after a right password; a recovery code is one too where there is any of these. */
export interface SecondSteps {
  readonly byApp: boolean;
  readonly byPasskey: boolean;
}

/** What signing in by password must be followed by; null when by nothing. */
export async function findSecondSteps(accountId: string): Promise<SecondSteps | null> {
  const [steps] = await tx().query<SecondSteps>(
    `select exists (select from identity.totp where account_id = $1 and confirmed_at is not null) as "byApp",
            exists (select from identity.passkey where account_id = $1) as "byPasskey"`,
    [accountId],
  );
  return steps!.byApp || steps!.byPasskey ? steps! : null;
}

/** Whether the account's password alone does not suffice. */
export const hasSecondFactor = async (accountId: string): Promise<boolean> => (await findSecondSteps(accountId)) !== null;

export async function findFactorState(accountId: string): Promise<FactorState> {
  const [state] = await tx().query<FactorState>(
    `select (select confirmed_at from identity.totp where account_id = $1) as "confirmedAt",
            (select count(*)::int from identity.recovery_code where account_id = $1 and used_at is null) as "recoveryCodesLeft",
            (select count(*)::int from identity.passkey where account_id = $1) as passkeys`,
    [accountId],
  );
  return state!;
}

/** Takes the codes' secret, so that of two who use the same code at once one waits for the other. */
export async function takeFactor(accountId: string): Promise<KeptFactor | null> {
  const sql = `
    select sealed_secret as "sealedSecret", confirmed_at is not null as "isConfirmed", last_step::float8 as "lastStep"
    from identity.totp where account_id = $1 for update`;
  const [factor] = await tx().query<KeptFactor>(sql, [accountId]);
  return factor ?? null;
}

/** Keeps a secret that is not yet in use; false when one is in use already. */
export const keepSecret = async (accountId: string, sealedSecret: Buffer): Promise<boolean> =>
  (await tx().execute(
    `insert into identity.totp (account_id, sealed_secret) values ($1, $2)
     on conflict (account_id) do update set sealed_secret = excluded.sealed_secret, last_step = null where totp.confirmed_at is null`,
    [accountId, sealedSecret],
  )) === 1;

/** Remembers which code was taken last, and that the secret is in use from the first one on. */
export const noteStep = (accountId: string, step: number, now: Date): Promise<number> =>
  tx().execute('update identity.totp set last_step = $2, confirmed_at = coalesce(confirmed_at, $3) where account_id = $1', [accountId, step, now]);

/** Gives an account these recovery codes in place of all it had. */
export async function replaceRecoveryCodes(accountId: string, hashes: readonly string[]): Promise<void> {
  await tx().execute('delete from identity.recovery_code where account_id = $1', [accountId]);
  await tx().execute('insert into identity.recovery_code (account_id, hash) select $1, hash from unnest($2::text[]) hash', [accountId, hashes]);
}

/** Uses a recovery code up; false when there is none such, or somebody was faster. */
export const spendRecoveryCode = async (accountId: string, hash: string, now: Date): Promise<boolean> =>
  (await tx().execute('update identity.recovery_code set used_at = $3 where account_id = $1 and hash = $2 and used_at is null', [accountId, hash, now])) === 1;

/** Forgets the secret; false when there was none. Recovery codes go too, unless passkeys still need them. */
export async function dropFactor(accountId: string): Promise<boolean> {
  const isDropped = (await tx().execute('delete from identity.totp where account_id = $1', [accountId])) === 1;
  if (!(await hasSecondFactor(accountId))) await dropRecoveryCodesOf(accountId);
  return isDropped;
}

export const dropRecoveryCodesOf = (accountId: string): Promise<number> => tx().execute('delete from identity.recovery_code where account_id = $1', [accountId]);
