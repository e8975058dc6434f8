import { pageSize } from '@waymark/plans/server';
import { currentMember } from '@waymark/platform/server';
import { awaitsAnswer } from '@waymark/voices/domain';
import type { ChallengesArgs } from './challenge.inputs';
import type { Challenge, ChallengePage } from './challenge.model';
import { loadChallenge } from './read-challenge';
import { listWatched, type WatchedChallenge } from './watched-challenges.queries';

const isWaiting = ({ events }: WatchedChallenge) => awaitsAnswer(events);

/** Those that wait come first, by when their answer is due; then the others, the newest first. */
function toPlace(one: WatchedChallenge, other: WatchedChallenge): number {
  if (isWaiting(one) !== isWaiting(other)) return isWaiting(one) ? -1 : 1;
  return isWaiting(one) ? one.answerDueOn.localeCompare(other.answerDueOn) || one.number - other.number : other.number - one.number;
}

/** How many challenges wait for an answer. */
export const countWaiting = async (): Promise<number> => (await listWatched()).filter(isWaiting).length;

/** One page of challenges: all are put in order by what happened to them, and only those of the page are read. */
export async function listChallenges({ subjectKind, subjectId, onlyAwaiting, onlyMine, first, after }: ChallengesArgs): Promise<ChallengePage> {
  const { personId } = await currentMember();
  const size = pageSize(first);
  const found = (await listWatched({ subjectKind, subjectId }))
    .filter((challenge) => (!onlyAwaiting || isWaiting(challenge)) && (!onlyMine || challenge.respondentId === personId))
    .sort(toPlace);
  const from = after ? found.findIndex(({ number }) => number === after) + 1 : 0;
  const shown = found.slice(from, from + size);
  const items = (await loadChallenge().loadMany(shown.map(({ id }) => id))).filter((challenge): challenge is Challenge => challenge !== null && !(challenge instanceof Error));
  return { items, total: found.length, nextCursor: from + size < found.length ? shown.at(-1)!.number : null };
}
