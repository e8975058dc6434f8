import { Dialog, registerProof } from '@waymark/platform/web';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useIdentityText } from '../identity.text';
import { loadedAhead } from '../session/loaded-ahead';

const { Part: ProofPanel, useAhead } = loadedAhead(() => import('./proof-panel'));

/** Laid over the page when an act asks for proof. The page stays as it was; once proof is given, the act is sent again. */
export function ProofDialog() {
  const t = useIdentityText();
  const [isOpen, setOpen] = useState(false);
  const answer = useRef<((isGiven: boolean) => void) | null>(null);
  useAhead();

  useEffect(
    () =>
      registerProof(
        () =>
          new Promise((resolve) => {
            answer.current = resolve;
            setOpen(true);
          }),
      ),
    [],
  );

  const finish = (isGiven: boolean) => {
    setOpen(false);
    answer.current?.(isGiven);
    answer.current = null;
  };

  if (!isOpen) return null;
  return (
    <Dialog title={t('identity.proof.title')} onClose={() => finish(false)}>
      <div className="stack">
        <p>{t('identity.proof.explain')}</p>
        <Suspense fallback={null}>
          <ProofPanel onDone={() => finish(true)} />
        </Suspense>
        <button type="button" className="btn quiet" onClick={() => finish(false)}>
          {t('identity.proof.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
