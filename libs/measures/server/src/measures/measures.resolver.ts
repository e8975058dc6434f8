import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Outcome, Plan, PlanGaps, PlanReader } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { asksFor, type AtHand, memberAtHand, Requires, whenAtHand } from '@waymark/platform/server';
import type { GraphQLResolveInfo } from 'graphql';
import { FIELDS_OF_READING, loadReadings } from '../progress';
import { AddMeasureArgs, MoveMeasureArgs, ReviseMeasureInput, WithdrawMeasureArgs } from './measure.inputs';
import { Measure, MeasurePayload, MeasureViewerCan } from './measure.model';
import { canJudge, canRecord, canRevise } from './measure.policy';
import { findMeasure, loadMeasuresOfOutcomes } from './measure.queries';
import { MeasuresService } from './measures.service';
import { isWithoutOwner, listStandingMeasures } from './plan-measures';

@Resolver(() => Measure)
export class MeasuresResolver {
  constructor(@Inject(MeasuresService) private readonly service: MeasuresService) {}

  @Mutation(() => MeasurePayload, { description: 'Adds a measure to an outcome.' })
  @Requires('measures.structure.change')
  async addMeasure(@Args() args: AddMeasureArgs): Promise<MeasurePayload> {
    return { measureId: await this.service.add(args) };
  }

  @Mutation(() => MeasurePayload, { description: 'Rewords a measure, or changes its owner, kind, baseline or target.' })
  @Requires('measures.structure.change')
  async reviseMeasure(@Args('input', { description: 'What to change.' }) input: ReviseMeasureInput): Promise<MeasurePayload> {
    return { measureId: await this.service.revise(input) };
  }

  @Mutation(() => MeasurePayload, { description: 'Moves a measure among its neighbours, or to another outcome of its plan.' })
  @Requires('measures.structure.change')
  async moveMeasure(@Args() args: MoveMeasureArgs): Promise<MeasurePayload> {
    return { measureId: await this.service.move(args) };
  }

  @Mutation(() => MeasurePayload, { description: 'Withdraws a measure. In an active plan it keeps its place and is shown as withdrawn.' })
  @Requires('measures.structure.change')
  async withdrawMeasure(@Args() args: WithdrawMeasureArgs): Promise<MeasurePayload> {
    return { measureId: await this.service.withdraw(args) };
  }

  @ResolveField(() => MeasureViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  viewerCan(measure: Measure): AtHand<MeasureViewerCan> {
    const facts = { ...measure, ownerId: measure.owner?.id ?? null };
    return whenAtHand(memberAtHand(), (member) => ({ revise: canRevise(measure, member), record: canRecord(facts, member), judge: canJudge(facts, member) }));
  }
}

@Resolver(() => MeasurePayload)
export class MeasurePayloadResolver {
  @ResolveField(() => Measure, { description: 'The measure as it is now.' })
  async measure({ measureId }: MeasurePayload): Promise<Measure> {
    const measure = await findMeasure(measureId);
    if (!measure) throw platformError('platform.not_found');
    return measure;
  }
}

/** What measures hang on the plan's types. */
@Resolver(() => Outcome)
export class OutcomeMeasuresResolver {
  constructor(@Inject(PlanReader) private readonly reader: PlanReader) {}

  @ResolveField(() => [Measure], { description: 'What would show that it has come about. Withdrawn ones keep their place once the plan is active.' })
  async measures(outcome: Outcome, _args: unknown, _scope: unknown, info: GraphQLResolveInfo): Promise<Measure[]> {
    const measures = await loadMeasuresOfOutcomes().take(outcome.id);
    if (asksFor(info, ...FIELDS_OF_READING)) await loadReadings(measures.map(({ id }) => id), await this.reader.todayAtHand());
    return measures;
  }
}

@Resolver(() => Plan)
export class PlanMeasuresResolver {
  constructor(@Inject(PlanReader) private readonly reader: PlanReader) {}

  @ResolveField(() => Int, { description: 'Measures of success that stand.' })
  async measureCount(plan: Plan): Promise<number> {
    return (await listStandingMeasures(this.reader, plan.id)).length;
  }
}

@Resolver(() => PlanGaps)
export class PlanGapsMeasuresResolver {
  constructor(@Inject(PlanReader) private readonly reader: PlanReader) {}

  @ResolveField(() => Int, { description: 'Measures for which nobody is accountable, or whose owner has left.' })
  async measuresWithoutOwner({ planId }: PlanGaps): Promise<number> {
    return (await listStandingMeasures(this.reader, planId)).filter(isWithoutOwner).length;
  }

  @ResolveField(() => Int, { description: 'Measures of which nobody has said what sort they are.' })
  async measuresUndecided({ planId }: PlanGaps): Promise<number> {
    return (await listStandingMeasures(this.reader, planId)).filter(({ kind }) => kind === 'undecided').length;
  }
}
