import type { ReviewPaper } from '../document/review-paper';
import type { ReviewRecord } from '../document/review-record';
import { toCanonicalText } from './canonical-text';
import { toFingerprint } from './fingerprint';

const person = (name: string, title: string) => ({ id: `00000000-0000-4000-9000-0000000000${name.length.toString().padStart(2, '0')}`, name, title });

/** A small paper for specs, with letters that have more than one way to be written. */
export const samplePaper: ReviewPaper = {
  schema: 'waymark.review-paper/1',
  audience: 'internal',
  organisation: { id: '00000000-0000-4000-8000-000000000001', name: 'Ysbyty Gw\u0302yr' },
  plan: { id: '00000000-0000-4000-8000-000000000002', title: 'Anti-racism plan', teamName: null },
  review: {
    id: '00000000-0000-4000-8000-000000000003',
    number: 3,
    title: 'Review 2',
    periodFrom: '2026-04-01',
    periodTo: '2026-09-30',
    presentedBy: person('Sioned', 'Chief executive'),
    subGroupName: 'Race equality sub-group',
    boardName: 'Board',
    subGroupMeetsOn: '2026-10-20',
    boardMeetsOn: '2026-11-10',
  },
  version: 4,
  factsFrozenAt: '2026-10-05T09:00:00.000Z',
  frozenAt: '2026-10-12T09:00:00.000Z',
  previous: null,
  since: '2026-04-01',
  commentary: [{ subjectKind: 'review', subjectId: '00000000-0000-4000-8000-000000000003', reference: null, subjectTitle: 'Review 2', field: 'summary', words: 'Half of it is done.\n\n“Not yet”, say staff.' }],
  opinion: null,
  decisionsAsked: [],
  followUps: [],
  counts: [],
  outcomes: [],
  actions: [],
  measures: [],
  challenges: [],
  voices: { adviceCount: 2, supportCount: 0, challengeCount: 1, unansweredCount: 1, statements: [], asked: [] },
  changes: [],
  teams: [],
  gaps: [{ check: 'figures', sentence: '2 of 31 figures are missing: M1.9 and M2.3.' }],
  dataNotes: [],
};

/** The sealed record of a paper, approved by the board. */
export async function sampleRecord(paper: ReviewPaper = samplePaper, changes: Partial<ReviewRecord> = {}): Promise<ReviewRecord> {
  const paperFingerprint = await toFingerprint(toCanonicalText(paper));
  const chair = person('Ade Okoro', 'Chair of the board');
  return {
    schema: 'waymark.review-record/1',
    audience: paper.audience,
    paper,
    paperFingerprint,
    questions: [],
    subGroupComment: 'We ask the board to agree.',
    boardComment: null,
    decisions: [],
    signOffs: [{ stage: 'board', person: chair, capacity: 'chair of the board', signedAt: '2026-11-10T15:00:00.000Z', declinedAt: null, paperVersion: paper.version, paperFingerprint, words: null }],
    stages: [],
    sealedWith: [{ audience: 'public', fingerprint: 'a'.repeat(64) }],
    sealedAt: '2026-11-10T15:00:00.000Z',
    sealedBy: chair,
    ...changes,
  };
}
