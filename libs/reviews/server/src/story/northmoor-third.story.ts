import { BOARD, SUB_GROUP } from './northmoor-first.story';
import type { ToldReview } from './story-reviews';

/** The third half year, which the sub-group is reading. */
export const northmoorThird: ToldReview = {
  plan: 'northmoor race equality', kind: 'review', periodFrom: '2026-04-01', months: 6, openedOn: '2026-10-01', presentedBy: 'ruth.adeyemi', subGroupName: SUB_GROUP, boardName: BOARD,
  days: {
    prepare: ['2026-10-01', '2026-10-26'], executive: ['2026-10-27', '2026-11-13'], sub_group: ['2026-11-14', '2026-12-02', '2026-12-02'], board: ['2026-12-03', '2027-01-27', '2027-01-27'],
    published: ['2027-01-28', '2027-01-28'],
  },
  signers: { executive: [['ruth.adeyemi', 'Chief executive'], ['martin.hale', 'Director of people']], sub_group: [['helen.whitcombe', 'Chair of the people committee']], board: [['eleanor.voss', 'Trustee, for the board']] },
  said: [
    { on: '2026-11-10', kind: 'statement', words: 'We were asked what we think of this half year. Training has changed how some managers listen. It has not changed who is appointed.\n\nWe do not support a third date for recruitment unless something changes for applicants before it.' },
    { on: '2026-11-12', by: 'kwame.boateng', kind: 'advice', words: 'The paper is honest about what is late. It would be stronger if each late action said what people will notice when it is done.' },
  ],
  steps: [
    { on: '2026-10-20', by: 'joanna.pritchard', kind: 'ask_voice', group: 'roots' },
    { on: '2026-10-20', by: 'joanna.pritchard', kind: 'ask_voice', adviser: 'kwame.boateng' },
    { on: '2026-10-22', by: 'martin.hale', kind: 'follow_up', title: 'Put a named person beside every measure', standing: 'done', words: 'Each has one, save two that nobody can measure yet.' },
    { on: '2026-10-22', by: 'martin.hale', kind: 'follow_up', title: 'Look for a second supplier of interview training', standing: 'dropped', words: 'Our own second readers train each other now, at no cost.' },
    { on: '2026-10-22', by: 'martin.hale', kind: 'follow_up', title: 'Report shortlisting to us each month until the gap closes', standing: 'on_track', words: 'Four pages so far. From November they come with a chart.' },
    { on: '2026-10-22', by: 'martin.hale', kind: 'follow_up', title: 'Give the review of recruitment until September, and no longer', standing: 'at_risk', words: 'The date has passed. A new one is asked for below.' },
    { on: '2026-10-23', by: 'martin.hale', kind: 'write', field: 'summary', words: 'Four more actions are complete, and confidence in leaders has risen for seven months in a row.\n\nThe gap in who is appointed is where it was when the plan began. The review that should close it is late for the second time, and we ask for a new date.' },
    { on: '2026-10-23', by: 'ruth.adeyemi', kind: 'write', field: 'learned', words: 'We waited for a full set of records before changing anything. We could have changed how shortlists are read in spring.' },
    { on: '2026-10-24', by: 'ruth.adeyemi', kind: 'opinion', level: 'Limited' },
    { on: '2026-10-24', by: 'ruth.adeyemi', kind: 'write', field: 'opinion_reason', words: 'Much of the plan moves. Its hardest promise, fair recruitment, does not yet.' },
    { on: '2026-10-24', by: 'martin.hale', kind: 'write', field: 'alert', words: 'Recruitment is not getting fairer, and the review of it needs a third date.' },
    { on: '2026-10-24', by: 'martin.hale', kind: 'write', field: 'advise', words: 'Exit interviews reach fewer than half of leavers; from December they are done by telephone.' },
    { on: '2026-10-24', by: 'martin.hale', kind: 'write', field: 'assure', words: 'Four in five managers are trained, and staff notice it.' },
    { on: '2026-10-25', by: 'ruth.adeyemi', kind: 'write', about: { kind: 'objective', reference: '1' }, field: 'commentary', words: 'Leaders have changed what they do. How we choose people has not changed yet.' },
    { on: '2026-10-25', by: 'martin.hale', kind: 'write', about: { kind: 'outcome', reference: '1.2' }, field: 'commentary', words: 'From 9 November no shortlist goes to interview without a second reader from outside the team. We do not wait for the end of the review to begin.' },
    { on: '2026-10-25', by: 'martin.hale', kind: 'ask', decision: 'agree', title: 'Agree a new date for the review of recruitment', detail: 'The staff group does not support a third date unless something changes for applicants before it. A second reader on every shortlist is that change.', action: '1.2.2', proposedDueOn: '2027-02-26' },
    { on: '2026-10-25', by: 'ruth.adeyemi', kind: 'ask', decision: 'approve', title: 'Pay for second readers until March 2028', detail: 'About two days a month of six people’s time.' },
    { on: '2026-10-25', by: 'ruth.adeyemi', kind: 'ask', decision: 'note', title: 'Note that the work on definitions has stopped until the national categories are in use', action: '1.6.3' },
    { on: '2026-10-26', by: 'martin.hale', kind: 'move', to: 'executive' },
    { on: '2026-11-03', by: 'ruth.adeyemi', kind: 'freeze' },
    { on: '2026-11-06', by: 'martin.hale', kind: 'write', about: { kind: 'outcome', reference: '1.3' }, field: 'commentary', words: 'Courses are offered evenly. Stretch assignments are not: that is what the October survey shows.' },
    { on: '2026-11-09', by: 'ruth.adeyemi', kind: 'freeze', reason: 'Stretch assignments are in it.' },
    { on: '2026-11-12', by: 'ruth.adeyemi', kind: 'write', field: 'learned', words: 'We waited for a full set of records before changing anything. We could have changed how shortlists are read in spring, and the staff group told us so.' },
    { on: '2026-11-12', by: 'ruth.adeyemi', kind: 'freeze', reason: 'Says who told us.' },
    { on: '2026-11-12', by: 'martin.hale', kind: 'sign', words: 'With the figures of September.' },
    { on: '2026-11-16', by: 'ruth.adeyemi', kind: 'freeze', refreshFacts: true, reason: 'The figures of October are in.' },
    { on: '2026-11-16', by: 'ruth.adeyemi', kind: 'sign', words: 'I stand behind this, the parts that are late included.' },
    { on: '2026-11-17', by: 'martin.hale', kind: 'sign' },
    { on: '2026-11-17', by: 'ruth.adeyemi', kind: 'move', to: 'sub_group' },
    { on: '2026-11-18', by: 'helen.whitcombe', kind: 'question', key: 'readers', paragraph: 'action', action: '1.2.2', words: 'What did the second reader change in the first week?' },
    { on: '2026-11-18', by: 'helen.whitcombe', kind: 'question', key: 'agencies', paragraph: 'voices', words: 'Why has nobody answered the staff group about agencies?' },
    { on: '2026-11-20', by: 'martin.hale', kind: 'answer', key: 'readers', words: 'Two shortlists of nine were put together again. Both are longer now.' },
  ],
};

