import { platformError } from '@waymark/platform/domain';
import { loader } from '@waymark/platform/server';
import { type AccountFacts, type AccountMembershipFacts, listAccountMemberships, listAccounts } from './accounts.queries';

/** Accounts by id. */
export const loadAccounts = loader<string, AccountFacts>(async (ids) => {
  const accounts = new Map((await listAccounts(ids)).map((account) => [account.id, account]));
  return ids.map((id) => accounts.get(id) ?? platformError('platform.not_found'));
});

/** The organisations that accounts may enter, by account id. */
export const loadAccountMemberships = loader<string, AccountMembershipFacts[]>(async (ids) => {
  const all = await listAccountMemberships(ids);
  return ids.map((id) => all.filter((membership) => membership.accountId === id));
});
