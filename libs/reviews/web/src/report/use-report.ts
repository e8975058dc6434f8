import { useQueryOf } from '@waymark/platform/web';
import type { EarlierRecord, ReviewAddendum, ReviewRecord } from '@waymark/reviews/domain';
import { useMemo } from 'react';
import { EarlierRecordDocument, ReviewReportDocument, ReviewsToCompareDocument, type ReviewReportQuery } from './report.generated';

export type ReviewOfReport = NonNullable<ReviewReportQuery['review']>;
export type RecordOfReport = NonNullable<ReviewReportQuery['reviewRecord']>;

/** A review with the text of its record. */
export const useReviewReport = (number: number) => useQueryOf(ReviewReportDocument, { number });

/** Earlier sealed reviews of the same plan. */
export function useReviewsToCompare({ plan, number }: ReviewOfReport) {
  const { data } = useQueryOf(ReviewsToCompareDocument, { planId: plan.id });
  return (data?.reviews.items ?? []).filter((one) => one.number < number);
}

/** The record that is compared with; null while it is not there. */
export function useEarlierRecord(number: number | null): EarlierRecord | null {
  const { data } = useQueryOf(EarlierRecordDocument, { number: number ?? 0 }, { enabled: number !== null });
  const found = number === null ? null : (data?.reviewRecord ?? null);
  return useMemo(() => (found?.fingerprint ? { record: JSON.parse(found.text) as ReviewRecord, fingerprint: found.fingerprint } : null), [found]);
}

/** Addenda as the report takes them. */
export const toAddenda = ({ addenda }: ReviewOfReport): ReviewAddendum[] =>
  addenda.map(({ id, paragraph, words, at, by }) => ({ id, paragraph, words, at, by: { id: by.id, name: by.name, title: by.title ?? null } }));
