import type { Transaction } from '@waymark/platform/server';

export interface ViewerRow {
  readonly sessionId: string;
  readonly accountId: string;
  readonly email: string;
  readonly accountName: string;
  readonly seenAt: Date;
  /** When a password or a code last showed that the owner is there. */
  readonly provedAt: Date | null;
  readonly hasSecondFactor: boolean;
  /** The organisation whose provider vouched for them in this session; null when they signed in by themselves. */
  readonly vouchedBy: string | null;
  /** Null when the account has no place in the organisation, or no longer. */
  readonly personId: string | null;
  readonly personName: string;
  readonly teamId: string | null;
  readonly timeZone: string;
  readonly roles: string[];
}

export interface ViewerQuestion {
  readonly tokenHash: string;
  readonly now: Date;
  /** Sessions last seen before this have idled out. */
  readonly seenSince: Date;
}

const SESSION = `
  identity.session
  join identity.account on account.id = session.account_id
  where session.token_hash = $1 and session.revoked_at is null and session.expires_at > $2 and session.seen_at >= $3`;

const ACCOUNT = `
  session.id as "sessionId", account.id as "accountId", account.email, account.name as "accountName", session.seen_at as "seenAt", session.proved_at as "provedAt",
  (exists (select from identity.totp where totp.account_id = account.id and totp.confirmed_at is not null)
    or exists (select from identity.passkey where passkey.account_id = account.id)) as "hasSecondFactor",
  (select provider.organisation_id from identity.provider where provider.id = session.provider_id) as "vouchedBy"`;

/** A membership counts from the day it is joined until it is ended, or until its last day is over where the organisation is. */
const VIEWER_IN_ORGANISATION = `
  with signed_in as materialized (select ${ACCOUNT} from ${SESSION}),
  viewer as materialized (
    select signed_in.*, member.*
    from signed_in
    left join lateral (
      select person.id as "personId", person.name as "personName", person.team_id as "teamId", organisation.time_zone as "timeZone", membership.roles
      from organisations.person
      join organisations.organisation on organisation.organisation_id = person.organisation_id
      join organisations.membership on membership.organisation_id = person.organisation_id and membership.person_id = person.id
      where person.organisation_id = $4 and person.account_id = signed_in."accountId"
        and membership.joined_at is not null and membership.ended_at is null
        and (membership.ends_on is null or membership.ends_on >= ($2::timestamptz at time zone organisation.time_zone)::date)
    ) member on true
  )
  select viewer.*, set_config('app.actor', coalesce("personId"::text, 'account:' || "accountId"), true) from viewer`;

const VIEWER_IN_NONE = `
  with viewer as materialized (select ${ACCOUNT} from ${SESSION})
  select viewer.*, null as "personId", set_config('app.actor', 'account:' || "accountId", true) from viewer`;

/** Session, account and membership in one statement, which also names the actor to the history's trigger. */
export async function findViewer(transaction: Transaction, { tokenHash, now, seenSince }: ViewerQuestion): Promise<ViewerRow | null> {
  const { organisationId } = transaction.options;
  const [row] = organisationId
    ? await transaction.query<ViewerRow>(VIEWER_IN_ORGANISATION, [tokenHash, now, seenSince, organisationId])
    : await transaction.query<ViewerRow>(VIEWER_IN_NONE, [tokenHash, now, seenSince]);
  return row ?? null;
}
