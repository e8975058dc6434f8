import { tx } from '@waymark/platform/server';
import { hashToken, newToken } from '../sessions/session-token';

const DAYS_VALID = 7;

export interface NewInvitation {
  readonly organisationId: string;
  readonly personId: string;
  readonly email: string;
  /** The person who invites; null for whoever runs the installation. */
  readonly invitedBy: string | null;
  readonly invitedByName: string;
  readonly now: Date;
}

/** An invitation that can be used. */
export interface OpenInvitation {
  readonly organisationId: string;
  readonly personId: string;
  readonly email: string;
  readonly invitedBy: string;
  readonly inviterId: string | null;
  readonly organisationName: string;
  readonly organisationSlug: string;
}

/** Invites a person in place of any earlier invitation, and gives the one copy of the link's token. */
export async function openInvitation({ organisationId, personId, email, invitedBy, invitedByName, now }: NewInvitation): Promise<string> {
  await withdrawInvitations(organisationId, personId);
  const token = newToken();
  await tx().execute(
    `insert into identity.invitation (token_hash, organisation_id, person_id, email, invited_by, invited_by_name, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7::timestamptz + make_interval(days => $8))`,
    [hashToken(token), organisationId, personId, email, invitedBy, invitedByName, now, DAYS_VALID],
  );
  return token;
}

/** Makes all invitations of a person worthless. */
export const withdrawInvitations = (organisationId: string, personId: string): Promise<number> =>
  tx().execute('delete from identity.invitation where organisation_id = $1 and person_id = $2', [organisationId, personId]);

/** Makes all invitations worthless that somebody sent who may no longer invite. */
export const withdrawInvitationsBy = (organisationId: string, inviterId: string): Promise<number> =>
  tx().execute('delete from identity.invitation where organisation_id = $1 and invited_by = $2 and used_at is null', [organisationId, inviterId]);

/** The invitation that a token opens, or null when it is used, out of date, withdrawn or made up. */
export async function findOpenInvitation(token: string, now: Date): Promise<OpenInvitation | null> {
  const [invitation] = await tx().query<OpenInvitation>(
    `select invitation.organisation_id as "organisationId", invitation.person_id as "personId", invitation.email,
            invitation.invited_by_name as "invitedBy", invitation.invited_by as "inviterId", entry.name as "organisationName", entry.slug as "organisationSlug"
     from identity.invitation
     join identity.organisation_directory entry using (organisation_id)
     where token_hash = $1 and used_at is null and expires_at > $2`,
    [hashToken(token), now],
  );
  return invitation ?? null;
}

/** Uses an invitation up; false when somebody was faster. */
export const spendInvitation = async (token: string, now: Date): Promise<boolean> =>
  (await tx().execute('update identity.invitation set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2', [hashToken(token), now])) === 1;

/** Who invited a person last, if that invitation was neither used nor withdrawn; undefined when there is none. Null for whoever runs the installation. */
export async function findInviterOf(organisationId: string, personId: string): Promise<string | null | undefined> {
  const sql = 'select invited_by as "inviterId" from identity.invitation where organisation_id = $1 and person_id = $2 and used_at is null';
  const [invitation] = await tx().query<{ inviterId: string | null }>(sql, [organisationId, personId]);
  return invitation?.inviterId;
}
