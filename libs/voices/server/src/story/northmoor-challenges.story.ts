import type { ToldChallenge } from './story-voices';

/** Challenges at Northmoor: one settled, one overdue, one that went to the sub-group, one refused with a reason, one just read. */
export const northmoorChallenges: readonly ToldChallenge[] = [
  {
    about: { kind: 'action', reference: '3.2.1' }, respondent: 'naomi.clarke', raisedOn: '2026-05-06', dueOn: '2026-05-20',
    title: 'Why do we still pay nobody who speaks for us about racism?',
    words: 'Colleagues are asked to stand on stages and tell what happened to them. Outside speakers are paid for the same hour. **Will you pay them, or stop asking?**',
    events: [
      { kind: 'acknowledged', on: '2026-05-08', by: 'naomi.clarke' },
      { kind: 'answered', on: '2026-05-18', by: 'naomi.clarke', outcome: 'not_accepted', words: 'Paying staff on top of their salary for part of their job is not something our pay rules allow, and I cannot change them. I can stop asking people to tell their own story.' },
      { kind: 'unsatisfied', on: '2026-05-27', words: 'The rules were not the question. Time off in return would cost nothing and was not looked at.' },
      { kind: 'answered', on: '2026-06-09', by: 'naomi.clarke', outcome: 'partly', words: 'You are right, I had not looked at time.', willHappen: 'An hour off for each hour on a stage, agreed with managers before the event.', byOn: '2026-07-01', action: '3.2.1' },
      { kind: 'satisfied', on: '2026-06-17', words: 'It has been tried twice, and it works.' },
    ],
  },
  {
    about: { kind: 'action', reference: '1.6.3' }, by: { person: 'helen.whitcombe', as: 'sub_group' }, respondent: 'lin.zhao', raisedOn: '2026-09-15', dueOn: '2026-09-29',
    title: 'Who decides when a definition changes?',
    words: 'Two papers to us used two definitions of a senior post within a quarter. Who agreed the change, and how would we have known?',
    events: [
      { kind: 'acknowledged', on: '2026-09-16', by: 'lin.zhao' },
      { kind: 'answered', on: '2026-09-28', by: 'lin.zhao', outcome: 'partly', words: 'Nobody agreed it: two teams count differently. From now on each measure here names its definition.', willHappen: 'Definitions written down for all 31 measures.', byOn: '2026-12-31', action: '1.6.3' },
      { kind: 'unsatisfied', on: '2026-10-02', by: 'helen.whitcombe', words: 'That says how we write it down, not who decides.' },
      { kind: 'taken_to_sub_group', on: '2026-10-20', by: 'helen.whitcombe' },
    ],
  },
  {
    about: { kind: 'action', reference: '1.2.2' }, respondent: 'martin.hale', raisedOn: '2026-10-21', dueOn: '2026-11-04',
    title: 'What changes for people who apply between now and February?',
    words: 'This is the second time the date has moved. White applicants are still one and a half times as likely to be appointed. What will be different for somebody who applies tomorrow?',
    events: [
      { kind: 'acknowledged', on: '2026-10-22', by: 'martin.hale' },
      { kind: 'answered', on: '2026-10-28', by: 'martin.hale', outcome: 'accepted', words: 'Waiting for the whole audit is not good enough, you are right.', willHappen: 'From 9 November no shortlist goes to interview without a second reader from outside the team, and I report shortlisting every month.', byOn: '2026-11-09', action: '1.2.2' },
      { kind: 'satisfied', on: '2026-11-02', words: 'Accepted. We will look at the first monthly figures.' },
    ],
    supporters: ['saira.mahmood', 'callum.reid', 'lin.zhao', 'priya.nair', 'yusuf.rahman', 'daniel.osei'],
  },
  {
    about: { kind: 'action', reference: '1.2.3' }, respondent: 'martin.hale', raisedOn: '2026-11-04', dueOn: '2026-11-18',
    title: 'Why do agencies still send shortlists from one background?',
    words: 'We agreed eight months ago to work only with agencies that shortlist fairly. Which have we stopped using, and when will the others be told?',
    events: [{ kind: 'reminded', on: '2026-11-15' }, { kind: 'reminded', on: '2026-11-18' }, { kind: 'sponsor_told', on: '2026-11-19' }],
    supporters: ['saira.mahmood', 'callum.reid', 'aoife.brennan', 'lin.zhao', 'priya.nair', 'tom.whelan', 'yusuf.rahman'],
  },
  {
    about: { kind: 'outcome', reference: '2.1' }, by: { person: 'kwame.boateng', as: 'adviser' }, respondent: 'priya.nair', raisedOn: '2026-11-16', dueOn: '2026-11-30',
    title: 'What would an outside reader need to see?',
    words: 'The target says independently assured by March. Nobody outside has been asked yet. Whom will you ask, and what will you show them?',
    events: [{ kind: 'acknowledged', on: '2026-11-17', by: 'priya.nair' }],
  },
];
