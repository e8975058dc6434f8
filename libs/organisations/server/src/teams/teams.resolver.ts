import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { loadTeams } from './load-teams';
import { TeamModel, TeamPayload } from './team.model';
import { AddTeamArgs, ReviseTeamArgs } from './teams.inputs';
import { listTeamFacts } from './teams.queries';
import { TeamsService } from './teams.service';

@Resolver(() => TeamPayload)
export class TeamsResolver {
  constructor(@Inject(TeamsService) private readonly service: TeamsService) {}

  @Query(() => [TeamModel], { description: 'All open teams, in the order of their tree.' })
  @Requires('organisations.people.read')
  teams(): Promise<TeamModel[]> {
    return listTeamFacts();
  }

  @Mutation(() => TeamPayload, { description: 'Adds a team.' })
  @Requires('organisations.people.manage')
  async addTeam(@Args() { name, parentId = null }: AddTeamArgs): Promise<TeamPayload> {
    return { teamId: await this.service.add(name, parentId) };
  }

  @Mutation(() => TeamPayload, { description: 'Renames a team or moves it in the tree.' })
  @Requires('organisations.people.manage')
  async reviseTeam(@Args() revision: ReviseTeamArgs): Promise<TeamPayload> {
    await this.service.revise(revision);
    return { teamId: revision.id };
  }

  @Mutation(() => TeamPayload, { description: 'Closes a team that has no people and no teams beneath it.' })
  @Requires('organisations.people.manage')
  async closeTeam(
    @Args('id', { type: () => ID, description: 'The team.' }) id: string,
    @Args('version', { type: () => Int, description: 'The version you saw.' }) version: number,
  ): Promise<TeamPayload> {
    await this.service.close(id, version);
    return { teamId: id };
  }

  @ResolveField(() => TeamModel, { description: 'The team as it is now.' })
  team(@Parent() payload: TeamPayload): Promise<TeamModel> {
    return loadTeams().load(payload.teamId);
  }
}
