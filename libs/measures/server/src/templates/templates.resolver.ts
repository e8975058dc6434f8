import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type MeasureTemplate, measureTemplates, templateSetNames, toDimensionName } from '@waymark/measures/domain';
import { Requires } from '@waymark/platform/server';
import { Measure, MeasurePayload } from '../measures/measure.model';
import { AddMeasureFromTemplateArgs } from './template.inputs';
import { MeasureTemplateModel } from './template.model';
import { TemplatesService } from './templates.service';

const toModel = ({ breakdown, parity: _parity, ...template }: MeasureTemplate): MeasureTemplateModel => ({
  ...template,
  setName: templateSetNames[template.set],
  breakdownName: breakdown && toDimensionName(breakdown.dimension),
});

@Resolver(() => Measure)
export class TemplatesResolver {
  constructor(@Inject(TemplatesService) private readonly service: TemplatesService) {}

  @Query(() => [MeasureTemplateModel], { name: 'measureTemplates', description: 'Measures whose definition is ready, in the order people know them by.' })
  @Requires('measures.read')
  templates(): MeasureTemplateModel[] {
    return measureTemplates.map(toModel);
  }

  @Mutation(() => MeasurePayload, { description: 'Adds a measure to an outcome as a template defines it, with its breakdown.' })
  @Requires('measures.structure.change')
  async addMeasureFromTemplate(@Args() args: AddMeasureFromTemplateArgs): Promise<MeasurePayload> {
    return { measureId: await this.service.add(args) };
  }
}
