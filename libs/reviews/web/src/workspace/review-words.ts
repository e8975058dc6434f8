import { dayOf, formatDay, formatDayWithoutYear, formatTime, type Translate } from '@waymark/platform/web';
import { toFullTitle } from '@waymark/reviews/domain';
import type { ReviewsTextId } from '../reviews.text';
import type { ReviewStageKind, ReviewState } from './review.generated';

type T = Translate<ReviewsTextId>;

/** Today where the organisation is. */
export const today = (): string => dayOf(new Date());

/** A day without its year while that is the present one. */
export const shortDay = (day: string, now = today()): string => (day.slice(0, 4) === now.slice(0, 4) ? formatDayWithoutYear(day) : formatDay(day));

/** The day and time of an instant: 3 November, 16:20. */
export const shortInstant = (at: string): string => `${shortDay(dayOf(at))}, ${formatTime(at)}`;


/** Such as "Review 3, April to September 2026". */
export const nameOf = ({ title, periodFrom, periodTo }: { title: string; periodFrom: string; periodTo: string }): string =>
  toFullTitle(title, { from: periodFrom, to: periodTo });

/** What the words of a stage need of it. */
export interface StageFacts {
  kind: ReviewStageKind;
  opensOn: string;
  dueOn: string;
  meetsOn: string | null;
  isDone: boolean;
  doneOn: string | null;
}

/** The name of a stage: the sub-group and the board go by their own names. */
export const stageName = (t: T, kind: ReviewStageKind): string => t(`reviews.stage.${kind}`);

/** The one line below a stage: when it was done, what is due, or when it begins. */
export function stageLine(t: T, stage: StageFacts, review: { stage: ReviewStageKind; state: ReviewState }, now = today()): string {
  const { kind, opensOn, dueOn, meetsOn, isDone, doneOn } = stage;
  const day = (one: string) => shortDay(one, now);
  if (kind === 'PUBLISHED') return review.state === 'SEALED' ? t('reviews.stage.sealed', { day: day(doneOn ?? opensOn) }) : t('reviews.stage.after_board');
  if (isDone && doneOn !== null) return t(kind === 'PREPARE' ? 'reviews.stage.closed' : kind === 'BOARD' ? 'reviews.stage.approved' : 'reviews.stage.sent_on', { day: day(doneOn) });
  if (review.state === 'CANCELLED') return t('reviews.stage.not_reached');
  if (kind !== review.stage || review.state === 'PLANNED') return meetsOn === null ? t('reviews.stage.opens', { day: day(opensOn) }) : t('reviews.stage.meets', { day: day(meetsOn) });
  if (meetsOn === null) return t('reviews.stage.due', { day: day(dueOn) });
  return dueOn === meetsOn ? t('reviews.stage.meets', { day: day(meetsOn) }) : t('reviews.stage.papers', { due: day(dueOn), meets: day(meetsOn) });
}
