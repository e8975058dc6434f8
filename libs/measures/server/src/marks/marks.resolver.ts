import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { ActionLink, loadActionLink } from '@waymark/plans/server';
import { Requires } from '@waymark/platform/server';
import { Measure, MeasurePayload } from '../measures/measure.model';
import { MarkChartInput, WithdrawMarkArgs } from './mark.inputs';
import { ChartMark } from './mark.model';
import { loadMarks } from './marks.queries';
import { MarksService } from './marks.service';

@Resolver(() => Measure)
export class MarksResolver {
  constructor(@Inject(MarksService) private readonly service: MarksService) {}

  @Mutation(() => MeasurePayload, { description: 'Puts a note on the chart of a measure, or begins a new series or new limits, or leaves a figure out of them. The latter three are for whoever may change measures.' })
  @Requires('measures.observations.record')
  async markChart(@Args('input', { description: 'The mark.' }) input: MarkChartInput): Promise<MeasurePayload> {
    return { measureId: await this.service.mark(input) };
  }

  @Mutation(() => MeasurePayload, { description: 'Withdraws a mark from the chart of a measure.' })
  @Requires('measures.observations.record')
  async withdrawMark(@Args() args: WithdrawMarkArgs): Promise<MeasurePayload> {
    return { measureId: await this.service.withdraw(args) };
  }

  @ResolveField(() => [ChartMark], { description: 'What to know about days of its chart, in their order.' })
  marks({ id }: Measure): Promise<ChartMark[]> {
    return loadMarks().load(id);
  }
}

@Resolver(() => ChartMark)
export class ChartMarkResolver {
  @ResolveField(() => ActionLink, { nullable: true, description: 'The action it speaks of.' })
  async action({ actionId }: ChartMark): Promise<ActionLink | null> {
    return actionId ? loadActionLink().load(actionId) : null;
  }

  @ResolveField(() => PersonLink, { nullable: true, description: 'Who added it; null where it was brought in from a file.' })
  async addedBy({ addedById }: ChartMark): Promise<PersonLink | null> {
    return addedById ? loadPeople().load(addedById) : null;
  }
}
