import { useState } from 'react';
import { useSpaceText } from '../group/space.text';
import { PhraseDialog } from './phrase-dialog';
import type { UnnamedBox } from './use-letter-box';

/** Shows the recovery phrase on wish, as long as this browser has one. */
export function PhraseButton({ box }: { box: UnnamedBox }) {
  const t = useSpaceText();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <button type="button" className="btn small noprint" onClick={() => setShown(true)}>
        {t('space.phrase.show')}
      </button>
      {isShown ? <PhraseDialog box={box} onClose={() => setShown(false)} /> : null}
    </>
  );
}
