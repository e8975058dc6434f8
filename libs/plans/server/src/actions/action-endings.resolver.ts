import { ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { ActionLink, Completion, Withdrawal } from './action-links.model';
import { loadActionLink } from './action-links.queries';

@Resolver(() => Completion)
export class CompletionResolver {
  @ResolveField(() => PersonLink, { description: 'Who says that it is complete.' })
  claimedBy({ claimedById }: Completion): Promise<PersonLink> {
    return loadPeople().load(claimedById);
  }

  @ResolveField(() => PersonLink, { nullable: true, description: 'Who confirmed it; null while that is awaited.' })
  confirmedBy({ confirmedById }: Completion): Promise<PersonLink> | null {
    return confirmedById ? loadPeople().load(confirmedById) : null;
  }
}

@Resolver(() => Withdrawal)
export class WithdrawalResolver {
  @ResolveField(() => PersonLink, { description: 'Who withdrew it.' })
  withdrawnBy({ withdrawnById }: Withdrawal): Promise<PersonLink> {
    return loadPeople().load(withdrawnById);
  }

  @ResolveField(() => ActionLink, { nullable: true, description: 'The action that takes its place.' })
  successor({ successorId }: Withdrawal): Promise<ActionLink | null> | null {
    return successorId ? loadActionLink().load(successorId) : null;
  }
}
