import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { initialsOf, inOrder, isRole } from '@waymark/organisations/domain';
import { currentAccount, currentMember, Requires } from '@waymark/platform/server';
import { loadPeople } from '../people/load-people';
import { ViewerModel } from './viewer.model';

@Resolver(() => ViewerModel)
export class ViewerResolver {
  @Query(() => ViewerModel, { description: 'Who is asking, as a member of this organisation.' })
  @Requires('organisations.read')
  async viewer(): Promise<ViewerModel> {
    const [member, account] = [await currentMember(), await currentAccount()];
    return {
      personId: member.personId,
      name: member.name,
      initials: initialsOf(member.name),
      email: account.email,
      roles: inOrder(member.roles.filter(isRole)),
      permissions: [...member.permissions].sort(),
    };
  }

  @ResolveField(() => String, { nullable: true, description: 'Job title.' })
  async title(@Parent() viewer: ViewerModel): Promise<string | null> {
    return (await loadPeople().load(viewer.personId)).title;
  }
}
