import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLDay, Requires } from '@waymark/platform/server';
import { loadCatalogue } from '../categories/own-categories.queries';
import { loadDefinitions } from '../measures/definition.queries';
import { Measure, MeasurePayload } from '../measures/measure.model';
import { loadPublishedBreakdowns, loadRoundedTo } from '../publication';
import { ChooseBreakdownInput, RecordBreakdownInput } from './breakdown.inputs';
import { MeasureBreakdown } from './breakdown.model';
import { BreakdownUse } from './breakdown-use.model';
import { loadBreakdownUses } from './breakdown-uses.queries';
import { toMeasureBreakdown } from './breakdown-view';
import { ChooseBreakdownService } from './choose-breakdown.service';
import { RecordBreakdownService } from './record-breakdown.service';

@Resolver(() => Measure)
export class BreakdownsResolver {
  constructor(
    @Inject(ChooseBreakdownService) private readonly choices: ChooseBreakdownService,
    @Inject(RecordBreakdownService) private readonly recording: RecordBreakdownService,
  ) {}

  @Mutation(() => MeasurePayload, { description: 'Chooses by what a measure is broken down, into which groups, and how these are compared.' })
  @Requires('measures.structure.change')
  async chooseBreakdown(@Args('input', { description: 'The choice.' }) input: ChooseBreakdownInput): Promise<MeasurePayload> {
    return { measureId: await this.choices.choose(input) };
  }

  @Mutation(() => MeasurePayload, { description: 'Records counts by category for one period, or corrects them. What is shown of them is worked out at once, so that small numbers stay hidden.' })
  @Requires('measures.observations.record')
  async recordBreakdown(@Args('input', { description: 'The counts.' }) input: RecordBreakdownInput): Promise<MeasurePayload> {
    return { measureId: await this.recording.record(input) };
  }

  @ResolveField(() => [BreakdownUse], { description: 'By what it is broken down.' })
  breakdownUses({ id }: Measure): Promise<BreakdownUse[]> {
    return loadBreakdownUses().load(id);
  }

  @ResolveField(() => MeasureBreakdown, { nullable: true, description: 'The measure by groups of people, as the viewer may see it; null where there are no counts.' })
  async breakdown(
    @Parent() measure: Measure,
    @Args('dimension', { type: () => String, description: 'What the groups differ in, such as ethnic_group.' }) dimension: string,
    @Args('toOn', { type: () => GraphQLDay, nullable: true, description: 'Last day of the period; left out, the newest.' }) toOn?: string | null,
  ): Promise<MeasureBreakdown | null> {
    const use = (await loadBreakdownUses().load(measure.id)).find((each) => each.dimension === dimension);
    if (!use) return null;
    const published = (await loadPublishedBreakdowns().load(measure.id)).get(dimension) ?? [];
    const { decimals } = await loadDefinitions().load(measure.id);
    return toMeasureBreakdown(published, toOn ?? null, { use, catalogue: await loadCatalogue(), decimals, roundedTo: await loadRoundedTo() });
  }
}
