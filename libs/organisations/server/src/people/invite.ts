import { openInvitation } from '@waymark/identity/server';
import { addDays, toDay, toWords } from '@waymark/platform/domain';
import { appendAudit, postMail, tx } from '@waymark/platform/server';
import { getOrganisation } from '../organisations/organisations.queries';

export interface Inviting {
  readonly personId: string;
  readonly personName: string;
  readonly email: string;
  /** The person who invites; null for whoever runs the installation. */
  readonly invitedBy: string | null;
  readonly invitedByName: string;
  readonly now: Date;
  /** Where people reach us. */
  readonly publicUrl: string;
}

const DAYS_VALID = 7;

/** The page that accepts an invitation. */
export const invitationLink = (publicUrl: string, token: string): string => `${publicUrl}/welcome/${token}`;

/** Opens an invitation, in place of an earlier one, and gives its link. Only this once: we keep a hash. */
export async function openLink({ personId, email, invitedBy, invitedByName, now, publicUrl }: Inviting): Promise<string> {
  const token = await openInvitation({ organisationId: tx().organisationId, personId, email, invitedBy, invitedByName, now });
  return invitationLink(publicUrl, token);
}

/** Opens an invitation and posts its link. The subject names neither the organisation nor anybody: it may be read over a shoulder. */
export async function invite(inviting: Inviting): Promise<void> {
  const link = await openLink(inviting);
  const { name, timeZone } = await getOrganisation();
  const lastDay = toWords(addDays(toDay(inviting.now, timeZone), DAYS_VALID));
  const body = `Hello ${inviting.personName},

${inviting.invitedByName} invites you to join ${name} on Waymark, where it keeps its plan and shows how it is going.

Open this link to accept:

${link}

It works once, until ${lastDay}. If you did not expect this, there is nothing you need to do.
`;
  await postMail({ recipient: inviting.email, subject: 'Your invitation to Waymark', body });
  await appendAudit('organisations.invited', { subjectId: inviting.personId, at: inviting.now, by: inviting.invitedBy ?? 'command:invite', detail: {} });
}
