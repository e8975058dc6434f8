import { Inject, Injectable } from '@nestjs/common';
import { inEachOrganisation } from '@waymark/identity/server';
import { getOrganisation } from '@waymark/organisations/server';
import { Clock, Database, type JobHandler } from '@waymark/platform/server';
import { listCycles, listReviewsOfCycles } from './cycles.queries';
import { listReviewsToCome } from './forward-plan';
import { openReview } from './open-review';
import { RemindingService } from './reminding.service';
import { lockOpening } from './write-review';

/**
 * Opens reviews on the day on which their cycle says so, and reminds those who have something to do at a stage. Every morning; a
 * second run finds each period opened and each reminder sent.
 */
@Injectable()
export class OpenDueReviewsJob implements JobHandler {
  readonly task = 'reviews.open_due';
  readonly cron = '41 5 * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
    @Inject(RemindingService) private readonly reminding: RemindingService,
  ) {}

  async handle(): Promise<void> {
    await inEachOrganisation(this.database, (organisationId) => this.database.transaction({ organisationId, mode: 'write', actor: `job:${this.task}` }, () => this.openOfOrganisation()));
  }

  private async openOfOrganisation(): Promise<void> {
    const today = this.clock.today((await getOrganisation()).timeZone);
    await lockOpening();
    const toCome = listReviewsToCome(await listCycles(), await listReviewsOfCycles(), today, today);
    for (const { cycle, dates: { period, stages } } of toCome) {
      if (!cycle.isPlanActive) continue;
      const { planId, id, kind, name } = cycle;
      await openReview({ planId, cycleId: id, kind, name, periodFrom: period.from, periodTo: period.to, stages }, { at: this.clock.now(), by: null });
    }
    await this.reminding.remind(today);
  }
}
