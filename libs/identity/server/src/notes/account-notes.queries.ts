import { type AuditDetail, toDetailText } from '@waymark/platform/domain';
import { tx } from '@waymark/platform/server';

export interface NewAccountNote {
  readonly kind: string;
  readonly accountId: string;
  readonly detail: AuditDetail;
  /** The beginning of the hour, or of the day. */
  readonly at: Date;
  /** When nothing more can be added to it. */
  readonly readyAt: Date;
}

/** What an account did within an hour or a day, how often. */
export interface AccountNote {
  readonly kind: string;
  readonly accountId: string;
  readonly detail: AuditDetail;
  readonly at: Date;
  readonly count: number;
}

/** One for each organisation of the account, because their chains are apart. */
const KEEP = 'insert into identity.account_act (account_id, kind, detail, at, ready_at) values ($1, $2, $3, $4, $5)';

export async function keepNote({ kind, accountId, detail, at, readyAt }: NewAccountNote): Promise<void> {
  await tx().execute(KEEP, [accountId, kind, toDetailText(detail), at, readyAt]);
}

/** Random ids put them in no order: who came first within the hour is nobody's business. */
const TAKE = `
  with taken as (delete from identity.account_note where organisation_id = $1 and ready_at <= $2 returning *)
  select kind, account_id as "accountId", detail::json as detail, at, count from taken order by at, id`;

/** Takes what is ready for the chain of the organisation at hand: whoever takes it enters it in the same transaction. */
export const takeReadyNotes = (now: Date): Promise<AccountNote[]> => tx().query<AccountNote>(TAKE, [tx().organisationId, now]);
