import { Args, ArgsType, Field, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Action } from '../actions/action.model';
import { listChangesById } from '../changes/plan-changes.queries';
import { fromCursor, pageSize, toCursor } from '../cursor';
import { loadEvidence } from '../evidence/evidence.queries';
import { loadStatusUpdate } from './status-update.queries';
import { type TimelineEntry, TimelinePage } from './timeline.model';
import { countTimeline, listTimeline, type TimelinePlace } from './timeline.queries';

@ArgsType()
export class TimelineArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many to a page, at most 100.' })
  @IsOptional()
  @IsInt()
  first?: number | null;

  @Field(() => String, { nullable: true, description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}

@Resolver(() => Action)
export class TimelineResolver {
  @ResolveField(() => TimelinePage, { description: 'All that happened to it, the latest first: updates, evidence, changes of the plan.' })
  async timeline(@Parent() { id }: Action, @Args() { first, after }: TimelineArgs): Promise<TimelinePage> {
    const size = pageSize(first);
    const found = await listTimeline(id, fromCursor(after), size + 1);
    const places = found.slice(0, size);
    const last = found.length > size ? places.at(-1)! : null;
    return { items: await toEntries(places), nextCursor: last && toCursor(last), ...(await countTimeline(id)) };
  }
}

/** Everything of a kind is read at once. */
async function toEntries(places: readonly TimelinePlace[]): Promise<TimelineEntry[]> {
  const ids = (kind: TimelinePlace['kind']) => places.filter((place) => place.kind === kind).map(({ id }) => id);
  const [updates, evidence] = await Promise.all([loadStatusUpdate().loadMany(ids('update')), loadEvidence().loadMany(ids('evidence'))]);
  const changes = await listChangesById(ids('change'));
  const byId = <Row extends { id: string }>(rows: readonly (Row | Error | null)[]) => new Map(rows.flatMap((row) => (row && !(row instanceof Error) ? [[row.id, row]] : [])));
  const found = { update: byId(updates), evidence: byId(evidence), change: byId(changes) };
  return places.map(({ id, at }) => ({ id, at, update: found.update.get(id) ?? null, evidence: found.evidence.get(id) ?? null, change: found.change.get(id) ?? null }));
}
