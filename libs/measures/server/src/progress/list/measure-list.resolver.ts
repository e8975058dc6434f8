import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { isUuid, Requires } from '@waymark/platform/server';
import { Measure, MeasurePage } from '../../measures/measure.model';
import { findMeasure } from '../../measures/measure.queries';
import { MeasureListArgs } from './measure-list.inputs';
import { MeasureListService } from './measure-list.service';

@Resolver(() => Measure)
export class MeasureListResolver {
  constructor(@Inject(MeasureListService) private readonly lists: MeasureListService) {}

  @Query(() => Measure, { nullable: true, description: 'A measure of success; null when it is not there.' })
  @Requires('measures.read')
  async measure(@Args('id', { type: () => ID, description: 'The measure.' }) id: string): Promise<Measure | null> {
    const measure = isUuid(id) ? await findMeasure(id) : null;
    return measure?.reference ? measure : null;
  }

  @Query(() => MeasurePage, { description: 'The measures of success of a plan, in its order.' })
  @Requires('measures.read')
  measures(@Args() args: MeasureListArgs): Promise<MeasurePage> {
    return this.lists.list(args);
  }

  @Query(() => [Measure], { description: 'The measures chosen for the overview of a plan; where none has been chosen, the first seven that have a course.' })
  @Requires('measures.read')
  headlineMeasures(@Args('planId', { type: () => ID, nullable: true, description: "The plan; left out, the organisation's current plan." }) planId?: string | null): Promise<Measure[]> {
    return this.lists.listHeadlines(planId);
  }

  @Query(() => [Measure], { description: 'Measures the viewer is accountable for whose figure is due or overdue, the longest overdue first.' })
  @Requires('measures.read')
  figuresDue(): Promise<Measure[]> {
    return this.lists.listFiguresDue();
  }
}
