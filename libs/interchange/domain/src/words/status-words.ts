import type { DeliveryStatus } from '@waymark/plans/domain';

export interface StatusReading {
  readonly status: DeliveryStatus | null;
  /** From 0 to 1: how usual this reading of the word is. */
  readonly confidence: number;
}

const WORDS: Record<DeliveryStatus, { sure: string[]; likely: string[] }> = {
  not_started: {
    sure: ['not started', 'not yet started', 'yet to start', 'to start', 'not begun', 'to do', 'todo'],
    likely: ['planned', 'pending', 'open', 'new', 'grey', 'gray', 'white', 'scheduled', 'upcoming', 'future', 'not due', 'not yet due', 'no progress'],
  },
  on_track: {
    sure: ['on track', 'green', 'on target', 'on schedule', 'on course', 'g'],
    likely: ['in progress', 'underway', 'under way', 'started', 'ongoing', 'on going', 'in hand', 'progressing', 'active', 'begun', 'in train', 'in delivery', 'wip', 'work in progress', 'doing', 'good progress'],
  },
  at_risk: {
    sure: ['at risk', 'amber', 'a', 'some risk'],
    likely: ['yellow', 'orange', 'amber green', 'amber red', 'minor issues', 'some concerns', 'slipping', 'slightly behind', 'needs attention', 'some delay', 'slippage', 'partly on track'],
  },
  off_track: {
    sure: ['off track', 'red', 'r', 'off target', 'off course', 'off schedule'],
    likely: ['delayed', 'late', 'overdue', 'behind', 'behind schedule', 'blocked', 'stuck', 'missed', 'critical', 'failing', 'not on track', 'major issues', 'significant delay'],
  },
  complete: {
    sure: ['complete', 'completed', 'done', 'finished', 'achieved', 'delivered', 'complete and closed'],
    likely: ['closed', 'blue', 'b', 'embedded', 'implemented', 'met', 'fully met', 'business as usual', 'bau', '100'],
  },
  paused: { sure: ['paused', 'on hold', 'on pause', 'suspended'], likely: ['deferred', 'postponed', 'stalled', 'hold'] },
  withdrawn: { sure: ['withdrawn', 'cancelled', 'canceled', 'dropped'], likely: ['removed', 'no longer needed', 'no longer required', 'superseded', 'abandoned', 'stopped', 'not applicable'] },
};

const BY_WORD = new Map<string, StatusReading>();
for (const [status, words] of Object.entries(WORDS) as [DeliveryStatus, { sure: string[]; likely: string[] }][]) {
  for (const word of words.sure) BY_WORD.set(word, { status, confidence: word.length === 1 ? 0.7 : 0.95 });
  for (const word of words.likely) BY_WORD.set(word, { status, confidence: 0.6 });
}

/** One spelling for "On-Track", "on track." and "ON  TRACK", so that a word is asked about once. */
export function toStatusKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const LONGEST_STATUS = 60;

/**
 * What a status word most likely means. Tries the whole cell first, then its opening words
 * ("Green - going well"), so that a remark behind the word does not hide it.
 */
export function readStatusWord(text: string): StatusReading {
  const key = toStatusKey(text).replace(/^(?:rag|status|rating)\s+/, '').replace(/\s+(?:rating|status|rag)$/, '');
  const whole = BY_WORD.get(key);
  if (whole) return whole;
  if (text.length > LONGEST_STATUS) return { status: null, confidence: 0 };
  const percent = /^(\d{1,3})\s*%?\s*(?:complete|completed|done)?$/i.exec(text.trim());
  if (percent && (text.includes('%') || /\p{L}/u.test(text))) return readPercent(Number(percent[1]));
  const opening = text.split(/\s+[-–—]\s+|[:;,.(]/)[0] ?? '';
  const found = opening.length < text.length && toStatusKey(opening).length > 1 ? BY_WORD.get(toStatusKey(opening)) : undefined;
  return found ? { status: found.status, confidence: Math.min(found.confidence, 0.7) } : { status: null, confidence: 0 };
}

function readPercent(percent: number): StatusReading {
  if (percent >= 100) return { status: 'complete', confidence: 0.7 };
  return { status: percent === 0 ? 'not_started' : 'on_track', confidence: 0.5 };
}

const LABELS: Record<DeliveryStatus, string> = {
  not_started: 'Not started', on_track: 'On track', at_risk: 'At risk', off_track: 'Off track', complete: 'Complete', paused: 'Paused', withdrawn: 'Withdrawn',
};

/** The status in the words the screen uses. */
export function toStatusLabel(status: DeliveryStatus): string {
  return LABELS[status];
}
