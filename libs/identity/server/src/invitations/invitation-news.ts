/** Somebody has accepted an invitation, with this account. */
export interface InvitationAccepted {
  readonly organisationId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly acceptedAt: Date;
}

/** Who hears that an invitation was accepted: the context that knows what the person may do then. In the same transaction. */
export abstract class InvitationNews {
  abstract accepted(news: InvitationAccepted): Promise<void>;
}
