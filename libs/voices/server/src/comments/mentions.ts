import { listActiveMembers } from '@waymark/organisations/server';
import type { Day } from '@waymark/platform/domain';
import { addRows, tx } from '@waymark/platform/server';
import { randomUUID } from 'node:crypto';
import { findMentions, listMentions } from '../markdown/render-markdown';
import { voicesError } from '../voices.errors';

/** Somebody must be able to read what speaks to them, and must be called by their name: a page shows the name, a mail goes to the person. */
async function requireReaders(markdown: string, today: Day): Promise<void> {
  const readers = new Map((await listActiveMembers(findMentions(markdown), today)).map((member) => [member.id, member.name]));
  for (const { id, name } of listMentions(markdown)) {
    const known = readers.get(id);
    if (known === undefined) throw voicesError('voices.comment.mention_unknown', { name, field: 'markdown' });
    if (known !== name) throw voicesError('voices.comment.mention_misnamed', { name, field: 'markdown' });
  }
}

const KNOWN = 'select person_id as id from voices.mention where organisation_id = $1 and comment_id = $2';

/**
 * Keeps whom a text speaks to, and gives those who are new; whoever was mentioned by an earlier text of it stays.
 * @throws voices.comment.mention_unknown for somebody who could not read it, voices.comment.mention_misnamed under another name.
 */
export async function recordMentions(commentId: string, markdown: string, today: Day): Promise<string[]> {
  const mentioned = findMentions(markdown);
  if (mentioned.length === 0) return [];
  const already = new Set((await tx().query<{ id: string }>(KNOWN, [tx().organisationId, commentId])).map(({ id }) => id));
  await requireReaders(markdown, today);
  const added = mentioned.filter((id) => !already.has(id));
  await addRows('voices.mention', added.map((id) => ({ id: randomUUID(), comment_id: commentId, person_id: id })));
  return added;
}