/** The people directorate's own review of the same half year, which the third one sums up. */
export const peopleDirectorateReview: ToldReview = {
  plan: 'northmoor people directorate', kind: 'review', periodFrom: '2026-04-01', months: 6, openedOn: '2026-10-01', presentedBy: 'martin.hale', subGroupName: 'People directorate managers', boardName: 'Executive team',
  days: {
    prepare: ['2026-10-01', '2026-10-08'], executive: ['2026-10-09', '2026-10-13'], sub_group: ['2026-10-14', '2026-10-19', '2026-10-16'], board: ['2026-10-20', '2026-10-26', '2026-10-23'],
    published: ['2026-10-27', '2026-10-27'],
  },
  signers: { executive: [['martin.hale', 'Director of people']], board: [['ruth.adeyemi', 'Chief executive, for the executive team']] },
  steps: [
    { on: '2026-10-08', by: 'martin.hale', kind: 'write', field: 'summary', words: 'Four of our six actions go as planned. The interview notes of two directorates are on paper, and scanning them takes a person we do not have.' },
    { on: '2026-10-08', by: 'martin.hale', kind: 'opinion', level: 'Reasonable' },
    { on: '2026-10-08', by: 'martin.hale', kind: 'move', to: 'executive' },
    { on: '2026-10-12', by: 'martin.hale', kind: 'freeze' },
    { on: '2026-10-12', by: 'martin.hale', kind: 'sign' },
    { on: '2026-10-13', by: 'martin.hale', kind: 'move', to: 'sub_group' },
    { on: '2026-10-16', by: 'helen.whitcombe', kind: 'move', to: 'board' },
    { on: '2026-10-23', by: 'ruth.adeyemi', kind: 'approve' },
  ],
};
