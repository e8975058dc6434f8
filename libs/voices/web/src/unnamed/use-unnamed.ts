import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { ModerateUnnamedDocument, type UnnamedPostInConversationFragment, UnnamedPostsDocument, UnnamedStateDocument, type UnnamedStateQuery } from './unnamed.generated';

export type UnnamedPost = UnnamedPostInConversationFragment;
export type UnnamedState = UnnamedStateQuery['unnamedState'];
export type { UnnamedModeration } from './unnamed.generated';

export const useUnnamedState = (conversationId: string) => useQueryOf(UnnamedStateDocument, { conversationId });
export const useUnnamedPosts = (conversationId: string, first: number) => useQueryOf(UnnamedPostsDocument, { conversationId, first }, { keepsPrevious: true });
export const useModerateUnnamed = () => useMutationOf(ModerateUnnamedDocument, { refreshes: [UnnamedPostsDocument] });
