import { Module } from '@nestjs/common';
import { onOutcomesWithdrawn, PlansModule, registerOutcomeMeasureSource, registerSearchSource } from '@waymark/plans/server';
import { BaselinesResolver, StartingValueResolver } from './baselines/baselines.resolver';
import { BaselinesService } from './baselines/baselines.service';
import { JudgedByResolver, JudgementsResolver } from './judgements/judgements.resolver';
import { JudgementsService } from './judgements/judgements.service';
import { BreakdownsResolver } from './breakdowns/breakdowns.resolver';
import { ChooseBreakdownService } from './breakdowns/choose-breakdown.service';
import { RecordBreakdownService } from './breakdowns/record-breakdown.service';
import { CategoriesService } from './categories/categories.service';
import { CategoryGroupingsResolver, CategorySchemesResolver } from './categories/categories.resolver';
import { ChartMarkResolver, MarksResolver } from './marks/marks.resolver';
import { registerMeasureBelongings } from './leaving/measure-belongings';
import { MarksService } from './marks/marks.service';
import { DefinitionResolver } from './measures/definition.resolver';
import { DefinitionService } from './measures/definition.service';
import { HttpDoor } from '@waymark/platform/server';
import { MeasureExportController } from './export/export.controller';
import { listMeasuredOutcomes } from './measures/measured-outcomes.queries';
import { findMeasuredOutcomes } from './measures/measure.queries';
import { measureSearch } from './measures/measure.search';
import { registerMeasureSubject } from './measures/measure-subject';
import { MeasurePayloadResolver, MeasuresResolver, OutcomeMeasuresResolver, PlanGapsMeasuresResolver, PlanMeasuresResolver } from './measures/measures.resolver';
import { MeasuresService } from './measures/measures.service';
import { ObservationsResolver } from './observations/observations.resolver';
import { ObservationsService } from './observations/observations.service';
import { MeasureListResolver, MeasureListService, MeasureProgressResolver, ObservationResolver } from './progress';
import { registerAuditedLooks } from './protection/exact-look/audited-looks';
import { ExactFiguresResolver, ExactLooksResolver, SeeExactResolver } from './protection/exact-look/exact-looks.resolver';
import { ExactLooksService } from './protection/exact-look/exact-looks.service';
import { DataStewardPayloadResolver, DataStewardsResolver } from './protection/data-stewards.resolver';
import { DataStewardsService } from './protection/data-stewards.service';
import { ProtectionPayloadResolver, ProtectionResolver } from './protection/protection.resolver';
import { ProtectionService } from './protection/protection.service';
import { RepublishJob } from './publication';
import { TemplatesResolver } from './templates/templates.resolver';
import { TemplatesService } from './templates/templates.service';
import { TargetComparatorResolver, TargetsResolver } from './targets/targets.resolver';
import { TargetsService } from './targets/targets.service';
import { withdrawWithOutcomes } from './measures/withdraw-with-outcomes';

/** What people do to measures and their figures. */
const recordingResolvers = [DefinitionResolver, ObservationsResolver, BaselinesResolver, StartingValueResolver, TargetsResolver, TargetComparatorResolver, MarksResolver, ChartMarkResolver, JudgementsResolver, JudgedByResolver, TemplatesResolver];
const recordingServices = [DefinitionService, ObservationsService, BaselinesService, TargetsService, MarksService, JudgementsService, TemplatesService];

/** Figures by groups of people, and what protects them. */
const protectionResolvers = [
  BreakdownsResolver, CategorySchemesResolver, CategoryGroupingsResolver, ProtectionResolver, ProtectionPayloadResolver, DataStewardsResolver, DataStewardPayloadResolver,
  ExactFiguresResolver, ExactLooksResolver, SeeExactResolver,
];
const protectionServices = [ChooseBreakdownService, RecordBreakdownService, CategoriesService, ProtectionService, DataStewardsService, ExactLooksService];

export const measuresJobs = [RepublishJob];

export const measuresResolvers = [MeasuresResolver, MeasurePayloadResolver, OutcomeMeasuresResolver, PlanMeasuresResolver, PlanGapsMeasuresResolver, MeasureListResolver, MeasureProgressResolver, ObservationResolver, ...recordingResolvers, ...protectionResolvers];

/** Measures of success: as text now, with figures later. */
@Module({ imports: [PlansModule], controllers: [MeasureExportController], providers: [HttpDoor, ...measuresResolvers, MeasuresService, MeasureListService, ...recordingServices, ...protectionServices, ...measuresJobs], exports: [MeasuresService] })
export class MeasuresModule {
  constructor() {
    registerOutcomeMeasureSource(findMeasuredOutcomes, listMeasuredOutcomes);
    registerSearchSource('measures', measureSearch);
    registerMeasureSubject();
    registerAuditedLooks();
    registerMeasureBelongings();
    onOutcomesWithdrawn('measures', withdrawWithOutcomes);
  }
}
