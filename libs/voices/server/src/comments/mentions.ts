import { listActiveMembers } from '@waymark/organisations/server';
import type { Day } from '@waymark/platform/domain';
import { addRows, tx } from '@waymark/platform/server';
import { randomUUID } from 'node:crypto';
import { findMentions } from '../markdown/render-markdown';
import { voicesError } from '../voices.errors';

/** Keeps whom a text speaks to, and gives those who are new; whoever was mentioned by an earlier text of it stays. @throws voices.comment.mention_unknown for somebody who could not read it. */
export async function recordMentions(commentId: string, markdown: string, today: Day): Promise<string[]> {
  const mentioned = findMentions(markdown);
  if (mentioned.length === 0) return [];
  const readers = new Set((await listActiveMembers(mentioned, today)).map(({ id }) => id));
  const stranger = mentioned.find((id) => !readers.has(id));
  if (stranger) throw voicesError('voices.comment.mention_unknown', { name: nameIn(markdown, stranger), field: 'markdown' });
  const already = await tx().query<{ id: string }>('select person_id as id from voices.mention where organisation_id = $1 and comment_id = $2', [tx().organisationId, commentId]);
  const known = new Set(already.map(({ id }) => id));
  const added = mentioned.filter((id) => !known.has(id));
  await addRows('voices.mention', added.map((id) => ({ id: randomUUID(), comment_id: commentId, person_id: id })));
  return added;
}

const nameIn = (markdown: string, id: string): string => new RegExp(`@\\[([^\\]]*)\\]\\(person:${id}\\)`).exec(markdown)?.[1] ?? 'Somebody';
