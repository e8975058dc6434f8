import { useMutationOf, useQueryOf, type GraphqlDocument } from '@waymark/platform/web';
import { StaffGroupDocument } from '../group/groups.generated';
import { SpaceDocument } from './conversations.generated';
import {
  CloseVoteDocument, DraftDocument, type DraftOnPageFragment, DropDraftDocument, OpenVoteDocument, PartsToSpeakOfDocument, type PartsToSpeakOfQuery, ReleaseDraftDocument,
  ReleasePreviewDocument, ReviseDraftDocument, StartDraftDocument, VoteDocument,
} from './drafts.generated';

export type DraftOnPage = DraftOnPageFragment;
export type DraftVote = DraftOnPage['votes'][number];
export type PlanToSpeakOf = NonNullable<PartsToSpeakOfQuery['plan']>;
export type { BallotChoice, DraftKind, DraftState, SubjectKind, VoteRule } from './drafts.generated';

export const useDraftOnPage = (id: string) => useQueryOf(DraftDocument, { id });
export const useReleasePreview = (draftId: string) => useQueryOf(ReleasePreviewDocument, { draftId });
export const usePartsToSpeakOf = () => useQueryOf(PartsToSpeakOfDocument, {});

export const useStartDraft = () => useMutationOf(StartDraftDocument, { refreshes: [SpaceDocument] });

/** Acts on a draft answer with the draft, which then stands on its page. */
function useDraftAct<Answer, Variables>(document: GraphqlDocument<Answer, Variables>) {
  return useMutationOf(document, { refreshes: [DraftDocument, SpaceDocument] });
}

export const useReviseDraft = () => useDraftAct(ReviseDraftDocument);
export const useOpenVote = () => useDraftAct(OpenVoteDocument);
export const useVote = () => useDraftAct(VoteDocument);
export const useCloseVote = () => useDraftAct(CloseVoteDocument);
export const useDropDraft = () => useDraftAct(DropDraftDocument);
export const useReleaseDraft = () => useMutationOf(ReleaseDraftDocument, { refreshes: [DraftDocument, SpaceDocument, StaffGroupDocument] });
