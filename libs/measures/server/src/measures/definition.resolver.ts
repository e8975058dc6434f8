import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { DefineMeasureInput, HeadlineMeasureArgs } from './definition.inputs';
import { MeasureDefinition } from './definition.model';
import { loadDefinitions } from './definition.queries';
import { DefinitionService } from './definition.service';
import { Measure, MeasurePayload } from './measure.model';

@Resolver(() => Measure)
export class DefinitionResolver {
  constructor(@Inject(DefinitionService) private readonly service: DefinitionService) {}

  @Mutation(() => MeasurePayload, { description: 'Says how a measure is measured: what is counted, how often, and what to know about it.' })
  @Requires('measures.structure.change')
  async defineMeasure(@Args('input', { description: 'The definition.' }) input: DefineMeasureInput): Promise<MeasurePayload> {
    return { measureId: await this.service.define(input) };
  }

  @Mutation(() => MeasurePayload, { description: 'Puts a measure among the headline measures of its plan, or takes it out of them.' })
  @Requires('measures.structure.change')
  async headlineMeasure(@Args() args: HeadlineMeasureArgs): Promise<MeasurePayload> {
    return { measureId: await this.service.headline(args) };
  }

  @ResolveField(() => MeasureDefinition, { description: 'What its figures mean and when they come.' })
  definition({ id }: Measure): Promise<MeasureDefinition> {
    return loadDefinitions().load(id);
  }
}
