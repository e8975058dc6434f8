import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import {
  CloseConversationDocument, ConversationDocument, type ConversationInListFragment, type ConversationQuery, EditPostDocument, type PostInConversationFragment, PostInsideDocument,
  PostsDocument, SpaceDocument, StartConversationDocument, WithdrawPostDocument,
} from './conversations.generated';

export type ConversationInList = ConversationInListFragment;
export type ConversationOnPage = ConversationQuery['conversation'];
export type Post = PostInConversationFragment;

/** How often a page looks whether somebody else has written. */
const everySoOften = 30_000;

export const useSpace = (groupKey: string, first = 50) => useQueryOf(SpaceDocument, { groupKey, first }, { keepsPrevious: true });
export const useConversation = (id: string) => useQueryOf(ConversationDocument, { id });
/** The newest posts, or those before a place. Only the newest can grow. */
export const usePosts = (conversationId: string, before: number | null) => useQueryOf(PostsDocument, { conversationId, before }, { every: before === null ? everySoOften : false });

export const useStartConversation = () => useMutationOf(StartConversationDocument, { refreshes: [SpaceDocument] });
export const useCloseConversation = () => useMutationOf(CloseConversationDocument, { refreshes: [ConversationDocument, SpaceDocument] });

const ofPosts = { refreshes: [PostsDocument, SpaceDocument] };
export const usePost = () => useMutationOf(PostInsideDocument, ofPosts);
export const useEditPost = () => useMutationOf(EditPostDocument, ofPosts);
export const useWithdrawPost = () => useMutationOf(WithdrawPostDocument, ofPosts);
