import { tx } from '../database/request-scope';

/** Those of the addresses, in small letters, to which the last mail is not out yet because the mail server would not take it. */
export async function listAddressesNotReached(addresses: readonly string[]): Promise<Set<string>> {
  const rows = await tx().query<{ recipient: string }>(
    `select recipient
     from (
       select distinct on (lower(recipient)) lower(recipient) as recipient, sent_at is null and failure is not null as "isFailing"
       from platform.mail where organisation_id = $1 and lower(recipient) = any($2)
       order by lower(recipient), recorded_at desc
     ) latest
     where "isFailing"`,
    [tx().organisationId, addresses.map((address) => address.toLowerCase())],
  );
  return new Set(rows.map(({ recipient }) => recipient));
}
