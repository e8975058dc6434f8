import { Inject } from '@nestjs/common';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toSlug } from '@waymark/plans/domain';
import { ActionLink, PlanReader, toActionLink } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { type AtHand, whenAtHand } from '@waymark/platform/server';
import { Measure } from '../measures/measure.model';
import { MeasureChart } from './chart/chart.model';
import { MeasureCourseModel } from './course/course.model';
import { MeasureDue } from './course/due.model';
import { FindingModel } from './course/finding.model';
import { ObservationModel } from './course/observation.model';
import { type MeasureFlag, MeasureFlagEnum } from './list/measure-flag';
import { MeasurePlace } from './measure-link.model';
import { readingOf } from './reading/load-readings';

/** As many as ten years of monthly figures, and as much as a page may ask for. */
const MOST_OBSERVATIONS = 1000;
const USUAL_OBSERVATIONS = 60;

/** What the figures of a measure come to, for whoever asks. */
@Resolver(() => Measure)
export class MeasureProgressResolver {
  constructor(@Inject(PlanReader) private readonly reader: PlanReader) {}

  @ResolveField(() => String, { description: 'Readable end of its address.' })
  slug({ statement }: Measure): string {
    return toSlug(statement);
  }

  @ResolveField(() => MeasurePlace, { description: 'Where it stands in its plan.' })
  async place({ planId, outcomeId }: Measure): Promise<MeasurePlace> {
    const outcome = await this.reader.getOutcome(planId, outcomeId);
    const objective = await this.reader.getObjective(planId, outcome.objectiveId);
    return { objectiveReference: objective.reference, theme: objective.theme, outcomeReference: outcome.reference, outcomeStatement: outcome.statement, outcomeId, planId };
  }

  @ResolveField(() => [ActionLink], { description: 'Live actions of its outcome: what is done to move it.' })
  async servingActions({ planId, outcomeId }: Measure): Promise<ActionLink[]> {
    const { actions } = await this.reader.getOutcome(planId, outcomeId);
    return actions.filter(({ status }) => status !== 'withdrawn').map(toActionLink);
  }

  @ResolveField(() => ObservationModel, { nullable: true, description: 'Its latest figure, also when that is hidden.' })
  latest(measure: Measure): AtHand<ObservationModel | null> {
    return whenAtHand(readingOf(measure, this.reader), (reading) => reading.listObservations(1)[0] ?? null);
  }

  @ResolveField(() => [ObservationModel], { description: 'Its figures, the newest first.' })
  async observations(
    @Parent() measure: Measure,
    @Args('first', { type: () => Int, defaultValue: USUAL_OBSERVATIONS, description: 'How many at most, up to 1,000.' }) first: number,
  ): Promise<ObservationModel[]> {
    if (first < 1 || first > MOST_OBSERVATIONS) throw platformError('platform.bad_input', { fields: { first: 'Ask for 1 to 1,000 figures.' } });
    return (await readingOf(measure, this.reader)).listObservations(first);
  }

  @ResolveField(() => MeasureDue, { description: 'Its next figure, and when that is due.' })
  due(measure: Measure): AtHand<MeasureDue> {
    return whenAtHand(readingOf(measure, this.reader), (reading) => reading.due);
  }

  @ResolveField(() => MeasureCourseModel, { description: 'Where it stands between start and target, and against what was expected.' })
  course(measure: Measure): AtHand<MeasureCourseModel> {
    return whenAtHand(readingOf(measure, this.reader), (reading) => reading.course);
  }

  @ResolveField(() => MeasureChart, { nullable: true, description: 'Its figures as a chart; null without a figure that can be shown, and for what is judged.' })
  chart(measure: Measure): AtHand<MeasureChart | null> {
    return whenAtHand(readingOf(measure, this.reader), (reading) => reading.chart);
  }

  @ResolveField(() => FindingModel, { description: 'What its figures say, in plain words.' })
  finding(measure: Measure): AtHand<FindingModel> {
    return whenAtHand(readingOf(measure, this.reader), (reading) => reading.finding);
  }

  @ResolveField(() => [MeasureFlagEnum], { description: 'Why somebody may want to look at it.' })
  flags(measure: Measure): AtHand<MeasureFlag[]> {
    return whenAtHand(readingOf(measure, this.reader), (reading) => reading.flags);
  }

  @ResolveField(() => Boolean, { description: 'Whether it has been chosen for the overview of its plan.' })
  isHeadline(measure: Measure): AtHand<boolean> {
    return whenAtHand(readingOf(measure, this.reader), (reading) => reading.facts.headlinePosition !== null);
  }
}
