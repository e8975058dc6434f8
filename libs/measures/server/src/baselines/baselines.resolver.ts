import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { toPeriodText } from '@waymark/measures/domain';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { PlanReader } from '@waymark/plans/server';
import { type AtHand, Requires, whenAtHand } from '@waymark/platform/server';
import { Measure, MeasurePayload } from '../measures/measure.model';
import { readingOf } from '../progress';
import { RemoveBaselineInput, SetBaselineInput } from './baseline.inputs';
import { BaselinesService } from './baselines.service';
import { StartingValue } from './starting-value.model';

@Resolver(() => Measure)
export class BaselinesResolver {
  constructor(
    @Inject(BaselinesService) private readonly service: BaselinesService,
    @Inject(PlanReader) private readonly reader: PlanReader,
  ) {}

  @Mutation(() => MeasurePayload, { description: 'Chooses the figures that change is judged against, or enters the one there is.' })
  @Requires('measures.structure.change')
  async setBaseline(@Args('input', { description: 'The starting value.' }) input: SetBaselineInput): Promise<MeasurePayload> {
    return { measureId: await this.service.set(input) };
  }

  @Mutation(() => MeasurePayload, { description: 'Takes the starting value away. Its figures stay.' })
  @Requires('measures.structure.change')
  async removeBaseline(@Args('input', { description: 'The measure.' }) input: RemoveBaselineInput): Promise<MeasurePayload> {
    return { measureId: await this.service.remove(input) };
  }

  @ResolveField(() => StartingValue, { nullable: true, description: 'What change is judged against; null until somebody has chosen, and while none of its figures is left.' })
  startingValue(measure: Measure): AtHand<StartingValue | null> {
    return whenAtHand(readingOf(measure, this.reader), ({ start, chosenStart }) => {
      if (!start || !chosenStart) return null;
      const { fromOn, toOn, source, reason, setAt, setById } = chosenStart;
      return { fromOn, toOn, source, reason, setAt, setById, periodText: toPeriodText({ from: fromOn, to: toOn }), figure: start.figure };
    });
  }
}

@Resolver(() => StartingValue)
export class StartingValueResolver {
  @ResolveField(() => PersonLink, { nullable: true, description: 'Who chose it; null where it was brought in from a file.' })
  async setBy({ setById }: StartingValue): Promise<PersonLink | null> {
    return setById ? loadPeople().load(setById) : null;
  }
}
