import { Check } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { usePlatformText } from '../text/platform.text';
import { closeUndo, currentUndo, onUndoChange, type UndoOffer } from './undo-store';

const shownFor = 10_000;

/** One offer, with its own clock that stops while it is held. */
function Offer({ offer }: { offer: UndoOffer }) {
  const t = usePlatformText();
  const [isHeld, hold] = useState(false);
  const left = useRef(shownFor);

  useEffect(() => {
    if (isHeld) return;
    const began = Date.now();
    const timer = setTimeout(closeUndo, left.current);
    return () => {
      clearTimeout(timer);
      left.current -= Date.now() - began;
    };
  }, [isHeld]);

  const takeBack = () => {
    closeUndo();
    // The button is gone: the keyboard goes on from the page, not from the top of the browser.
    document.getElementById('main')?.focus({ preventScroll: true });
    void offer.undo?.();
  };
  return (
    <div
      className="undo"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <Check size={18} aria-hidden="true" />
      {offer.message}
      {offer.undo === undefined ? null : (
        <button type="button" onClick={takeBack}>
          {t('platform.undo')}
        </button>
      )}
    </div>
  );
}

/**
 * Says what was done and offers to take it back, for ten seconds that do not run while a pointer or the focus is on it.
 * One per application, in the shell; pages call `offerUndo`.
 */
export function UndoBar() {
  const offer = useSyncExternalStore(onUndoChange, currentUndo);
  return (
    <div className="undo-region" role="status">
      {offer === null ? null : <Offer key={offer.id} offer={offer} />}
    </div>
  );
}
