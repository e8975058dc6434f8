import { Dialog, RequestProblem, Skeleton } from '@waymark/platform/web';
import { useEffect, useState } from 'react';
import { useSpaceText } from '../group/space.text';
import styles from '../group/space.module.css';
import { printPhrase } from './print-phrase';
import type { UnnamedBox } from './use-letter-box';

export interface PhraseDialogProps {
  box: UnnamedBox;
  onClose: () => void;
  /** What the person was about to do when the phrase was shown. */
  onGoOn?: () => void;
}

/** The recovery phrase: whoever has it can change what was written, and nobody can give it back. */
export function PhraseDialog({ box, onClose, onGoOn }: PhraseDialogProps) {
  const t = useSpaceText();
  const [phrase, setPhrase] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { phrase: ask } = box;
  useEffect(() => void ask().then(setPhrase, setProblem), [ask]);
  return (
    <Dialog title={t('space.phrase.title')} onClose={onClose}>
      <div className="stack">
        <p>{t('space.phrase.explain')}</p>
        {problem === null ? null : <RequestProblem error={problem} />}
        {phrase === null ? <Skeleton lines={1} /> : <p className={styles['phrase']}>{phrase}</p>}
        <p>{t(box.isLasting ? 'space.phrase.kept_here' : 'space.phrase.not_kept')}</p>
        <div className="bar">
          {onGoOn === undefined ? null : (
            <button type="button" className="btn primary" onClick={onGoOn}>
              {t('space.phrase.go_on')}
            </button>
          )}
          {phrase === null ? null : (
            <button type="button" className="btn" onClick={() => printPhrase(phrase, { title: t('space.phrase.title'), explain: t('space.phrase.paper') })}>
              {t('space.phrase.print')}
            </button>
          )}
          <button type="button" className="btn quiet" onClick={onClose}>
            {t('space.cancel')}
          </button>
        </div>
        <ForgetHere box={box} onForgotten={onClose} />
      </div>
    </Dialog>
  );
}

/** For a device that others use too. */
function ForgetHere({ box, onForgotten }: { box: UnnamedBox; onForgotten: () => void }) {
  const t = useSpaceText();
  const [isSure, setSure] = useState(false);
  if (!box.isLasting) return null;
  const forget = () => {
    if (!isSure) return setSure(true);
    void box.forget().then(() => {
      onForgotten();
      box.enter();
    });
  };
  return (
    <div>
      {isSure ? <p role="status">{t('space.phrase.forget_explain')}</p> : null}
      <button type="button" className="btn quiet small" onClick={forget}>
        {t(isSure ? 'space.phrase.forget_sure' : 'space.phrase.forget')}
      </button>
    </div>
  );
}
