import { type Subject, findSubject } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { isUuid, tx } from '@waymark/platform/server';
import type { Comment } from './comment.model';
import { loadComment } from './comments.queries';

/** What is spoken about. @throws platform.not_found when it is not there, or not to be seen. */
export async function getSubject(kind: string, id: string): Promise<Subject> {
  const subject = await findSubject(kind, id);
  if (!subject) throw platformError('platform.not_found');
  return subject;
}

/** @throws platform.not_found */
export async function getComment(id: string): Promise<Comment> {
  const comment = isUuid(id) ? await loadComment().load(id) : null;
  if (!comment) throw platformError('platform.not_found');
  return comment;
}

/** Locks the comment that began a thread until the transaction ends, so that turns and edits of it wait for each other. */
export async function lockThread(threadId: string): Promise<void> {
  await tx().query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [threadId]);
}
