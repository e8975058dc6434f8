import { Inject, Injectable } from '@nestjs/common';
import { Clock, type JobHandler, tx } from '@waymark/platform/server';

/** What is over is of no use to anybody but somebody who should not have it. Kept for a month, to look into complaints. */
const STATEMENTS = [
  `delete from identity.session where expires_at < $1::timestamptz - interval '30 days'`,
  `delete from identity.invitation where expires_at < $1::timestamptz - interval '30 days'`,
  `delete from identity.throttle where ends_at < $1::timestamptz - interval '1 day'`,
] as const;

/** Clears away sessions, invitations and counts of attempts that are long over. Every night. */
@Injectable()
export class TidyJob implements JobHandler {
  readonly task = 'identity.tidy';
  readonly cron = '17 3 * * *';

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    for (const statement of STATEMENTS) await tx().execute(statement, [now]);
  }
}
