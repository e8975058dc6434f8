import type { PaperChallenge, PaperVoices } from '../document/review-paper';
import { exampleId } from './example-actions.story';

const challenge = (place: number, told: Omit<PaperChallenge, 'id' | 'number'>): PaperChallenge => ({ id: exampleId(13, place), number: place, ...told });

/** One unanswered and late, one answered and accepted, one answered and found wanting. */
export const exampleChallenges: readonly PaperChallenge[] = [
  challenge(4, {
    raisedBy: 'REACH staff group', raisedOn: '2026-11-04', respondentName: 'Martin Hale', answerDueOn: '2026-11-18', about: '1.2.2 Open the graduate scheme to colleagues without a degree', actionId: exampleId(3, 5),
    words: 'Agencies still send lists from a handful of universities. Which of them have you stopped using?', answer: null, standing: 'overdue', verdict: null,
  }),
  challenge(5, {
    raisedBy: 'REACH staff group', raisedOn: '2026-10-19', respondentName: 'Martin Hale', answerDueOn: '2026-11-02', about: '1.2.1 Review how we recruit from advert to first day', actionId: exampleId(3, 4),
    words: 'What will be different for people who apply between now and February?',
    answer: { outcome: 'accepted', words: 'Nobody should wait for the review.', willHappen: 'A second reader looks at every shortlist.', byOn: '2026-11-09', answeredOn: '2026-10-30' },
    standing: 'satisfied', verdict: 'Accepted by REACH staff group, 2 November 2026',
  }),
  challenge(6, {
    raisedBy: 'Joy Mensah', raisedOn: '2026-08-12', respondentName: 'Lin Zhao', answerDueOn: '2026-08-26', about: '1.2.3 Ask every leaver why, by somebody outside their line', actionId: exampleId(3, 6),
    words: 'People who left told you why. Where is it written down?',
    answer: { outcome: 'partly', words: 'Nine conversations are on record. They are not yet read together.', willHappen: null, byOn: null, answeredOn: '2026-08-25' },
    standing: 'unsatisfied', verdict: 'Not enough, said Joy Mensah, 1 September 2026',
  }),
];

/** What was said in the open, and who was asked. */
export const exampleVoices: PaperVoices = {
  adviceCount: 5,
  supportCount: 2,
  challengeCount: 3,
  unansweredCount: 1,
  statements: [
    { by: 'REACH staff group', kind: 'comment', about: 'Review 3', words: 'We see change among directors. We do not see it where people are hired.', on: '2026-11-10' },
    { by: 'Dr Nadia Rahman, adviser', kind: 'advice', about: 'Race equality action plan', words: 'Look at who is long-listed, not only at who is appointed.', on: '2026-10-02' },
  ],
  asked: [
    { name: 'REACH staff group', kind: 'group', askedOn: '2026-10-21', heardOn: '2026-11-10' },
    { name: 'Professor Owen Pryce', kind: 'adviser', askedOn: '2026-10-21', heardOn: null },
  ],
};
