import type { PaperPerson, ReviewPaper } from '../document/review-paper';
import type { ReviewAddendum, ReviewRecord } from '../document/review-record';
import { exampleActions, exampleChanges, exampleCounts, exampleId, exampleOutcomes } from './example-actions.story';
import { exampleMeasures } from './example-measures.story';
import { exampleChallenges, exampleVoices } from './example-voices.story';

const person = (place: number, name: string, title: string): PaperPerson => ({ id: exampleId(5, place), name, title });
const ruth = person(1, 'Ruth Adeyemi', 'Chief executive');
const martin = person(2, 'Martin Hale', 'Director of people');
const helen = person(3, 'Helen Whitcombe', 'Chair of the sub-group');
const amara = person(4, 'Amara Bello', 'Chair of the board');

const [review, plan] = [exampleId(6, 3), exampleId(7, 1)];
const whole = { subjectKind: 'review', subjectId: review, reference: null, subjectTitle: 'Review 3' } as const;

/** A paper with something of every kind in it: for specs, and for looking at. All of it is made up. */
export const examplePaper: ReviewPaper = {
  schema: 'waymark.review-paper/1',
  audience: 'internal',
  organisation: { id: exampleId(8, 1), name: 'Northmoor Health Network' },
  plan: { id: plan, title: 'Race equality action plan', teamName: null },
  review: {
    id: review, number: 5, title: 'Review 3', periodFrom: '2026-04-01', periodTo: '2026-09-30', presentedBy: ruth,
    subGroupName: 'Board sub-group on race equality', boardName: 'Board of trustees', subGroupMeetsOn: '2026-12-02', boardMeetsOn: '2027-01-27',
  },
  version: 5,
  factsFrozenAt: '2026-11-03T10:00:00.000Z',
  frozenAt: '2026-11-20T15:30:00.000Z',
  previous: { reviewId: exampleId(6, 2), number: 3, title: 'Review 2', fingerprint: '3b7d5f0c'.repeat(8) },
  since: '2026-04-01',
  commentary: [
    { ...whole, field: 'summary', words: 'Two more foundations are in place: directors have partners who tell them how it is, and an interpreter is offered at the first call. Confidence has risen for seven months.\n\nRecruitment is not getting fairer. The gap is where it was at the start, and the review of it is late for the second time.' },
    { ...whole, field: 'learned', words: 'Asking leavers inside their own line does not work. We lost four months to find that out.' },
    { ...whole, field: 'opinion_reason', words: 'Most of the plan moves, but its hardest part does not, and two figures are missing.' },
    { subjectKind: 'objective', subjectId: exampleId(2, 1), reference: '1', subjectTitle: 'Our people', field: 'commentary', words: 'Leaders have changed what they do. How we choose people has not changed yet.' },
    { subjectKind: 'outcome', subjectId: exampleId(1, 4), reference: '2.2', subjectTitle: 'We know who our services reach, and who they miss', field: 'commentary', words: 'Three clinics still use the old form, so the figures say too little.' },
  ],
  opinion: {
    level: 'Limited',
    legend: [
      { level: 'Substantial', meaning: 'It works, and the figures show it.' },
      { level: 'Reasonable', meaning: 'It mostly works; some of it needs care.' },
      { level: 'Limited', meaning: 'Parts that matter do not work yet.' },
      { level: 'None', meaning: 'It does not work, or we cannot tell.' },
    ],
  },
  decisionsAsked: [
    { id: exampleId(9, 1), kind: 'agree', title: 'Agree a new date for the review of recruitment', detail: 'The staff group does not support a third change.', actionId: exampleId(3, 4), actionReference: '1.2.1', proposedDueOn: '2027-02-28' },
    { id: exampleId(9, 2), kind: 'approve', title: 'Approve figures of shortlists at every meeting', detail: 'Until the gap has narrowed in two reviews in a row.', actionId: null, actionReference: null, proposedDueOn: null },
    { id: exampleId(9, 3), kind: 'note', title: 'Note the two actions that are complete', detail: null, actionId: null, actionReference: null, proposedDueOn: null },
  ],
  followUps: [
    { decisionId: exampleId(9, 11), reviewNumber: 3, body: 'Board sub-group on race equality', decidedOn: '2026-05-13', title: 'Hold clinics outside our buildings', ownerName: 'Femi Cole', dueOn: '2026-09-30', standing: 'done', words: 'Four clinics are held each month.' },
    { decisionId: exampleId(9, 12), reviewNumber: 3, body: 'Board of trustees', decidedOn: '2026-06-24', title: 'Bring pay by ethnic group to the board', ownerName: 'Martin Hale', dueOn: '2026-12-31', standing: 'at_risk', words: 'Waits for the new payroll.' },
    { decisionId: exampleId(9, 13), reviewNumber: 1, body: 'Board of trustees', decidedOn: '2025-12-10', title: 'Look for a second supplier', ownerName: null, dueOn: null, standing: 'open', words: null },
  ],
  counts: exampleCounts,
  outcomes: exampleOutcomes,
  actions: exampleActions,
  measures: exampleMeasures,
  challenges: exampleChallenges,
  voices: exampleVoices,
  changes: exampleChanges,
  teams: [
    { teamName: 'Community services', planId: exampleId(7, 2), planTitle: 'Community services plan', reviewNumber: 4, state: 'sealed', fingerprint: 'a5c19e02'.repeat(8), counts: [{ status: 'complete', count: 2 }, { status: 'on_track', count: 5 }, { status: 'off_track', count: 1 }], summary: 'Clinics run in four new places. One room was lost.' },
    { teamName: 'Digital', planId: exampleId(7, 3), planTitle: 'Digital plan', reviewNumber: null, state: 'none', fingerprint: null, counts: [], summary: null },
  ],
  gaps: [
    { check: 'figures', sentence: '2 of 8 measures have no figure for the period: M1.2.2 and M2.2.1.' },
    { check: 'updates', sentence: '2 of 12 actions were not updated in the period: 2.2.1 and 2.2.2.' },
  ],
  dataNotes: ['Figures of fewer than ten people are not shown, and are not counted in any total.', 'Percentages are rounded to whole numbers.'],
};

