import type { ToldReview } from './story-reviews';

export const SUB_GROUP = 'People committee';
export const BOARD = 'Board of trustees';

/** The first half year of Northmoor's plan: a beginning, and a question about figures. */
export const northmoorFirst: ToldReview = {
  plan: 'northmoor race equality', kind: 'review', periodFrom: '2025-04-01', months: 6, openedOn: '2025-10-01', presentedBy: 'ruth.adeyemi', subGroupName: SUB_GROUP, boardName: BOARD,
  days: {
    prepare: ['2025-10-01', '2025-10-17'], executive: ['2025-10-18', '2025-10-31'], sub_group: ['2025-11-01', '2025-11-19', '2025-11-12'], board: ['2025-11-20', '2025-12-17', '2025-12-10'],
    published: ['2025-12-18', '2025-12-18'],
  },
  signers: { executive: [['ruth.adeyemi', 'Chief executive'], ['martin.hale', 'Director of people']], sub_group: [['helen.whitcombe', 'Chair of the people committee']], board: [['eleanor.voss', 'Trustee, for the board']] },
  steps: [
    { on: '2025-10-14', by: 'martin.hale', kind: 'write', field: 'summary', words: 'Most of the plan has begun on time. Managers are being trained, the first policies have been read again, and each directorate knows what is asked of it.\n\nWhat we cannot yet show is whether any of it works. Some measures have no starting figure.' },
    { on: '2025-10-15', by: 'ruth.adeyemi', kind: 'write', field: 'learned', words: 'Asking for figures before asking who will use them gave us spreadsheets that nobody opened.' },
    { on: '2025-10-15', by: 'ruth.adeyemi', kind: 'opinion', level: 'Reasonable' },
    { on: '2025-10-15', by: 'ruth.adeyemi', kind: 'write', field: 'opinion_reason', words: 'The work goes as planned. The proof is still to come.' },
    { on: '2025-10-16', by: 'martin.hale', kind: 'write', field: 'alert', words: 'Some measures have no starting figure yet.' },
    { on: '2025-10-16', by: 'martin.hale', kind: 'write', field: 'advise', words: 'The training of managers fills up faster than trainers can be found.' },
    { on: '2025-10-16', by: 'martin.hale', kind: 'write', field: 'assure', words: 'Every directorate knows what is asked of it.' },
    { on: '2025-10-17', by: 'martin.hale', kind: 'ask', decision: 'agree', title: 'Put a named person beside every measure', detail: 'Without one, nobody notices that a figure is missing.' },
    { on: '2025-10-17', by: 'martin.hale', kind: 'ask', decision: 'approve', title: 'Look for a second supplier of interview training', detail: 'One supplier trains 40 people a month. We need twice that.' },
    { on: '2025-10-17', by: 'martin.hale', kind: 'move', to: 'executive' },
    { on: '2025-10-28', by: 'ruth.adeyemi', kind: 'freeze' },
    { on: '2025-10-29', by: 'martin.hale', kind: 'sign' },
    { on: '2025-10-30', by: 'ruth.adeyemi', kind: 'sign', words: 'A fair account of a beginning.' },
    { on: '2025-10-31', by: 'ruth.adeyemi', kind: 'move', to: 'sub_group' },
    { on: '2025-11-04', by: 'helen.whitcombe', kind: 'question', key: 'trainers', paragraph: 'progress', words: 'How long does a manager wait for a place on the course?' },
    { on: '2025-11-06', by: 'martin.hale', kind: 'answer', key: 'trainers', words: 'Seven weeks now. With a second supplier it would be three.' },
    { on: '2025-11-12', by: 'helen.whitcombe', kind: 'decide', body: 'sub_group', title: 'Put a named person beside every measure', outcome: 'agreed', words: 'By the next review, please.', owner: 'martin.hale', dueOn: '2026-03-31', reviewOn: '2026-05-13' },
    { on: '2025-11-12', by: 'helen.whitcombe', kind: 'body_comment', body: 'sub_group', words: 'We are encouraged by the start. We will not be content with a second paper that has no figures.' },
    { on: '2025-11-13', by: 'helen.whitcombe', kind: 'sign' },
    { on: '2025-11-14', by: 'helen.whitcombe', kind: 'move', to: 'board' },
    { on: '2025-12-10', by: 'eleanor.voss', kind: 'decide', body: 'board', title: 'Look for a second supplier of interview training', outcome: 'agreed', owner: 'martin.hale', dueOn: '2026-06-30' },
    { on: '2025-12-10', by: 'eleanor.voss', kind: 'body_comment', body: 'board', words: 'The board thanks everybody who is carrying this, and looks forward to seeing what changes for people.' },
    { on: '2025-12-10', by: 'eleanor.voss', kind: 'approve' },
  ],
};
