import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { pageSize } from '@waymark/plans/server';
import { Database, Public } from '@waymark/platform/server';
import { addTotals, joinRows } from './join-databases';
import { PublishedRollUp, PublishedRollUpArgs, type PublishedStanding } from './published.model';
import { listStandings, type StandingRow, type StandingTotals, sumStandings } from './published.queries';
import { fromStandingCursor, toStandingCursor } from './standing-cursor';

const toCounts = ({ complete, onTrack, atRisk, offTrack, notStarted, paused, withdrawn, onCourse, behind, unknown }: Omit<StandingTotals, 'organisations'>) => ({
  actions: { complete, onTrack, atRisk, offTrack, notStarted, paused, withdrawn },
  measures: { onCourse, behind, unknown },
});

/** Nothing that tells the organisation apart but what its public record says: neither its id nor its address. */
const toStanding = (row: StandingRow): PublishedStanding => {
  const { name, planTitle, reviewTitle, periodFrom, periodTo, publishedAt, fingerprint } = row;
  return { name, planTitle, reviewTitle, periodFrom, periodTo, publishedAt, fingerprint, ...toCounts(row) };
};

@Resolver(() => PublishedRollUp)
export class PublishedResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query(() => PublishedRollUp, { description: 'What organisations have published, and nothing else: for anybody to read.' })
  @Public('it holds only what boards have published, of organisations that want to be listed')
  async publishedRollUp(@Args() { first, after, search }: PublishedRollUpArgs): Promise<PublishedRollUp> {
    const size = pageSize(first);
    const place = fromStandingCursor(after);
    const words = search ?? '';
    const { answers, isWhole } = await this.database.readEverywhere(() => Promise.all([sumStandings(words), listStandings(words, place, size + 1)]));
    const totals = addTotals(answers.map(([sums]) => sums));
    const rows = joinRows(answers.map(([, standings]) => standings));
    const shown = rows.slice(0, size);
    return { organisations: totals.organisations, isWhole, ...toCounts(totals), items: shown.map(toStanding), nextCursor: rows.length > size ? toStandingCursor(shown.at(-1)!) : null };
  }
}
