import { announce, PermitButton, type RequestError } from '@waymark/platform/web';
import { useEffect, useRef, useState } from 'react';
import { useDocuments, useMakeDocument, type DocumentFile } from '../documents/use-documents';
import { useReviewsText } from '../reviews.text';
import type { RecordOfReport, ReviewOfReport } from './use-report';

const formats = ['PDF', 'WORD', 'EXCEL', 'SLIDES', 'HIGHLIGHT'] as const;
const isOnItsWay = (file: DocumentFile | undefined) => file?.state === 'WAITING' || file?.state === 'MAKING';

/** The same report as files, for the same audience: fetched where they are there, else made. */
export function DocumentLinks({ review, audience }: { review: ReviewOfReport; audience: RecordOfReport['audience'] }) {
  const t = useReviewsText();
  const { data } = useDocuments(review.number);
  const make = useMakeDocument();
  const [refusal, setRefusal] = useState<string | null>(null);
  const files = (data?.review?.documents ?? []).filter((file) => file.audience === audience);
  const fileOf = (format: (typeof formats)[number]) => files.find((file) => file.format === format);
  const ready = formats.filter((format) => fileOf(format)?.state === 'READY');
  useAnnouncedWhenReady(ready.map((format) => t('reviews.report.ready', { format: t(`reviews.report.format.${format}`) })), files.length > 0);
  const failed = files.find(({ state }) => state === 'FAILED');
  const version = review.newestPaper?.version ?? 0;
  const start = (format: (typeof formats)[number]) => make.mutate({ reviewId: review.id, format, audience }, { onSuccess: () => setRefusal(null), onError: (failure: RequestError) => setRefusal(failure.message) });
  return (
    <>
      {formats.map((format) => {
        const file = fileOf(format);
        const name = t(`reviews.report.format.${format}`);
        const isOld = (file?.paperVersion ?? version) < version;
        if (isOnItsWay(file))
          return (
            <span key={format} className="btn" role="status" aria-disabled="true">
              {t('reviews.report.making', { format: name, progress: file?.progress ?? 0 })}
            </span>
          );
        if (file?.path && !isOld)
          return (
            <a key={format} className="btn" href={file.path} download>
              {name}
            </a>
          );
        return (
          <PermitButton key={format} permit={review.viewerCan.makeDocuments} onClick={() => start(format)}>
            {t('reviews.report.make', { format: name })}
          </PermitButton>
        );
      })}
      {refusal === null && failed?.problem == null ? null : (
        <p className="error" role="alert">
          {refusal ?? failed?.problem}
        </p>
      )}
    </>
  );
}

/** Says that a file is ready once it has become so; not of those that were there from the start. */
function useAnnouncedWhenReady(sentences: readonly string[], isLoaded: boolean) {
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!isLoaded) return;
    if (before.current !== null) for (const sentence of sentences) if (!before.current.has(sentence)) announce(sentence);
    before.current = new Set(sentences);
  });
}
