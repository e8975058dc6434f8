import { useMutationOf, useQueryOf, useViewer } from '@waymark/platform/web';
import { PeoplePageDocument } from '../people/people.generated';
import {
  ChangesForViewerDocument,
  ChangesThatWaitDocument,
  ConfirmChangeDocument,
  RefuseChangeDocument,
  WithdrawChangeDocument,
  type ProposedChangeFactsFragment,
} from './second-person.generated';

export type ProposedChange = ProposedChangeFactsFragment;

const atOnce = 20;
const MANAGES = 'organisations.people.manage';

/** Where changes that wait are shown. */
export const showsWaiting = [ChangesThatWaitDocument, ChangesForViewerDocument];
const refreshes = [...showsWaiting, PeoplePageDocument];

/** One page of changes that take two admins: those that wait first. */
export const useChangesThatWait = (after: string | null) => useQueryOf(ChangesThatWaitDocument, { first: atOnce, after });

/** How many changes wait for the viewer to confirm or refuse; none for whoever may not. */
export function useWaitingForViewer(): number {
  const isAsked = useViewer().permissions.includes(MANAGES);
  const { data } = useQueryOf(ChangesForViewerDocument, {}, { enabled: isAsked });
  return data?.proposedChanges.waitingForViewer ?? 0;
}

export const useConfirmChange = () => useMutationOf(ConfirmChangeDocument, { refreshes });
export const useRefuseChange = () => useMutationOf(RefuseChangeDocument, { refreshes });
export const useWithdrawChange = () => useMutationOf(WithdrawChangeDocument, { refreshes });
