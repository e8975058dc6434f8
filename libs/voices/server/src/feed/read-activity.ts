import { type ActivityGroup, type ActivityPlace, activitySources, listChangesById, loadEvidence, loadStatusUpdate, type Subject, type TimePlace, type ToldActivity } from '@waymark/plans/server';
import { toDay } from '@waymark/platform/domain';
import { currentMember } from '@waymark/platform/server';
import { loadChallenge } from '../challenges/read-challenge';
import { loadComment } from '../comments/comments.queries';
import type { ActivityEntry } from './activity.model';
import type { ActivityKind } from './activity.enums';

/** The later first. PostgreSQL writes instants and ids so that their letters have the order of what they stand for. */
function compare(one: ActivityPlace, other: ActivityPlace): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

/** Where what happened is kept, the latest first: as much of each source as the page could need, so a page costs the same however much there is. */
export async function listActivity(subject: Subject, after: TimePlace | null, first: number, only?: readonly ActivityGroup[] | null): Promise<ActivityPlace[]> {
  const found = await Promise.all(activitySources(only ?? undefined).map((source) => source.list(subject, after, first)));
  return found.flat().sort(compare).slice(0, first);
}

const known = <Row extends { readonly id: string }>(rows: readonly (Row | Error | null)[]) => new Map(rows.flatMap((row) => (row && !(row instanceof Error) ? [[row.id, row] as const] : [])));

async function tell(subject: Subject, ids: readonly string[]): Promise<ToldActivity[]> {
  if (ids.length === 0) return [];
  return (await Promise.all(activitySources().map((source) => source.tell?.(subject, ids) ?? []))).flat();
}

/** Everything of a kind is read at once. */
export async function toEntries(subject: Subject, places: readonly ActivityPlace[]): Promise<ActivityEntry[]> {
  const ids = (kind: ActivityKind) => places.filter((place) => place.kind === kind).map(({ id }) => id);
  const [{ timeZone }, updates, evidence, changes, comments, challenges, told] = await Promise.all([
    currentMember(), loadStatusUpdate().loadMany(ids('update')), loadEvidence().loadMany(ids('evidence')), listChangesById(ids('change')),
    loadComment().loadMany(ids('comment')), loadChallenge().loadMany(ids('challenge')), tell(subject, ids('figures')),
  ]);
  const found = { update: known(updates), evidence: known(evidence), change: known(changes), comment: known(comments), challenge: known(challenges), told: known(told) };
  return places.map(({ id, at, kind }) => {
    const [comment, challenge] = [found.comment.get(id) ?? null, found.challenge.get(id) ?? null];
    const isOfGroup = (comment !== null && comment.author === null) || (challenge !== null && challenge.raisedBy === null);
    return {
      id, kind: kind as ActivityKind, at: isOfGroup ? null : at, on: toDay(new Date(at), timeZone), comment, challenge,
      update: found.update.get(id) ?? null, evidence: found.evidence.get(id) ?? null, change: found.change.get(id) ?? null, told: found.told.get(id) ?? null,
    };
  });
}
