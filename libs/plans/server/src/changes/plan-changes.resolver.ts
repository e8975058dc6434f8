import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { currentMember, GraphQLDay, Requires } from '@waymark/platform/server';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { fromCursor, pageSize, toCursor } from '../cursor';
import { DayRules, IdRules } from '../plans.inputs';
import { PlanReader } from '../plans/plan-reader';
import { PlanChangePage } from './plan-change.model';
import { countPlanChanges, listPlanChanges } from './plan-changes.queries';

@ArgsType()
export class PlanChangesArgs {
  @Field(() => ID, { description: 'The plan.' })
  @IdRules()
  planId: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'Only changes of this day and later.' })
  @DayRules()
  since?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many to a page, at most 100.' })
  @IsOptional()
  @IsInt()
  first?: number | null;

  @Field(() => String, { nullable: true, description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}

@Resolver()
export class PlanChangesResolver {
  constructor(@Inject(PlanReader) private readonly reader: PlanReader) {}

  @Query(() => PlanChangePage, { description: 'What has changed in a plan since it was approved, the latest first.' })
  @Requires('plans.read')
  async planChanges(@Args() { planId, since = null, first, after }: PlanChangesArgs): Promise<PlanChangePage> {
    const size = pageSize(first);
    const place = fromCursor(after);
    const plan = await this.reader.getPlan(planId);
    const selection = { planId: plan.id, since, timeZone: (await currentMember()).timeZone };
    const found = await listPlanChanges(selection, place && { changedAt: place.at, id: place.id }, size + 1);
    const items = found.slice(0, size);
    const last = found.length > size ? items.at(-1)! : null;
    return { items, nextCursor: last && toCursor({ at: last.changedAt, id: last.id }), ...(await countPlanChanges(selection)) };
  }
}
