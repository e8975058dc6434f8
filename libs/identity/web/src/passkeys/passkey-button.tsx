import { useState } from 'react';
import { useDeviceWords } from './use-passkeys';

export interface PasskeyButtonProps {
  label: string;
  isPrimary?: boolean;
  /** What asks the device. */
  ask: () => Promise<void>;
  onRefused: (thrown: unknown) => void;
}

/** Asks the device for a passkey by a press; what goes wrong is told in words. */
export function PasskeyButton({ label, isPrimary = false, ask, onRefused }: PasskeyButtonProps) {
  const toWords = useDeviceWords();
  const [isAsking, setAsking] = useState(false);
  const press = async () => {
    if (isAsking) return;
    setAsking(true);
    await ask().catch((thrown: unknown) => onRefused(toWords(thrown)));
    setAsking(false);
  };
  return (
    <button type="button" className={isPrimary ? 'btn primary' : 'btn'} aria-disabled={isAsking} onClick={() => void press()}>
      {label}
    </button>
  );
}
