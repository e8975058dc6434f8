import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, type JobHandler, tx } from '@waymark/platform/server';
import { takeDraft } from './drafts.queries';
import { closeVote, findOpenVote, listVotesOver } from './votes.queries';

const ORGANISATIONS = 'select organisation_id as id from identity.organisation_directory order by organisation_id';
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
    const organisations = (await this.database.dataSource.query(ORGANISATIONS)) as { id: string }[];
    for (const { id } of organisations) {
      await this.database.transaction({ organisationId: id, mode: 'write', actor: `job:${this.task}` }, async () => {
        const [organisation] = await tx().query<{ timeZone: string }>(TIME_ZONE, [id]);
        if (!organisation) return;
        const today = this.clock.today(organisation.timeZone);
        for (const { draftId } of await listVotesOver(today)) {
          await takeDraft(draftId);
          // Looked at again behind the lock: somebody may have closed it meanwhile, and its ballots with it.
          const vote = await findOpenVote(draftId);
          if (vote) await closeVote(vote, today);
        }
      });
    }
  }
}
