import { Inject, Injectable } from '@nestjs/common';
import { inEachOrganisation } from '@waymark/identity/server';
import { Clock, Database, type JobHandler } from '@waymark/platform/server';

const DAYS_KEPT = 7;
const MILLISECONDS_A_DAY = 86_400_000;

/** Lets go of files and drafts after a week. They are copies: what was confirmed is in the plan. */
@Injectable()
export class PurgeImportsJob implements JobHandler {
  readonly task = 'interchange.purge_imports';
  readonly cron = '17 3 * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Goes through the organisations one by one: no transaction sees two of them. */
  async handle(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DAYS_KEPT * MILLISECONDS_A_DAY).toISOString();
    await inEachOrganisation(this.database, (organisationId) =>
      this.database.transaction({ organisationId, mode: 'write', actor: `job:${this.task}` }, (transaction) =>
        transaction.execute('delete from interchange.plan_import where organisation_id = $1 and opened_at < $2', [organisationId, before]),
      ),
    );
  }
}
