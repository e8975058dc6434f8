import { randomBytes, randomUUID } from 'node:crypto';
import { addRows } from '@waymark/platform/server';
import { newAlias, shuffle } from './aliases';

/** What was said without a name in a conversation of a story, as releases left it behind. */
export interface StoryOfUnnamed {
  readonly conversationId: string;
  /**
   * Members who came into the conversation: ten or more, for anybody to be able to write. Not those whom somebody will sign in as:
   * nobody is given two credentials, and the secrets of these are lost.
   */
  readonly holderIds: readonly string[];
  readonly openedOn: string;
  /** Words by day; those of the same author number share a name that is made up here. */
  readonly posts: readonly { readonly author: number; readonly words: string; readonly releasedOn: string }[];
}

/** Tells what was said without a name, in the transaction at hand. Nobody can change or take back these words: their secrets never were. */
export async function tellUnnamed({ conversationId, holderIds, openedOn, posts }: StoryOfUnnamed): Promise<void> {
  const authors = new Map<number, { mark: string; alias: string; edit_hash: string }>();
  for (const { author } of posts) {
    const taken = new Set([...authors.values()].map(({ alias }) => alias));
    if (!authors.has(author)) authors.set(author, { mark: noise(), alias: newAlias(taken), edit_hash: noise() });
  }
  const held = holderIds.flatMap((person_id) => [0, 1].map((round) => ({ id: randomUUID(), version: 1, conversation_id: conversationId, round, person_id, blinded_hash: noise(), issued_on: openedOn })));
  await addRows('voices.credential_issued', shuffle(held));
  await addRows('voices.unnamed_post', shuffle(posts.map(({ author, words, releasedOn }) => ({ id: randomUUID(), version: 1, conversation_id: conversationId, ...authors.get(author)!, body: words, released_on: releasedOn }))));
}

const noise = (): string => randomBytes(32).toString('base64url');
