import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { Measure, MeasurePayload } from '../measures/measure.model';
import { CorrectObservationInput, RecordObservationInput, RecordObservationsInput, WithdrawObservationInput } from './observation.inputs';
import { ObservationsService } from './observations.service';

@Resolver(() => Measure)
export class ObservationsResolver {
  constructor(@Inject(ObservationsService) private readonly service: ObservationsService) {}

  @Mutation(() => MeasurePayload, { description: 'Records the figure of a period that has none. One far from those so far must be confirmed.' })
  @Requires('measures.observations.record')
  async recordObservation(@Args('input', { description: 'The figure.' }) input: RecordObservationInput): Promise<MeasurePayload> {
    return { measureId: await this.service.record(input) };
  }

  @Mutation(() => MeasurePayload, { description: 'Records the figures of many periods at once, all or none.' })
  @Requires('measures.observations.record')
  async recordObservations(@Args('input', { description: 'The figures.' }) input: RecordObservationsInput): Promise<MeasurePayload> {
    return { measureId: await this.service.recordMany(input) };
  }

  @Mutation(() => MeasurePayload, { description: 'Puts a figure right. What it was before stays in the record, with the reason.' })
  @Requires('measures.observations.record')
  async correctObservation(@Args('input', { description: 'The figure as it should have been.' }) input: CorrectObservationInput): Promise<MeasurePayload> {
    return { measureId: await this.service.correct(input) };
  }

  @Mutation(() => MeasurePayload, { description: 'Takes a figure back: there is none for its period after all. It stays in the record, with the reason.' })
  @Requires('measures.observations.record')
  async withdrawObservation(@Args('input', { description: 'The figure to take back.' }) input: WithdrawObservationInput): Promise<MeasurePayload> {
    return { measureId: await this.service.withdraw(input) };
  }
}
