import { formatDay } from '@waymark/platform/web';
import type { voicesText } from '../voices.text';
import type { Challenge, ChallengeEvent, ListedChallenge } from './use-challenges';

type Text = typeof voicesText;

/** Who raised it, in whose name. */
export function raiserOf(t: Text, { groupName, raisedBy, raisedAs }: Pick<ListedChallenge, 'groupName' | 'raisedBy' | 'raisedAs'>): string {
  const name = groupName ?? raisedBy?.name ?? t('voices.somebody');
  return raisedAs === 'PERSON' ? name : t(`voices.raised_as.${raisedAs}`, { name });
}

/** Something that happened to a challenge, in a sentence. Answers and what was said of them stand for themselves. */
export function eventSentence(t: Text, { kind, happenedOn, by, respondent }: ChallengeEvent): string | null {
  const date = formatDay(happenedOn);
  const who = by?.name ?? t('voices.somebody');
  switch (kind) {
    case 'ACKNOWLEDGED':
      return t('voices.event.acknowledged', { who, date });
    case 'REMINDED':
      return t('voices.event.reminded', { date });
    case 'RESPONDENT_TOLD':
      return t('voices.event.respondent_told', { date });
    case 'SPONSOR_TOLD':
      return t('voices.event.sponsor_told', { date });
    case 'TAKEN_TO_SUB_GROUP':
      return t('voices.event.taken_to_sub_group', { date });
    case 'RESPONDENT_CHANGED':
      return t('voices.event.respondent_changed', { who, date, respondent: respondent?.name ?? t('voices.somebody') });
    default:
      return null;
  }
}

/** An answer with what was said of it, or what happened between answers. */
export type EventGroup = { answer: ChallengeEvent } | { verdict: ChallengeEvent } | { between: ChallengeEvent[] };

/** All that happened, in its order: every answer and verdict by itself, the rest gathered between them. */
export function groupEvents(events: Challenge['events']): EventGroup[] {
  const groups: EventGroup[] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (event.kind === 'ANSWERED') groups.push({ answer: event });
    else if (['SATISFIED', 'UNSATISFIED', 'WITHDRAWN'].includes(event.kind)) groups.push({ verdict: event });
    else if (last !== undefined && 'between' in last) last.between.push(event);
    else groups.push({ between: [event] });
  }
  return groups;
}
