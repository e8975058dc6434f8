import { tx } from '@waymark/platform/server';

/** Somebody as their provider names them. Never changes hands there; an e-mail address may. */
export interface Subject {
  readonly providerId: string;
  readonly issuer: string;
  readonly subject: string;
}

/** The account that somebody came in with before, or null the first time. */
export async function findLinkedAccount({ providerId, issuer, subject }: Subject): Promise<string | null> {
  const sql = 'select account_id as "accountId" from identity.identity where provider_id = $1 and issuer = $2 and subject = $3';
  const [link] = await tx().query<{ accountId: string }>(sql, [providerId, issuer, subject]);
  return link?.accountId ?? null;
}

/** Links an account to somebody at a provider; false when either is linked to another already. */
export const linkAccount = async ({ providerId, issuer, subject }: Subject, accountId: string, at: Date): Promise<boolean> =>
  (await tx().execute('insert into identity.identity (provider_id, issuer, subject, account_id, linked_at) values ($1, $2, $3, $4, $5) on conflict do nothing', [providerId, issuer, subject, accountId, at])) === 1;

/**
 * Whoever leaves an organisation comes in by its providers no more, and is signed out where they did. Nobody asks when, only whether:
 * so the database's own clock will do. The providers are found first, as a list: from a further database that goes home as one statement,
 * where reading row by row would need more rights than there are.
 */
export async function unlinkFromOrganisation(accountId: string, organisationId: string): Promise<void> {
  await tx().execute('delete from identity.identity where account_id = $1 and provider_id = any (array(select id from identity.provider where organisation_id = $2))', [accountId, organisationId]);
  await tx().execute(
    'update identity.session set revoked_at = now() where account_id = $1 and revoked_at is null and provider_id = any (array(select id from identity.provider where organisation_id = $2))',
    [accountId, organisationId],
  );
}
