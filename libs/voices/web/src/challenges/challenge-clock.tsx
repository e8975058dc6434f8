import { Clock } from 'lucide-react';
import type { ListedChallenge } from './use-challenges';

/** The clock of a challenge, the same for both sides: in colour only while somebody waits. */
export function ChallengeClock({ challenge: { clock, state } }: { challenge: Pick<ListedChallenge, 'clock' | 'state'> }) {
  const waits = state === 'AWAITING' || state === 'ACKNOWLEDGED' || state === 'OVERDUE' || state === 'TAKEN_TO_SUB_GROUP' || state === 'UNSATISFIED';
  const look = !waits ? '' : clock.daysOverdue > 0 ? 'offtrack' : clock.daysLeft <= 3 ? 'atrisk' : '';
  return (
    <span className={`status ${look === '' ? 'muted' : look}`}>
      <Clock size={18} aria-hidden="true" />
      {clock.text}
    </span>
  );
}
