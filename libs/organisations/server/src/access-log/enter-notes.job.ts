import { Inject, Injectable } from '@nestjs/common';
import { inEachOrganisation, takeReadyNotes } from '@waymark/identity/server';
import { appendAudit, Clock, Database, type JobHandler, tx } from '@waymark/platform/server';

const PEOPLE = 'select account_id as "accountId", id from organisations.person where organisation_id = $1 and account_id = any($2)';

/**
 * Enters what accounts did in the chains of their organisations, when the hour (or the day) is over. All of an hour together and in no
 * order: the chain then tells no more of the time than the hour, and nobody who signs in waits for it.
 */
@Injectable()
export class EnterNotesJob implements JobHandler {
  readonly task = 'organisations.enter_account_notes';
  readonly cron = '2 * * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    await inEachOrganisation(this.database, (organisationId) => this.database.transaction({ organisationId, mode: 'write', actor: `job:${this.task}` }, () => this.enter(now)));
  }

  /** Of accounts that nobody here has (any more) nothing is entered. */
  private async enter(now: Date): Promise<void> {
    const notes = await takeReadyNotes(now);
    if (notes.length === 0) return;
    const rows = await tx().query<{ accountId: string; id: string }>(PEOPLE, [tx().organisationId, [...new Set(notes.map(({ accountId }) => accountId))]]);
    const people = new Map(rows.map(({ accountId, id }) => [accountId, id]));
    for (const { kind, accountId, detail, at, count } of notes) {
      const personId = people.get(accountId);
      if (personId) await appendAudit(kind, { subjectId: personId, at, by: personId, detail: { ...detail, count } });
    }
  }
}
