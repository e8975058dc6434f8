import { Link, organisationInAddress, type RequestError } from '@waymark/platform/web';
import { useState } from 'react';
import { reportPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import type { Review } from '../workspace/use-review';
import { useDocuments, useMakeDocument, type DocumentFile } from './use-documents';

const formats = ['PDF', 'WORD', 'EXCEL', 'SLIDES', 'HIGHLIGHT'] as const;

/** The report as a page, and as files that are made when somebody asks. Each says for whom it is safe. */
export function ReportFormats({ review }: { review: Review }) {
  const t = useReviewsText();
  const { data } = useDocuments(review.number);
  const [audience, setAudience] = useState<'INTERNAL' | 'PUBLIC'>('PUBLIC');
  const files = data?.review?.documents ?? [];
  const permit = review.viewerCan.makeDocuments;
  // Whoever reads the internal paper may have either document, also before any was made.
  const seesBoth = review.newestPaper?.audience === 'INTERNAL' || files.some((file) => file.audience === 'INTERNAL');
  const shown = seesBoth ? audience : 'PUBLIC';
  return (
    <section className="aside" aria-labelledby="formats">
      <h2 id="formats">{t('reviews.formats')}</h2>
      {seesBoth ? (
        <fieldset className="choice mt-s noprint">
          <legend className="vh">{t('reviews.formats.for')}</legend>
          {(['PUBLIC', 'INTERNAL'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="audience" checked={audience === one} onChange={() => setAudience(one)} />
              {t(`reviews.audience.${one}`)}
            </label>
          ))}
        </fieldset>
      ) : null}
      <ul className="lines">
        <li>
          <Link to={reportPath(organisationInAddress()!, review.number)}>{t('reviews.format.PAGE')}</Link>
        </li>
        {formats.map((format) => (
          <li key={format}>
            <FormatLine review={review} format={format} audience={shown} file={files.find((one) => one.format === format && one.audience === shown)} permit={permit} />
          </li>
        ))}
      </ul>
      {permit.allowed ? null : <p className="due mt-s">{permit.reason}</p>}
    </section>
  );
}

interface FormatLineProps {
  review: Review;
  format: (typeof formats)[number];
  audience: 'INTERNAL' | 'PUBLIC';
  file: DocumentFile | undefined;
  permit: Review['viewerCan']['makeDocuments'];
}

/** One file: to fetch, on its way, or to be made. */
function FormatLine({ review, format, audience, file, permit }: FormatLineProps) {
  const t = useReviewsText();
  const make = useMakeDocument();
  const [refusal, setRefusal] = useState<string | null>(null);
  const name = t(`reviews.format.${format}`);
  const isOnItsWay = file?.state === 'WAITING' || file?.state === 'MAKING' || make.isPending;
  // Until it is sealed, questions, decisions and names are added to the same version of the paper.
  const mayHaveGrown = review.state !== 'SEALED';
  const isOld = file?.path != null && file.paperVersion !== null && review.newestPaper !== null && file.paperVersion < review.newestPaper.version;
  const start = () => make.mutate({ reviewId: review.id, format, audience }, { onSuccess: () => setRefusal(null), onError: (failure: RequestError) => setRefusal(failure.message) });
  const path = file?.path ?? null;
  return (
    <>
      {path === null ? name : <a href={path}>{name}</a>}
      {isOnItsWay ? (
        <p className="due" role="status">
          {t('reviews.format.making', { progress: file?.progress ?? 0 })}
        </p>
      ) : null}
      {file?.state === 'FAILED' && !isOnItsWay ? <p className="why offtrack">{file.problem}</p> : null}
      {refusal === null ? null : (
        <p className="error" role="alert">
          {refusal}
        </p>
      )}
      {isOld && !isOnItsWay ? <p className="due">{t('reviews.format.old', { version: file.paperVersion ?? 0 })}</p> : null}
      {permit.allowed && !isOnItsWay && (path === null || isOld || mayHaveGrown || file?.state === 'FAILED') ? (
        <>
          {' '}
          <button type="button" className="btn quiet small noprint" onClick={start}>
            {t(file?.state === 'FAILED' ? 'reviews.format.try_again' : path === null ? 'reviews.format.make' : 'reviews.format.make_again')} <span className="vh">{name}</span>
          </button>
        </>
      ) : null}
    </>
  );
}
