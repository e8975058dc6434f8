import { Loaded, PermitButton } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { useReviewsText } from '../reviews.text';
import { useScale } from './use-cycles';

const ScaleDialog = lazy(() => import('./scale-dialog'));

/** The scale on which assurance opinions are given, from best to worst. */
export function ScaleSection() {
  const t = useReviewsText();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="scale">
      <Loaded query={useScale()}>
        {({ opinionScale }) => (
          <>
            <div className="head">
              <h2 id="scale">{t('reviews.scale')}</h2>
              <PermitButton className="btn small noprint" permit={opinionScale.canRevise} onClick={() => setOpen(true)}>
                {t('reviews.scale.change')}
              </PermitButton>
            </div>
            <p className="mt-s">{t('reviews.scale.means')}</p>
            <dl className="facts mt-s">
              {opinionScale.levels.map(({ level, meaning }) => (
                <div key={level} style={{ display: 'contents' }}>
                  <dt>{level}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
            {isOpen ? (
              <Suspense fallback={null}>
                <ScaleDialog scale={opinionScale} onClose={() => setOpen(false)} />
              </Suspense>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}
