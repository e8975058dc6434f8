import { useQueryOf } from '@waymark/platform/web';
import type { EarlierRecord, ReviewAddendum, ReviewRecord } from '@waymark/reviews/domain';
import { useMemo } from 'react';
import { EarlierRecordDocument, ReviewReportDocument, ReviewsToCompareDocument, type ReviewReportQuery } from './report.generated';

export type ReviewOfReport = NonNullable<ReviewReportQuery['review']>;
export type RecordOfReport = NonNullable<ReviewReportQuery['reviewRecord']>;

/** A review with the text of its record. */
export const useReviewReport = (number: number) => useQueryOf(ReviewReportDocument, { number });

/** A review to compare with; the day on which its period ends is told with the whole list. */
export interface ReviewToCompare {
  readonly number: number;
  readonly title: string;
  readonly periodTo: string | null;
}

/** Earlier sealed reviews of the same plan. Until the list is here the one before stands for it; null where there may be others. */
export function useReviewsToCompare({ plan, number, previous }: ReviewOfReport): readonly ReviewToCompare[] | null {
  const { data, isPending } = useQueryOf(ReviewsToCompareDocument, { planId: plan.id });
  if (!isPending || number === 1) return (data?.reviews.items ?? []).filter((one) => one.number < number);
  return previous === null ? null : [{ ...previous, periodTo: null }];
}

/** The record that is compared with, null while it is not there; and whether it is still to come. */
export function useEarlierRecord(number: number | null): { earlier: EarlierRecord | null; isOnItsWay: boolean } {
  const { data, isPending } = useQueryOf(EarlierRecordDocument, { number: number ?? 0 }, { enabled: number !== null });
  const found = number === null ? null : (data?.reviewRecord ?? null);
  const earlier = useMemo(() => (found?.fingerprint ? { record: JSON.parse(found.text) as ReviewRecord, fingerprint: found.fingerprint } : null), [found]);
  return { earlier, isOnItsWay: number !== null && isPending };
}

/** Addenda as the report takes them. */
export const toAddenda = ({ addenda }: ReviewOfReport): ReviewAddendum[] =>
  addenda.map(({ id, paragraph, words, at, by }) => ({ id, paragraph, words, at, by: { id: by.id, name: by.name, title: by.title ?? null } }));
