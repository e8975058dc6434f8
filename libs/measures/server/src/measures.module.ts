import { Module } from '@nestjs/common';
import { registerOutcomeMeasureSource } from '@waymark/plans/server';
import { findMeasuredOutcomes } from './measures/measure.queries';
import { MeasurePayloadResolver, MeasuresResolver, OutcomeMeasuresResolver, PlanGapsMeasuresResolver, PlanMeasuresResolver } from './measures/measures.resolver';
import { MeasuresService } from './measures/measures.service';

export const measuresResolvers = [MeasuresResolver, MeasurePayloadResolver, OutcomeMeasuresResolver, PlanMeasuresResolver, PlanGapsMeasuresResolver];

/** Measures of success: as text now, with figures later. */
@Module({ providers: [...measuresResolvers, MeasuresService], exports: [MeasuresService] })
export class MeasuresModule {
  constructor() {
    registerOutcomeMeasureSource(findMeasuredOutcomes);
  }
}
