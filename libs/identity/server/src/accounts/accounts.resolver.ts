import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { findCurrentAccount, Public } from '@waymark/platform/server';
import { AccountMembership, AccountModel, PasswordSignInPayload, SignInPayload } from './account.model';
import { loadAccountMemberships, loadAccounts } from './load-accounts';

@Resolver(() => AccountModel)
export class AccountsResolver {
  @Query(() => AccountModel, { nullable: true, description: 'The account that asks; null when signed out.' })
  @Public('a page asks who is there before it knows')
  async viewerAccount(): Promise<AccountModel | null> {
    const account = await findCurrentAccount();
    return account && { id: account.accountId, email: account.email, name: account.name };
  }

  @ResolveField(() => [AccountMembership], { description: 'The organisations it may enter, by name.' })
  memberships(@Parent() account: AccountModel): Promise<AccountMembership[]> {
    return loadAccountMemberships().load(account.id);
  }
}

@Resolver(() => SignInPayload)
export class SignInPayloadResolver {
  @ResolveField(() => AccountModel, { description: 'Who is signed in now.' })
  account(@Parent() payload: SignInPayload): Promise<AccountModel> {
    return loadAccounts().load(payload.accountId);
  }
}

@Resolver(() => PasswordSignInPayload)
export class PasswordSignInPayloadResolver {
  @ResolveField(() => AccountModel, { nullable: true, description: 'Who is signed in now; null when a second step must follow.' })
  async account(@Parent() { accountId }: PasswordSignInPayload): Promise<AccountModel | null> {
    return accountId === null ? null : loadAccounts().load(accountId);
  }

  @ResolveField(() => Boolean, { description: 'Whether a code must follow: see finishSignIn.' })
  needsSecondStep(@Parent() { accountId }: PasswordSignInPayload): boolean {
    return accountId === null;
  }
}
