import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { PeoplePageDocument } from '../people/people.generated';
import { ErasePersonDocument, ErasePersonPageDocument, type ErasePersonPageQuery } from './erasing.generated';
import { ChangesForViewerDocument, ChangesThatWaitDocument } from '../second-person/second-person.generated';

export type Erasure = ErasePersonPageQuery['erasurePreview'];

/** What erasing somebody would leave as it is. */
export const useErasure = (personId: string) => useQueryOf(ErasePersonPageDocument, { personId });

export const useErasePerson = () => useMutationOf(ErasePersonDocument, { refreshes: [PeoplePageDocument, ChangesThatWaitDocument, ChangesForViewerDocument] });
