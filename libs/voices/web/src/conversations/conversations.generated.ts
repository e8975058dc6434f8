// Generated from libs/voices/web/src/conversations/conversations.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Whether those who speak in a conversation give their names. */
export type ConversationKind =
  /** With names, to members only. */
  | 'NAMED'
  /** Without names. */
  | 'UNNAMED';

/** What a conversation is for. */
export type ConversationPurpose =
  /** To agree on words that the group may release. */
  | 'DRAFT'
  /** To talk; it stays inside. */
  | 'TALK';

/** What a draft becomes when the group releases it. */
export type DraftKind =
  /** Advice: what the group would do. */
  | 'ADVICE'
  /** A challenge: somebody is asked to answer by a day. */
  | 'CHALLENGE'
  /** What the group says in its own name. */
  | 'STATEMENT';

/** Where a draft stands. */
export type DraftState =
  /** Given up. */
  | 'DROPPED'
  /** Being written. */
  | 'OPEN'
  /** The group agreed to these words; they can be released. */
  | 'PASSED'
  /** Released. The words are outside now, and no longer here. */
  | 'RELEASED'
  /** Being voted on; its words stay as they are. */
  | 'VOTING';

/** Other words for a post of one’s own. */
export type EditPostInput = {
  /** The post. */
  id: string;
  /** The new words. */
  markdown: string;
  /** The revision that the page showed. */
  revision: number;
};

/** Something to say inside, with one’s name. */
export type PostInput = {
  /** The conversation. */
  conversationId: string;
  /** A key of the page’s own making, 8 to 80 characters: the same again adds nothing, so a request can be repeated. It is not kept. */
  key?: string | null | undefined;
  /** The words, in a little Markdown. */
  markdown: string;
};

/** Who took the words of a post out. */
export type PostTaker =
  /** Whoever wrote them. */
  | 'AUTHOR'
  /** A chair of the group. */
  | 'CHAIR';

/** A conversation to begin. */
export type StartConversationInput = {
  /** The group, by its part of the address. */
  groupKey: string;
  /** A key of the page’s own making, 8 to 80 characters: the same again adds nothing, so a request can be repeated. It is not kept. */
  key?: string | null | undefined;
  /** Whether those who speak give their names. */
  kind: ConversationKind;
  /** What it is about. */
  title: string;
};

export type ConversationInListFragment = { id: string, kind: ConversationKind, purpose: ConversationPurpose, title: string, openedOn: string, closedOn: string | null, postCount: number, lastPostAt: string | null, openedBy: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, draft: { id: string, kind: DraftKind, state: DraftState, releasedOn: string | null, votes: Array<{ id: string, closesOn: string, closedOn: string | null, castCount: number | null }> } | null };

export type SpaceQueryVariables = Exact<{
  groupKey: string;
  first?: number | null | undefined;
}>;


export type SpaceQuery = { space: { conversations: { total: number, nextCursor: string | null, items: Array<{ id: string, kind: ConversationKind, purpose: ConversationPurpose, title: string, openedOn: string, closedOn: string | null, postCount: number, lastPostAt: string | null, openedBy: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, draft: { id: string, kind: DraftKind, state: DraftState, releasedOn: string | null, votes: Array<{ id: string, closesOn: string, closedOn: string | null, castCount: number | null }> } | null }> } } };

export type ConversationQueryVariables = Exact<{
  id: string;
}>;


export type ConversationQuery = { conversation: { id: string, kind: ConversationKind, purpose: ConversationPurpose, title: string, openedOn: string, closedOn: string | null, postCount: number, lastPostAt: string | null, group: { id: string, key: string, name: string, memberCount: number | null, routes: Array<{ name: string, how: string }> }, viewerCan: { post: { allowed: boolean, reason: string | null }, close: { allowed: boolean, reason: string | null } }, openedBy: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean } | null, draft: { id: string, kind: DraftKind, state: DraftState, releasedOn: string | null, votes: Array<{ id: string, closesOn: string, closedOn: string | null, castCount: number | null }> } | null }, speakUpRoutes: Array<{ name: string, how: string }> };

