import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { Requires } from '@waymark/platform/server';
import { Measure, MeasurePayload } from '../measures/measure.model';
import { JudgeMeasureInput } from './judgement.inputs';
import { Judgement } from './judgement.model';
import { loadJudgements } from './judgements.queries';
import { JudgementsService } from './judgements.service';

@Resolver(() => Measure)
export class JudgementsResolver {
  constructor(@Inject(JudgementsService) private readonly service: JudgementsService) {}

  @Mutation(() => MeasurePayload, { description: 'Judges a milestone or a statement of evidence. Earlier judgements stay in the record.' })
  @Requires('measures.observations.record')
  async judgeMeasure(@Args('input', { description: 'How it stands.' }) input: JudgeMeasureInput): Promise<MeasurePayload> {
    return { measureId: await this.service.judge(input) };
  }

  @ResolveField(() => [Judgement], { description: 'How it was judged, newest first; for milestones and evidence.' })
  judgements(measure: Measure): Promise<Judgement[]> {
    return loadJudgements().load(measure.id);
  }
}

@Resolver(() => Judgement)
export class JudgedByResolver {
  @ResolveField(() => PersonLink, { nullable: true, description: 'Who judged it; null where it was brought in from a file.' })
  async judgedBy({ judgedById }: Judgement): Promise<PersonLink | null> {
    return judgedById ? loadPeople().load(judgedById) : null;
  }
}
