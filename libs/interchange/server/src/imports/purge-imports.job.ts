import { Inject, Injectable } from '@nestjs/common';
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
    const organisations = (await this.database.dataSource.query('select organisation_id as id from identity.organisation_directory')) as { id: string }[];
    const before = new Date(this.clock.now().getTime() - DAYS_KEPT * MILLISECONDS_A_DAY).toISOString();
    for (const { id } of organisations) {
      await this.database.transaction({ organisationId: id, mode: 'write', actor: `job:${this.task}` }, (transaction) =>
        transaction.execute('delete from interchange.plan_import where organisation_id = $1 and opened_at < $2', [id, before]),
      );
    }
  }
}
