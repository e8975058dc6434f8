/**
 * How far somebody has read is known to their browser only, as a number beside the id of a conversation: the server could otherwise
 * tell who reads what. A browser that keeps nothing shows everything as read.
 */
const keyOf = (conversationId: string) => `waymark.seen.${conversationId}`;

function kept(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Posts that were seen in a conversation; 0 when it was never opened here. */
export const seenCount = (conversationId: string): number => Number(kept()?.getItem(keyOf(conversationId)) ?? 0);

/** Remembers that so many posts were on screen. */
export function markSeen(conversationId: string, count: number): void {
  try {
    if (count > seenCount(conversationId)) kept()?.setItem(keyOf(conversationId), String(count));
  } catch {
    // A full or forbidden store: then nothing is remembered.
  }
}

/** Whether something was posted since. */
export const isUnread = ({ id, postCount }: { id: string; postCount: number }): boolean => kept() !== null && postCount > seenCount(id);
