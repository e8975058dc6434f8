import { Notice, PageHeading } from '@waymark/platform/web';
import { verifyRecord, whatThisProves, type RecordVerdict } from '@waymark/reviews/domain';
import { useState } from 'react';
import { useReviewsText } from '../reviews.text';
import { Verdict } from './verdict';

/** A file of more than this is no record; reading it would only make the browser wait. */
const largestFile = 64 * 1024 * 1024;

/**
 * Checks the record of a review without signing in and without sending it anywhere: the file stays in the browser, which works its
 * fingerprint out and compares it.
 */
export default function VerifyPage() {
  const t = useReviewsText();
  const [file, setFile] = useState<File | null>(null);
  const [given, setGiven] = useState('');
  const [verdict, setVerdict] = useState<RecordVerdict | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const check = async () => {
    setVerdict(null);
    if (file === null) return setProblem(t('reviews.verify.file_needed'));
    if (globalThis.crypto?.subtle === undefined) return setProblem(t('reviews.verify.cannot'));
    if (file.size > largestFile) return setProblem(t('reviews.verify.too_large'));
    try {
      setVerdict(await verifyRecord(new Uint8Array(await file.arrayBuffer()), given));
      setProblem(null);
    } catch {
      setProblem(t('reviews.verify.unreadable'));
    }
  };
  return (
    <div className="reading stack">
      <PageHeading>{t('reviews.verify.title')}</PageHeading>
      <p className="lede">{t('reviews.verify.lede')}</p>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <div className={problem === null ? 'field' : 'field has-error'}>
          <label htmlFor="record">{t('reviews.verify.file')}</label>
          <p className="hint" id="record-hint">
            {t('reviews.verify.file_hint')}
          </p>
          {problem === null ? null : (
            <p className="error" id="record-error" role="alert">
              {problem}
            </p>
          )}
          <input
            id="record"
            className="input"
            type="file"
            accept=".json,application/json"
            aria-describedby={problem === null ? 'record-hint' : 'record-hint record-error'}
            onChange={({ target }) => {
              setFile(target.files?.[0] ?? null);
              setVerdict(null);
              setProblem(null);
            }}
          />
        </div>
        <div className="field">
          <label htmlFor="fingerprint">{t('reviews.verify.given')}</label>
          <p className="hint" id="fingerprint-hint">
            {t('reviews.verify.given_hint')}
          </p>
          <input id="fingerprint" className="input" type="text" autoComplete="off" spellCheck={false} aria-describedby="fingerprint-hint" value={given} onChange={({ target }) => setGiven(target.value)} />
        </div>
        <p>
          <button type="submit" className="btn primary">
            {t('reviews.verify.check')}
          </button>
        </p>
      </form>
      {verdict === null ? null : <Verdict verdict={verdict} fileName={file?.name ?? ''} />}
      <Notice title={t('reviews.verify.private')}>{t('reviews.verify.private.means')}</Notice>
      <section aria-labelledby="proves">
        <h2 id="proves">{t('reviews.verify.proves')}</h2>
        <p className="mt-s" lang="en-GB">{whatThisProves.proves}</p>
        <h2 className="mt">{t('reviews.verify.proves_not')}</h2>
        <p className="mt-s" lang="en-GB">{whatThisProves.doesNotProve}</p>
        <h2 className="mt">{t('reviews.verify.without_us')}</h2>
        <p className="mt-s">{t('reviews.verify.without_us.means')}</p>
      </section>
    </div>
  );
}

