import type { PaperAction, ReviewPaper } from '../document/review-paper';
import { countStatuses } from './count-statuses';

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function findCountFault({ counts, actions }: ReviewPaper): string[] {
  const isThenKnown = counts.some(({ then }) => then !== null);
  const expected = countStatuses(actions, isThenKnown);
  return expected.flatMap((wanted) => {
    const found = counts.find(({ status }) => status === wanted.status);
    // A status that nothing stood or stands at may be left out.
    if (!found) return wanted.now > 0 || (wanted.then ?? 0) > 0 ? [`The count of ${wanted.status} is missing.`] : [];
    const same = found.now === wanted.now && found.then === wanted.then && isEqual(found.movedHere.map(({ actionId }) => actionId).sort(), wanted.movedHere.map(({ actionId }) => actionId).sort());
    return same ? [] : [`The count of ${wanted.status} does not agree with the actions: ${found.then} then and ${found.now} now, and it should be ${wanted.then} and ${wanted.now}.`];
  });
}

function findActionFaults(action: PaperAction): string[] {
  const { reference, status, statusThen, events, timesSlipped, timesSlippedSince, isException, isOverdue } = action;
  const faults = [
    [timesSlippedSince > timesSlipped, 'slipped more often since the last review than in all'],
    [events.includes('slipped') !== timesSlippedSince > 0, 'says that it slipped, or not, and its slips say otherwise'],
    [events.includes('added') !== (statusThen === null), 'says that it was added, or not, and its earlier status says otherwise'],
    [events.includes('completed') && status !== 'complete', 'says that it was completed, and it is not complete'],
    [events.includes('withdrawn') && status !== 'withdrawn', 'says that it was withdrawn, and it is not'],
    [(status === 'off_track' || isOverdue) !== isException, 'is an exception, or not, and its status says otherwise'],
  ] as const;
  return faults.filter(([isFault]) => isFault).map(([, words]) => `Action ${reference} ${words}.`);
}

const findDoubles = (name: string, ids: readonly string[]): string[] => (new Set(ids).size === ids.length ? [] : [`One of the ${name} is there twice.`]);

function findVoiceFaults({ voices }: ReviewPaper): string[] {
  return voices.unansweredCount > voices.challengeCount ? ['More challenges are unanswered than were raised.'] : [];
}

/** Where the parts of a paper say different things: sentences for whoever made it. None is what a paper must have before it is pinned. */
export function listPaperFaults(paper: ReviewPaper): string[] {
  const outcomes = new Set(paper.outcomes.map(({ id }) => id));
  const homeless = [...paper.actions, ...paper.measures].filter(({ outcomeId }) => !outcomes.has(outcomeId)).map(({ reference }) => `${reference} belongs to no outcome of the paper.`);
  const opinion = paper.opinion && !paper.opinion.legend.some(({ level }) => level === paper.opinion?.level) ? ['The opinion is on no level of its scale.'] : [];
  return [
    ...findCountFault(paper),
    ...paper.actions.flatMap(findActionFaults),
    ...findDoubles('actions', paper.actions.map(({ id }) => id)),
    ...findDoubles('measures', paper.measures.map(({ id }) => id)),
    ...homeless,
    ...opinion,
    ...findVoiceFaults(paper),
  ];
}