export type PostInConversationFragment = { id: string, place: number, html: string | null, markdown: string | null, postedAt: string, revision: number, takenOutBy: PostTaker | null, author: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean }, texts: Array<{ revision: number, html: string, writtenAt: string }>, viewerCan: { edit: { allowed: boolean, reason: string | null }, withdraw: { allowed: boolean, reason: string | null } } };

export type PostsQueryVariables = Exact<{
  conversationId: string;
  before?: number | null | undefined;
}>;


export type PostsQuery = { posts: { before: number | null, items: Array<{ id: string, place: number, html: string | null, markdown: string | null, postedAt: string, revision: number, takenOutBy: PostTaker | null, author: { id: string, name: string, initials: string, title: string | null, hasLeft: boolean }, texts: Array<{ revision: number, html: string, writtenAt: string }>, viewerCan: { edit: { allowed: boolean, reason: string | null }, withdraw: { allowed: boolean, reason: string | null } } }> } };

export type StartConversationMutationVariables = Exact<{
  input: StartConversationInput;
}>;


export type StartConversationMutation = { startConversation: { conversation: { id: string } } };

export type CloseConversationMutationVariables = Exact<{
  id: string;
}>;


export type CloseConversationMutation = { closeConversation: { conversation: { id: string } } };

export type PostInsideMutationVariables = Exact<{
  input: PostInput;
}>;


export type PostInsideMutation = { post: { post: { id: string } } };

export type EditPostMutationVariables = Exact<{
  input: EditPostInput;
}>;


export type EditPostMutation = { editPost: { post: { id: string } } };

export type WithdrawPostMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawPostMutation = { withdrawPost: { post: { id: string } } };

export const SpaceDocument = document<SpaceQuery, SpaceQueryVariables>(
  "query Space($groupKey:String!$first:Int){space(groupKey:$groupKey first:$first){conversations{total nextCursor items{...ConversationInList}}}}fragment ConversationInList on Conversation{id kind purpose title openedOn closedOn postCount lastPostAt openedBy{...PersonInGroup}draft{id kind state releasedOn votes{id closesOn closedOn castCount}}}fragment PersonInGroup on PersonLink{id name initials title hasLeft}",
);

export const ConversationDocument = document<ConversationQuery, ConversationQueryVariables>(
  "query Conversation($id:ID!){conversation(id:$id){...ConversationInList group{id key name memberCount routes{name how}}viewerCan{post{...PermitInGroup}close{...PermitInGroup}}}speakUpRoutes{name how}}fragment ConversationInList on Conversation{id kind purpose title openedOn closedOn postCount lastPostAt openedBy{...PersonInGroup}draft{id kind state releasedOn votes{id closesOn closedOn castCount}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}",
);

export const PostsDocument = document<PostsQuery, PostsQueryVariables>(
  "query Posts($conversationId:ID!$before:Int){posts(conversationId:$conversationId before:$before first:50){before items{...PostInConversation}}}fragment PermitInGroup on Permit{allowed reason}fragment PersonInGroup on PersonLink{id name initials title hasLeft}fragment PostInConversation on Post{id place html markdown postedAt revision takenOutBy author{...PersonInGroup}texts{revision html writtenAt}viewerCan{edit{...PermitInGroup}withdraw{...PermitInGroup}}}",
);

export const StartConversationDocument = document<StartConversationMutation, StartConversationMutationVariables>(
  "mutation StartConversation($input:StartConversationInput!){startConversation(input:$input){conversation{id}}}",
);

export const CloseConversationDocument = document<CloseConversationMutation, CloseConversationMutationVariables>(
  "mutation CloseConversation($id:ID!){closeConversation(id:$id){conversation{id}}}",
);

export const PostInsideDocument = document<PostInsideMutation, PostInsideMutationVariables>(
  "mutation PostInside($input:PostInput!){post(input:$input){post{id}}}",
);

export const EditPostDocument = document<EditPostMutation, EditPostMutationVariables>(
  "mutation EditPost($input:EditPostInput!){editPost(input:$input){post{id}}}",
);

export const WithdrawPostDocument = document<WithdrawPostMutation, WithdrawPostMutationVariables>(
  "mutation WithdrawPost($id:ID!){withdrawPost(id:$id){post{id}}}",
);