/** What the sub-group has done with the paper so far. */
export const exampleRecord: ReviewRecord = {
  schema: 'waymark.review-record/1',
  audience: 'internal',
  paper: examplePaper,
  paperFingerprint: 'c0ffee12'.repeat(8),
  questions: [
    { id: exampleId(10, 1), paragraph: 'exceptions', paragraphTitle: 'Exceptions', askedBy: helen, askedAt: '2026-11-21T09:00:00.000Z', words: 'What did the second reader change in the first month?', answers: [{ by: martin, at: '2026-11-21T16:00:00.000Z', words: 'Three shortlists of eleven were made again.' }] },
    { id: exampleId(10, 2), paragraph: `measure:${exampleId(4, 3)}`, paragraphTitle: 'How much more likely white applicants are to be appointed', askedBy: helen, askedAt: '2026-11-21T09:05:00.000Z', words: 'Which posts make the gap?', answers: [] },
  ],
  subGroupComment: 'We are not satisfied with the pace of fair recruitment, and will look at it again in March.',
  boardComment: null,
  decisions: [
    { id: exampleId(11, 1), title: 'Agree a new date for the review of recruitment', detail: null, askedId: exampleId(9, 1), outcome: 'agreed_with_changes', body: 'sub_group', words: 'By 31 January, not later.', decidedOn: '2026-12-02', ownerName: 'Martin Hale', dueOn: '2027-01-31', reviewOn: '2027-03-10' },
    { id: exampleId(11, 2), title: 'Hear from three applicants at the next meeting', detail: 'In their own words.', askedId: null, outcome: 'agreed', body: 'sub_group', words: null, decidedOn: '2026-12-02', ownerName: 'Lin Zhao', dueOn: '2027-03-10', reviewOn: null },
  ],
  signOffs: [
    { stage: 'executive', person: ruth, capacity: 'Chief executive', signedAt: '2026-11-20T16:10:00.000Z', declinedAt: null, paperVersion: 5, paperFingerprint: 'c0ffee12'.repeat(8), words: null },
    { stage: 'executive', person: martin, capacity: 'Director of people', signedAt: '2026-11-18T11:00:00.000Z', declinedAt: null, paperVersion: 4, paperFingerprint: 'beefcafe'.repeat(8), words: null },
    { stage: 'sub_group', person: helen, capacity: 'Chair', signedAt: null, declinedAt: null, paperVersion: null, paperFingerprint: null, words: null },
  ],
  stages: [
    { from: 'prepare', to: 'executive', at: '2026-10-20T08:00:00.000Z', by: martin, reason: null },
    { from: 'executive', to: 'prepare', at: '2026-10-27T08:00:00.000Z', by: ruth, reason: 'The words on recruitment were missing.' },
    { from: 'prepare', to: 'executive', at: '2026-11-02T08:00:00.000Z', by: martin, reason: null },
    { from: 'executive', to: 'sub_group', at: '2026-11-20T16:30:00.000Z', by: ruth, reason: null },
  ],
  sealedWith: [],
  sealedAt: null,
  sealedBy: null,
};

/** The same, approved and sealed by the board. */
export const exampleSealedRecord: ReviewRecord = {
  ...exampleRecord,
  boardComment: 'We share the view of the sub-group.',
  signOffs: [
    ...exampleRecord.signOffs.slice(0, 2),
    { stage: 'sub_group', person: helen, capacity: 'Chair', signedAt: '2026-12-02T17:00:00.000Z', declinedAt: null, paperVersion: 5, paperFingerprint: 'c0ffee12'.repeat(8), words: null },
    { stage: 'board', person: amara, capacity: 'Chair', signedAt: '2027-01-27T15:00:00.000Z', declinedAt: null, paperVersion: 5, paperFingerprint: 'c0ffee12'.repeat(8), words: 'Approved.' },
  ],
  stages: [
    ...exampleRecord.stages,
    { from: 'sub_group', to: 'board', at: '2026-12-02T17:05:00.000Z', by: helen, reason: null },
    { from: 'board', to: 'published', at: '2027-01-27T15:00:00.000Z', by: amara, reason: null },
  ],
  sealedWith: [{ audience: 'public', fingerprint: 'feedf00d'.repeat(8) }],
  sealedAt: '2027-01-27T15:00:00.000Z',
  sealedBy: amara,
};

/** Put right after it was sealed: one beside a paragraph, one beside none. */
export const exampleAddenda: readonly ReviewAddendum[] = [
  { id: exampleId(12, 1), paragraph: 'slips', words: 'The letters were due on 15 December 2026, not on 30 November.', by: ruth, at: '2027-02-03T10:00:00.000Z' },
  { id: exampleId(12, 2), paragraph: null, words: 'Lin Zhao is now Head of inclusion.', by: martin, at: '2027-02-10T10:00:00.000Z' },
];
