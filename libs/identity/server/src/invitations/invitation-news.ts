/** Somebody has accepted an invitation, with this account. */
export interface InvitationAccepted {
  readonly organisationId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly acceptedAt: Date;
  /** Who invited them; null for whoever runs the installation. */
  readonly inviterId: string | null;
}

/** Who hears that an invitation was accepted: the context that knows what the person may do then. In the same transaction. */
export abstract class InvitationNews {
  /** @throws when whoever invited them may not do so any more. */
  abstract accepted(news: InvitationAccepted): Promise<void>;
}
