import { formatInstant, Link, Loaded, Notice, PermitButton, toRequestError } from '@waymark/platform/web';
import { useState } from 'react';
import { publishedPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { useLeavePublished, useListAmongPublished, useListing } from './use-published';

/** Whether the organisation is listed among published plans, and the way in and out. */
export function ListingSection() {
  const t = useReviewsText();
  const join = useListAmongPublished();
  const leave = useLeavePublished();
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const isBusy = join.isPending || leave.isPending;
  /** Does something and says what became of it; what goes wrong is said beside the button. */
  const act = async (work: () => Promise<string>) => {
    if (isBusy) return;
    setProblem(null);
    setDone('');
    try {
      setDone(await work());
    } catch (thrown) {
      setProblem(toRequestError(thrown).message);
    }
  };
  const turnOn = () => act(async () => t((await join.mutateAsync({})).listAmongPublished.isMade ? 'reviews.listing.done' : 'reviews.listing.waits'));
  const turnOff = () => act(async () => leave.mutateAsync({}).then(() => t('reviews.listing.left')));
  return (
    <section aria-labelledby="listing">
      <Loaded query={useListing()}>
        {({ publishedListing: { isListed, setAt, setBy, canChange } }) => (
          <>
            <div className="head">
              <h2 id="listing">{t('reviews.listing')}</h2>
              <PermitButton className="btn noprint" permit={canChange} onClick={() => void (isListed ? turnOff() : turnOn())}>
                {t(isListed ? 'reviews.listing.leave' : 'reviews.listing.join')}
              </PermitButton>
            </div>
            <p className="mt-s reading">
              {t('reviews.listing.means')} <Link to={publishedPath()}>{t('reviews.published.title')}</Link>
            </p>
            <p className="mt-s">
              <span className="b">{t(isListed ? 'reviews.listing.on' : 'reviews.listing.off')}</span> {setAt === null ? null : t('reviews.listing.set', { name: setBy?.name ?? '', day: formatInstant(setAt) })}
            </p>
            <p className={done === '' ? undefined : 'mt-s'} role="status">
              {done}
            </p>
            {problem === null ? null : (
              <div className="mt-s" role="alert">
                <Notice tone="problem">{problem}</Notice>
              </div>
            )}
            {canChange.allowed ? null : <p className="due mt-s">{canChange.reason}</p>}
          </>
        )}
      </Loaded>
    </section>
  );
}
