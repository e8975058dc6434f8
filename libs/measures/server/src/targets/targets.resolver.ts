import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { PlanReader } from '@waymark/plans/server';
import { type AtHand, Requires, whenAtHand } from '@waymark/platform/server';
import { Measure, MeasurePayload } from '../measures/measure.model';
import { loadMeasures } from '../measures/measure.queries';
import { MeasureLink, readingOf, type Target, toMeasureLink } from '../progress';
import { SetTargetInput, WithdrawTargetArgs } from './target.inputs';
import { MeasureTarget } from './target.model';
import { TargetsService } from './targets.service';

@Resolver(() => Measure)
export class TargetsResolver {
  constructor(
    @Inject(TargetsService) private readonly service: TargetsService,
    @Inject(PlanReader) private readonly reader: PlanReader,
  ) {}

  @Mutation(() => MeasurePayload, { description: 'Says what a measure is to reach and by when, or changes that.' })
  @Requires('measures.structure.change')
  async setTarget(@Args('input', { description: 'The target.' }) input: SetTargetInput): Promise<MeasurePayload> {
    return { measureId: await this.service.set(input) };
  }

  @Mutation(() => MeasurePayload, { description: 'Withdraws a target.' })
  @Requires('measures.structure.change')
  async withdrawTarget(@Args() args: WithdrawTargetArgs): Promise<MeasurePayload> {
    return { measureId: await this.service.withdraw(args) };
  }

  @ResolveField(() => [MeasureTarget], { description: 'What it is to reach, in the order of the days.' })
  targets(measure: Measure): AtHand<MeasureTarget[]> {
    return whenAtHand(readingOf(measure, this.reader), ({ targets }) => targets.map(toTarget));
  }

  @ResolveField(() => MeasureTarget, { nullable: true, description: 'The target that counts: the last one that is no stage on the way.' })
  target(measure: Measure): AtHand<MeasureTarget | null> {
    return whenAtHand(readingOf(measure, this.reader), ({ target }) => target && toTarget(target));
  }
}

function toTarget({ id, version, dueOn, isWaypoint, comparatorId, figure, text, words }: Target): MeasureTarget {
  return { id, version, dueOn, isWaypoint, comparatorId, figure, text, words };
}

@Resolver(() => MeasureTarget)
export class TargetComparatorResolver {
  @ResolveField(() => MeasureLink, { nullable: true, description: 'The measure whose latest figure is to be reached, where it is set against one.' })
  async comparator({ comparatorId }: MeasureTarget): Promise<MeasureLink | null> {
    return comparatorId ? toMeasureLink(await loadMeasures().load(comparatorId)) : null;
  }
}
