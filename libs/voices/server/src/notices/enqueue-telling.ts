import { enqueue, tx } from '@waymark/platform/server';

export const TELL_TASK = 'voices.tell_about_comments';

/** Everything that is said within so many minutes comes in one mail. */
const MINUTES_TOGETHER = 15;

/** A mail at the end of the quarter of an hour: asked for again within it, it is still one. */
export async function enqueueTelling(now: Date): Promise<void> {
  const span = MINUTES_TOGETHER * 60_000;
  const runAt = new Date((Math.floor(now.getTime() / span) + 1) * span);
  await enqueue(TELL_TASK, {}, { runAt, key: `${TELL_TASK}:${tx().organisationId}:${runAt.toISOString()}` });
}
