import type { Review } from './use-review';

const no = { allowed: false, reason: 'Not now.' };
const stage = (kind: Review['stages'][number]['kind'], opensOn: string, dueOn: string, meetsOn: string | null = null): Review['stages'][number] => ({
  id: kind, version: 1, kind, opensOn, dueOn, meetsOn, bodyName: null, isDone: false, doneOn: null, signers: [],
});

/** A review for specs: before the sub-group, with nothing in it, and nothing allowed. */
export const specReview = (more: Partial<Review> = {}): Review => ({
  id: 'r', version: 1, number: 3, title: 'Review 3', kind: 'REVIEW', state: 'OPEN', periodFrom: '2026-04-01', periodTo: '2026-09-30', stage: 'SUB_GROUP',
  subGroupName: 'Race equality sub-group', boardName: 'Board of trustees', graceUntil: '2026-10-07', cancelReason: null, sealedAt: null,
  plan: { id: 'p', title: 'The plan', teamName: null }, presentedBy: null, previous: null, replacedBy: null, teamReviews: [],
  stages: [
    { ...stage('PREPARE', '2026-10-01', '2026-10-23'), isDone: true, doneOn: '2026-10-23' },
    { ...stage('EXECUTIVE', '2026-10-24', '2026-11-06'), isDone: true, doneOn: '2026-11-03' },
    stage('SUB_GROUP', '2026-11-07', '2026-11-25', '2026-12-02'),
    stage('BOARD', '2026-12-03', '2027-01-20', '2027-01-27'),
    stage('PUBLISHED', '2027-01-28', '2027-01-28'),
  ],
  steps: [], checklist: [], commentary: null, subGroupComment: null, boardComment: null, opinion: null, decisions: [], followUps: [], questions: [], asked: [],
  newestPaper: null, papers: [], wordsChangedSince: false, changedWords: [], signOffs: [], addenda: [],
  viewerCan: {
    readPaper: { allowed: true, reason: null }, changeDates: no, moveOn: no, sendBack: no, cancel: no, write: no, ask: no, decide: no, freeze: no, sign: no, approve: no, writeAddendum: no, makeDocuments: no,
  },
  ...more,
});

/** Version 4 of its paper. */
export const specPaper: NonNullable<Review['newestPaper']> = {
  id: 'paper', version: 4, frozenAt: '2026-11-03T09:00:00.000Z', factsFrozenAt: '2026-09-30T09:00:00.000Z', fingerprint: 'ab12'.repeat(16), audience: 'INTERNAL', reason: null,
};

/** A name under a version. */
export const specSignOff = (more: Partial<Review['signOffs'][number]> = {}): Review['signOffs'][number] => ({
  id: 's', stage: 'EXECUTIVE', capacity: 'chief executive', standing: 'SIGNED', paperVersion: 4, isOfNewest: true, words: null, signedAt: '2026-11-03T16:20:00.000Z', person: { id: 'ruth', name: 'Ruth Adeyemi' }, ...more,
});
