import { Inject, Injectable } from '@nestjs/common';
import { inEachOrganisation } from '@waymark/identity/server';
import { Clock, Database, type JobHandler, tx } from '@waymark/platform/server';
import { takeDraft } from './drafts.queries';
import { closeVote, findOpenVote, listVotesOver } from './votes.queries';

const TIME_ZONE = 'select time_zone as "timeZone" from organisations.organisation where organisation_id = $1';

/** Closes votes whose last day is over where the organisation is. Every hour; a second run finds nothing to do. */
@Injectable()
export class CloseVotesJob implements JobHandler {
  readonly task = 'voices.close_votes';
  readonly cron = '11 * * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
  ) {}

  async handle(): Promise<void> {
    await inEachOrganisation(this.database, (organisationId) =>
      this.database.transaction({ organisationId, mode: 'write', actor: `job:${this.task}` }, async () => {
        const [organisation] = await tx().query<{ timeZone: string }>(TIME_ZONE, [organisationId]);
        if (!organisation) return;
        const today = this.clock.today(organisation.timeZone);
        for (const { draftId } of await listVotesOver(today)) {
          await takeDraft(draftId);
          // Looked at again behind the lock: somebody may have closed it meanwhile, and its ballots with it.
          const vote = await findOpenVote(draftId);
          if (vote) await closeVote(vote, today);
        }
      }),
    );
  }
}
