import { Module } from '@nestjs/common';
import { onOutcomesWithdrawn, PlansModule, registerOutcomeMeasureSource, registerSearchSource } from '@waymark/plans/server';
import { BaselinesResolver, StartingValueResolver } from './baselines/baselines.resolver';
import { BaselinesService } from './baselines/baselines.service';
import { JudgedByResolver, JudgementsResolver } from './judgements/judgements.resolver';
import { JudgementsService } from './judgements/judgements.service';
import { ChartMarkResolver, MarksResolver } from './marks/marks.resolver';
import { MarksService } from './marks/marks.service';
import { DefinitionResolver } from './measures/definition.resolver';
import { DefinitionService } from './measures/definition.service';
import { HttpDoor } from '@waymark/platform/server';
import { MeasureExportController } from './export/export.controller';
import { findMeasuredOutcomes } from './measures/measure.queries';
import { measureSearch } from './measures/measure.search';
import { MeasurePayloadResolver, MeasuresResolver, OutcomeMeasuresResolver, PlanGapsMeasuresResolver, PlanMeasuresResolver } from './measures/measures.resolver';
import { MeasuresService } from './measures/measures.service';
import { ObservationsResolver } from './observations/observations.resolver';
import { ObservationsService } from './observations/observations.service';
import { MeasureListResolver, MeasureListService, MeasureProgressResolver, ObservationResolver } from './progress';
import { TargetComparatorResolver, TargetsResolver } from './targets/targets.resolver';
import { TargetsService } from './targets/targets.service';
import { withdrawWithOutcomes } from './measures/withdraw-with-outcomes';

/** What people do to measures and their figures. */
const recordingResolvers = [DefinitionResolver, ObservationsResolver, BaselinesResolver, StartingValueResolver, TargetsResolver, TargetComparatorResolver, MarksResolver, ChartMarkResolver, JudgementsResolver, JudgedByResolver];
const recordingServices = [DefinitionService, ObservationsService, BaselinesService, TargetsService, MarksService, JudgementsService];

export const measuresResolvers = [MeasuresResolver, MeasurePayloadResolver, OutcomeMeasuresResolver, PlanMeasuresResolver, PlanGapsMeasuresResolver, MeasureListResolver, MeasureProgressResolver, ObservationResolver, ...recordingResolvers];

/** Measures of success: as text now, with figures later. */
@Module({ imports: [PlansModule], controllers: [MeasureExportController], providers: [HttpDoor, ...measuresResolvers, MeasuresService, MeasureListService, ...recordingServices], exports: [MeasuresService] })
export class MeasuresModule {
  constructor() {
    registerOutcomeMeasureSource(findMeasuredOutcomes);
    registerSearchSource('measures', measureSearch);
    onOutcomesWithdrawn('measures', withdrawWithOutcomes);
  }
}
