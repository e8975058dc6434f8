import { type PaperCommentary, type ReviewPaper, toCanonicalText, toFingerprint } from '@waymark/reviews/domain';
import type { ReviewWords } from '../writing/read-words';
import type { ChangedWords } from './paper.model';

/** Which words changed, before it is known who changed them. */
export type Changed = Omit<ChangedWords, 'by' | 'at'>;

const keyOf = ({ subjectId, field }: Pick<PaperCommentary, 'subjectId' | 'field'>): string => `${subjectId} ${field}`;

/**
 * The words that a version of the paper is signed for. What became of earlier decisions is among them: what is dropped after the
 * freeze would else stand in no sealed review.
 */
export type WrittenWords = Pick<ReviewWords, 'commentary' | 'opinion' | 'decisionsAsked' | 'followUps'>;

/** What people wrote, without the titles and references that the plan lends it: when those change, nobody has written anything. */
const written = ({ commentary, opinion, decisionsAsked, followUps }: WrittenWords) => ({
  commentary: commentary.map(({ subjectKind, subjectId, field, words }) => ({ subjectKind, subjectId, field, words })).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  opinion,
  decisionsAsked: decisionsAsked.map(({ actionReference: _reference, ...asked }) => asked),
  followUps: followUps.map(({ decisionId, standing, words }) => ({ decisionId, standing, words })),
});

/** Tells whether words are the same as those of a version, without reading the version. */
export const toWordsFingerprint = (words: WrittenWords): Promise<string> => toFingerprint(toCanonicalText(written(words)));

const isSame = (one: unknown, other: unknown): boolean => toCanonicalText(one ?? null) === toCanonicalText(other ?? null);

function listChangedCommentary(before: readonly PaperCommentary[], now: readonly PaperCommentary[]): Changed[] {
  const then = new Map(before.map((commentary) => [keyOf(commentary), commentary]));
  const still = new Map(now.map((commentary) => [keyOf(commentary), commentary]));
  const all = [...now, ...before.filter((commentary) => !still.has(keyOf(commentary)))];
  return all
    .filter((commentary) => (then.get(keyOf(commentary))?.words ?? '').normalize('NFC') !== (still.get(keyOf(commentary))?.words ?? '').normalize('NFC'))
    .map(({ subjectKind, subjectId, reference, field, subjectTitle }) => ({ part: 'commentary', subjectKind, subjectId, reference, field, title: subjectTitle }));
}

const part = (name: 'opinion' | 'decisions' | 'follow_ups', title: string): Changed => ({ part: name, subjectKind: null, subjectId: null, reference: null, field: null, title });

/** What was written, changed or taken out since a version of the paper was made. */
export function listChangedWords(paper: Pick<ReviewPaper, keyof WrittenWords>, words: WrittenWords): Changed[] {
  const [then, now] = [written(paper), written(words)];
  return [
    ...listChangedCommentary(paper.commentary, words.commentary),
    ...(isSame(then.opinion, now.opinion) ? [] : [part('opinion', 'The assurance opinion')]),
    ...(isSame(then.decisionsAsked, now.decisionsAsked) ? [] : [part('decisions', 'The decisions asked for')]),
    ...(isSame(then.followUps, now.followUps) ? [] : [part('follow_ups', 'What became of earlier decisions')]),
  ];
}
