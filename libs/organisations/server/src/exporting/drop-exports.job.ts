import { Inject, Injectable } from '@nestjs/common';
import { inEachOrganisation } from '@waymark/identity/server';
import { Clock, Database, type JobHandler } from '@waymark/platform/server';
import { dropOldExports } from './exports.queries';

/** Every hour: files of exports whose day is over are let go of. */
@Injectable()
export class DropExportsJob implements JobHandler {
  readonly task = 'organisations.drop_exports';
  readonly cron = '42 * * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    await inEachOrganisation(this.database, (organisationId) => this.database.transaction({ organisationId, mode: 'write', actor: `job:${this.task}` }, () => dropOldExports(now)));
  }
}
