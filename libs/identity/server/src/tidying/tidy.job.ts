import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, type JobHandler, tidyOrganisation } from '@waymark/platform/server';
import { inEachOrganisation } from '../directory/in-each-organisation';

/** What is over is of no use to anybody but somebody who should not have it. Kept for a month, to look into complaints. */
const STATEMENTS = [
  `delete from identity.session where expires_at < $1::timestamptz - interval '30 days'`,
  `delete from identity.invitation where expires_at < $1::timestamptz - interval '30 days'`,
  `delete from identity.password_reset where expires_at < $1::timestamptz - interval '1 day'`,
  `delete from identity.half_session where expires_at < $1::timestamptz - interval '1 day'`,
  `delete from identity.passkey_challenge where expires_at < $1`,
  `delete from identity.flow where expires_at < $1::timestamptz - interval '1 day'`,
  `delete from identity.throttle where ends_at < $1::timestamptz - interval '1 day'`,
] as const;

/**
 * Clears away sessions, invitations, links to set passwords, sign-ins left half way, questions to passkeys and counts of attempts that are long over, then what the platform keeps for each organisation.
 * Every night. Each organisation has a transaction of its own, because none can see two.
 */
@Injectable()
export class TidyJob implements JobHandler {
  readonly task = 'identity.tidy';
  readonly cron = '17 3 * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    const by = { mode: 'write', actor: `job:${this.task}` } as const;
    await this.database.transaction({ ...by, organisationId: null }, async (transaction) => {
      for (const statement of STATEMENTS) await transaction.execute(statement, [now]);
    });
    await inEachOrganisation(this.database, (organisationId) => this.database.transaction({ ...by, organisationId }, () => tidyOrganisation(now)));
  }
}
