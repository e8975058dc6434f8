import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';
import { loadFigureDetails } from '../../publication';
import { ObservationModel } from './observation.model';

/** Where a figure comes from. */
@Resolver(() => ObservationModel)
export class ObservationResolver {
  @ResolveField(() => GraphQLDay, { description: 'The day as at which it was taken from its source.' })
  async asAtOn(observation: ObservationModel): Promise<string> {
    return (await loadFigureDetails(observation)).asAtOn;
  }

  @ResolveField(() => String, { nullable: true, description: 'Where it comes from.' })
  async source(observation: ObservationModel): Promise<string | null> {
    return (await loadFigureDetails(observation)).source;
  }

  @ResolveField(() => String, { nullable: true, description: 'What whoever recorded it says about it.' })
  async note(observation: ObservationModel): Promise<string | null> {
    return (await loadFigureDetails(observation)).note;
  }

  @ResolveField(() => Int, { description: 'Grows by one with each correction; a correction names the one it has seen.' })
  async revision(observation: ObservationModel): Promise<number> {
    return (await loadFigureDetails(observation)).revision;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it was corrected; null when it never was.' })
  async correctedReason(observation: ObservationModel): Promise<string | null> {
    return (await loadFigureDetails(observation)).correctedReason;
  }

  @ResolveField(() => GraphQLInstant, { description: 'When it was recorded.' })
  async recordedAt(observation: ObservationModel): Promise<Date> {
    return (await loadFigureDetails(observation)).recordedAt;
  }

  @ResolveField(() => PersonLink, { nullable: true, description: 'Who recorded it; null when it came from a file.' })
  async recordedBy(observation: ObservationModel): Promise<PersonLink | null> {
    const { recordedById } = await loadFigureDetails(observation);
    return recordedById ? loadPeople().load(recordedById) : null;
  }
}
