import { subjectWords } from './group-words';
import type { GroupOnPage } from './use-groups';

/** An answer to something that the group said outside. */
export interface GroupResponse {
  readonly id: string;
  readonly kind: 'challenge' | 'advice';
  /** What a judgement names: the challenge, or the answer to advice. */
  readonly targetId: string;
  readonly by: string;
  readonly html: string;
  readonly title: string;
  /** Of a challenge. */
  readonly number: number | null;
  /** Of advice: the page of what it is about. */
  readonly path: string | null;
  /** The day on which the group found it enough; null while it has not said so. */
  readonly settledOn: string | null;
}

const settledShown = 2;

type Spoken = Pick<GroupOnPage, 'challenges' | 'sayings'>;

function ofChallenges({ challenges }: Spoken): GroupResponse[] {
  return challenges.flatMap(({ id, number, title, state, events }) => {
    const answer = events.findLast(({ kind }) => kind === 'ANSWERED');
    if (answer === undefined || (state !== 'ANSWERED' && state !== 'SATISFIED')) return [];
    const settled = events.findLast(({ kind }) => kind === 'SATISFIED');
    const { html, willHappen, by } = answer;
    return [
      { id: answer.id, kind: 'challenge', targetId: id, by: by?.name ?? '', html: html ?? `<p>${willHappen ?? ''}</p>`, title, number, path: null, settledOn: settled?.happenedOn ?? null },
    ];
  });
}

function ofAdvice({ sayings }: Spoken): GroupResponse[] {
  return sayings.flatMap(({ subject, answers }) => {
    const answer = answers.at(-1);
    if (answer === undefined || answer.isAccepted === false) return [];
    return [
      {
        id: answer.id, kind: 'advice', targetId: answer.id, by: answer.answeredBy.name, html: answer.html, title: subject === null ? '' : subjectWords(subject),
        number: null, path: subject?.path ?? null, settledOn: answer.isAccepted ? answer.judgedOn : null,
      },
    ];
  });
}

/** What waits for the group's word, and the last answers that it found enough. */
export function listResponses(group: Spoken): GroupResponse[] {
  const all = [...ofChallenges(group), ...ofAdvice(group)];
  const settled = all.filter(({ settledOn }) => settledOn !== null).sort((a, b) => b.settledOn!.localeCompare(a.settledOn!));
  return [...all.filter(({ settledOn }) => settledOn === null), ...settled.slice(0, settledShown)];
}
