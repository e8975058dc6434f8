import { Module } from '@nestjs/common';
import { onOutcomesWithdrawn, PlansModule, registerOutcomeMeasureSource, registerSearchSource } from '@waymark/plans/server';
import { findMeasuredOutcomes } from './measures/measure.queries';
import { measureSearch } from './measures/measure.search';
import { MeasurePayloadResolver, MeasuresResolver, OutcomeMeasuresResolver, PlanGapsMeasuresResolver, PlanMeasuresResolver } from './measures/measures.resolver';
import { MeasuresService } from './measures/measures.service';
import { MeasureListResolver, MeasureListService, MeasureProgressResolver, ObservationResolver } from './progress';
import { withdrawWithOutcomes } from './measures/withdraw-with-outcomes';

export const measuresResolvers = [MeasuresResolver, MeasurePayloadResolver, OutcomeMeasuresResolver, PlanMeasuresResolver, PlanGapsMeasuresResolver, MeasureListResolver, MeasureProgressResolver, ObservationResolver];

/** Measures of success: as text now, with figures later. */
@Module({ imports: [PlansModule], providers: [...measuresResolvers, MeasuresService, MeasureListService], exports: [MeasuresService] })
export class MeasuresModule {
  constructor() {
    registerOutcomeMeasureSource(findMeasuredOutcomes);
    registerSearchSource('measures', measureSearch);
    onOutcomesWithdrawn('measures', withdrawWithOutcomes);
  }
}
