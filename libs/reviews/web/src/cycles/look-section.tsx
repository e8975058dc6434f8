import { sendFile, UploadProblem } from '@waymark/interchange/web';
import { announce, formatInstant, Loaded, PermitButton } from '@waymark/platform/web';
import { useState } from 'react';
import { useReviewsText } from '../reviews.text';
import { useOpenWordTemplate, useRemoveWordTemplate, useWordTemplate } from './use-cycles';

const LARGEST = 5 * 1024 * 1024;

/** The look of Word documents: ours, or that of a document of the organisation. */
export function LookSection() {
  const t = useReviewsText();
  const query = useWordTemplate();
  const { mutateAsync: open } = useOpenWordTemplate();
  const { mutateAsync: remove } = useRemoveWordTemplate();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** Does something; what goes wrong is said beside the field. */
  const act = async (work: () => Promise<string | null>, done: string) => {
    setBusy(true);
    setProblem(null);
    const refusal = await work().catch((failure: unknown) => (failure instanceof UploadProblem || (failure instanceof Error && failure.name === 'RequestError') ? failure.message : ''));
    await query.refetch();
    setBusy(false);
    if (refusal === null) announce(done);
    else setProblem(refusal === '' ? t('reviews.look.unsent') : refusal);
  };
  const send = (file: File) =>
    act(async () => {
      if (file.size > LARGEST) return t('reviews.look.too_large');
      const { uploadUrl } = (await open({ fileName: file.name, size: file.size })).openWordTemplate;
      await sendFile(file, uploadUrl, { onShare: () => undefined, signal: new AbortController().signal });
      return null;
    }, t('reviews.look.saved'));
  const takeBack = () => act(async () => remove({}).then(() => null), t('reviews.look.removed'));
  return (
    <section aria-labelledby="look">
      <Loaded query={query}>
        {({ wordTemplate: { fileName, setAt, setBy, samplePath, canChange } }) => (
          <>
            <div className="head">
              <h2 id="look">{t('reviews.look')}</h2>
              {fileName === null ? null : (
                <PermitButton className="btn quiet small noprint" permit={canChange} onClick={() => void takeBack()}>
                  {t('reviews.look.remove')} <span className="vh">{t('reviews.look')}</span>
                </PermitButton>
              )}
            </div>
            <p className="mt-s">{t('reviews.look.means')}</p>
            <p className="mt-s">{fileName === null || setAt === null ? t('reviews.look.none') : t('reviews.look.now', { file: fileName, name: setBy?.name ?? '', day: formatInstant(setAt) })}</p>
            {fileName === null || samplePath === null ? null : (
              <p className="mt-s noprint">
                <a href={samplePath}>{t('reviews.look.try')}</a>
              </p>
            )}
            {canChange.allowed ? (
              <div className="mt-s noprint">
                <label className="label" htmlFor="look-file">
                  {t('reviews.look.choose')}
                </label>
                {problem === null ? null : (
                  <p className="error" id="look-problem" role="alert">
                    {problem}
                  </p>
                )}
                <input
                  id="look-file"
                  type="file"
                  accept=".docx"
                  disabled={isBusy}
                  aria-describedby={problem === null ? undefined : 'look-problem'}
                  onChange={(event) => {
                    const [file] = event.target.files ?? [];
                    if (file) void send(file);
                    // The same file can be chosen again after it was put right.
                    event.target.value = '';
                  }}
                />
                {isBusy ? <p role="status">{t('reviews.look.sending')}</p> : null}
              </div>
            ) : (
              <p className="due mt-s">{canChange.reason}</p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
