import type { StoryReviews } from './story-reviews';

const plan = 'calder fairness';
const bodies = { presentedBy: 'sunita.patel', subGroupName: 'Two trustees', boardName: 'Trustees of Calder Advice and Support' };

/** Calder is small: one review so far, read by its trustees. */
export const calderReviews: StoryReviews = {
  cycles: [{ plan, kind: 'review', startsOn: '2026-02-01', monthsEach: 6, stageDays: { prepare: 14, executive: 14, subGroup: 14, board: 21 }, ...bodies }],
  groupKey: null,
  listed: { by: 'sunita.patel', on: '2026-11-20' },
  reviews: [
    {
      plan, kind: 'review', periodFrom: '2026-02-01', months: 6, openedOn: '2026-08-03', ...bodies,
      days: {
        prepare: ['2026-08-03', '2026-08-14'], executive: ['2026-08-15', '2026-08-28'], sub_group: ['2026-08-29', '2026-09-11', '2026-09-09'], board: ['2026-09-12', '2026-10-02', '2026-09-24'],
        published: ['2026-10-03', '2026-10-03'],
      },
      signers: { executive: [['sunita.patel', 'Director']], sub_group: [['fatima.hussain', 'Chair of trustees']], board: [['fatima.hussain', 'Chair of trustees']] },
      steps: [
        { on: '2026-08-11', by: 'sunita.patel', kind: 'write', field: 'summary', words: 'People come to us who never came before: 46 in four months at three new places. Interpreting is our weak point, because the service we had has closed.' },
        { on: '2026-08-11', by: 'sunita.patel', kind: 'write', field: 'learned', words: 'A notice in a shop window reaches more people than our website.' },
        { on: '2026-08-12', by: 'sunita.patel', kind: 'opinion', level: 'Reasonable' },
        { on: '2026-08-12', by: 'sunita.patel', kind: 'ask', decision: 'agree', title: 'Use a telephone interpreting service until we find one that visits', detail: 'It costs £1.20 a minute.', action: '1.2.1' },
        { on: '2026-08-14', by: 'sunita.patel', kind: 'move', to: 'executive' },
        { on: '2026-08-26', by: 'sunita.patel', kind: 'freeze' },
        { on: '2026-08-27', by: 'sunita.patel', kind: 'sign' },
        { on: '2026-08-28', by: 'sunita.patel', kind: 'move', to: 'sub_group' },
        { on: '2026-09-02', by: 'fatima.hussain', kind: 'question', key: 'cost', paragraph: 'decisions', words: 'How many minutes a month would that be?' },
        { on: '2026-09-03', by: 'sunita.patel', kind: 'answer', key: 'cost', words: 'About 200, going by last spring.' },
        { on: '2026-09-09', by: 'fatima.hussain', kind: 'decide', body: 'sub_group', title: 'Use a telephone interpreting service until we find one that visits', outcome: 'agreed', owner: 'marcus.bell', dueOn: '2026-10-01', reviewOn: '2027-03-11' },
        { on: '2026-09-09', by: 'fatima.hussain', kind: 'sign' },
        { on: '2026-09-10', by: 'fatima.hussain', kind: 'move', to: 'board' },
        { on: '2026-09-24', by: 'fatima.hussain', kind: 'body_comment', body: 'board', words: 'Trustees are glad of the new faces, and thank the volunteers.' },
        { on: '2026-09-24', by: 'fatima.hussain', kind: 'approve' },
      ],
    },
  ],
};
