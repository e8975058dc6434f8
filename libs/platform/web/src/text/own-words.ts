import { renameFilled, renameMessage, toOwnTerms, toRename, type Rename } from '@waymark/platform/domain';

/** The function that puts an organisation's words in place of ours, or null where it has none of its own. */
export const renameBy = (words: Readonly<Record<string, string | null>>): Rename | null => toRename(toOwnTerms(words));

/** A catalogue of messages with the organisation's words. Keys and the names of values stay. */
export const renameCatalogue = (messages: Record<string, string>, rename: Rename): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, renameMessage(message, rename) as string]));

/** A sentence of ours in which facts stand already, as the server sends a refusal. */
export const renameRefusal = (sentence: string, facts: Record<string, unknown>, rename: Rename): string => renameFilled(sentence, stringsIn(facts), rename);

const stringsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []);
