// Generated from libs/voices/web/src/unnamed/unnamed.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What a chair does about words without a name. */
export type ModerateUnnamedInput = {
  /** What to do. */
  act: UnnamedModeration;
  /** The words. */
  postId: string;
  /** The question, when one is asked. */
  words?: string | null | undefined;
};

/** What a chair can do about words without a name. Who wrote them stays unknown to chairs too. */
export type UnnamedModeration =
  /** Asks the author something, for all members to see. */
  | 'ASK'
  /** Lets this author say no more in this conversation. */
  | 'BLOCK'
  /** Takes the words out of sight. */
  | 'HIDE'
  /** Brings hidden words back. */
  | 'SHOW'
  /** Lets a blocked author speak again. */
  | 'UNBLOCK';

export type UnnamedPostInConversationFragment = { id: string, alias: string, html: string | null, markdown: string | null, releasedOn: string, editedOn: string | null, withdrawnOn: string | null, hiddenOn: string | null, isBlocked: boolean, questions: Array<{ html: string, askedOn: string }>, moderate: { allowed: boolean, reason: string | null } };

export type UnnamedStateQueryVariables = Exact<{
  conversationId: string;
}>;


export type UnnamedStateQuery = { unnamedState: { counted: number, needed: number, lettersNeeded: number, nextReleaseOn: string, isIssued: boolean, write: { allowed: boolean, reason: string | null } } };

export type UnnamedPostsQueryVariables = Exact<{
  conversationId: string;
  first?: number | null | undefined;
}>;


export type UnnamedPostsQuery = { unnamedPosts: { total: number, nextCursor: string | null, items: Array<{ id: string, alias: string, html: string | null, markdown: string | null, releasedOn: string, editedOn: string | null, withdrawnOn: string | null, hiddenOn: string | null, isBlocked: boolean, questions: Array<{ html: string, askedOn: string }>, moderate: { allowed: boolean, reason: string | null } }> } };

export type ModerateUnnamedMutationVariables = Exact<{
  input: ModerateUnnamedInput;
}>;


export type ModerateUnnamedMutation = { moderateUnnamed: { post: { id: string, alias: string, html: string | null, markdown: string | null, releasedOn: string, editedOn: string | null, withdrawnOn: string | null, hiddenOn: string | null, isBlocked: boolean, questions: Array<{ html: string, askedOn: string }>, moderate: { allowed: boolean, reason: string | null } } } };

export const UnnamedStateDocument = document<UnnamedStateQuery, UnnamedStateQueryVariables>(
  "query UnnamedState($conversationId:ID!){unnamedState(conversationId:$conversationId){counted needed lettersNeeded nextReleaseOn isIssued write{...PermitInGroup}}}fragment PermitInGroup on Permit{allowed reason}",
);

export const UnnamedPostsDocument = document<UnnamedPostsQuery, UnnamedPostsQueryVariables>(
  "query UnnamedPosts($conversationId:ID!$first:Int){unnamedPosts(conversationId:$conversationId first:$first){total nextCursor items{...UnnamedPostInConversation}}}fragment PermitInGroup on Permit{allowed reason}fragment UnnamedPostInConversation on UnnamedPost{id alias html markdown releasedOn editedOn withdrawnOn hiddenOn isBlocked questions{html askedOn}moderate{...PermitInGroup}}",
);

export const ModerateUnnamedDocument = document<ModerateUnnamedMutation, ModerateUnnamedMutationVariables>(
  "mutation ModerateUnnamed($input:ModerateUnnamedInput!){moderateUnnamed(input:$input){post{...UnnamedPostInConversation}}}fragment PermitInGroup on Permit{allowed reason}fragment UnnamedPostInConversation on UnnamedPost{id alias html markdown releasedOn editedOn withdrawnOn hiddenOn isBlocked questions{html askedOn}moderate{...PermitInGroup}}",
);
