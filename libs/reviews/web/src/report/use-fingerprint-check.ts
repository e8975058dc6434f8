import { toCanonicalText, toFingerprint, type ReviewRecord } from '@waymark/reviews/domain';
import { useEffect, useState } from 'react';
import type { RecordOfReport } from './use-report';

/** Whether the words on screen have the fingerprint they are said to have. `cannot`: this browser cannot work it out here. */
export type FingerprintCheck = 'checking' | 'matches' | 'differs' | 'cannot';

/** Works the fingerprint out from the words themselves: of the sealed record, else of the paper that was signed. */
export async function checkFingerprint({ text, fingerprint }: Pick<RecordOfReport, 'text' | 'fingerprint'>, record: ReviewRecord): Promise<FingerprintCheck> {
  if (globalThis.crypto?.subtle === undefined) return 'cannot';
  const paper = (await toFingerprint(toCanonicalText(record.paper))) === record.paperFingerprint;
  const whole = fingerprint === null || (await toFingerprint(text)) === fingerprint;
  return paper && whole ? 'matches' : 'differs';
}

/** The same, in a page. */
export function useFingerprintCheck(answer: RecordOfReport, record: ReviewRecord): FingerprintCheck {
  const [check, setCheck] = useState<FingerprintCheck>('checking');
  useEffect(() => {
    let isWanted = true;
    checkFingerprint(answer, record).then(
      (found) => isWanted && setCheck(found),
      () => isWanted && setCheck('cannot'),
    );
    return () => {
      isWanted = false;
    };
  }, [answer, record]);
  return check;
}
