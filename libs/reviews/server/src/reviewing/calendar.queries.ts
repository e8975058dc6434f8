import { tx } from '@waymark/platform/server';

const HOLDER = `select person_id as "personId" from reviews.calendar_link where organisation_id = $1 and token_hash = $2 and revoked_at is null`;

/** Whose calendar link has a token with this hash; null where nobody's has, or it was taken back. */
export async function findLinkHolder(tokenHash: string): Promise<string | null> {
  const [row] = await tx().query<{ personId: string }>(HOLDER, [tx().organisationId, tokenHash]);
  return row?.personId ?? null;
}
