import { atRisk, complete, noChange, offTrack, onTrack, page, type StoryOutcome } from './story-words';

/** 1.3 to 1.6: development, suppliers, learning and figures. */
export const development: readonly StoryOutcome[] = [
  {
    statement: 'Everyone gets a fair share of training, stretch work and promotion.',
    actions: [
      {
        title: 'Review how we develop and promote people, and write down rules that hold for everybody',
        owner: 'martin.hale', startOn: '2025-05-01', dueOn: '2026-01-30',
        updates: [
          onTrack('2025-07-24', 'Promotion rests on who is noticed. We had no written rule for acting up.'),
          onTrack('2025-11-06', 'New rules for acting up, secondments and pay on promotion are with the union.'),
          complete('2026-01-28', 'Rules published and in use since the first of the month.', page('Rules for development and promotion', 'people/promotion-rules'), { on: '2026-02-05', by: 'ruth.adeyemi' }),
        ],
      },
      {
        title: 'Show every learning opportunity in one place, with who can have it and how to ask',
        owner: 'aoife.brennan', startOn: '2025-09-15', dueOn: '2027-01-29',
        updates: [
          onTrack('2025-12-11', 'Listed 64 courses and schemes. A third of staff had never seen half of them.'),
          onTrack('2026-05-07', 'The page is live. Coaching is the one everybody clicks.'),
          noChange('2026-08-06'),
          onTrack('2026-10-13', 'Added what each costs and who signs it off, because people told me they guessed.'),
        ],
      },
      {
        title: 'Compare who gets development by ethnic group, and act where there is a gap',
        owner: 'aoife.brennan', startOn: '2025-10-01', dueOn: '2027-03-31', helpers: ['lin.zhao'], alsoServes: ['1.6'],
        updates: [
          onTrack('2026-01-20', 'Questions agreed with the staff group. We ask about stretch work as well as courses.'),
          noChange('2026-04-30'),
          onTrack('2026-08-04', 'Survey of 212 staff finished. Analysis is with Lin.'),
          onTrack('2026-10-15', 'First look: courses are even, stretch assignments are not. Talking to managers before we publish.'),
        ],
      },
      {
        title: 'Give senior managers figures on who is trained, promoted and leaves in their own area',
        owner: 'aoife.brennan', startOn: '2026-02-02', dueOn: '2026-12-18', helpers: ['lin.zhao'],
        updates: [
          onTrack('2026-03-26', 'Four managers drew what they want to see on paper. It is less than we planned to send them.'),
          onTrack('2026-07-02', 'First version sent to three directorates, with small groups left out so nobody can be recognised.'),
          onTrack('2026-10-12', 'All five directorates have theirs. Two asked for a conversation rather than a chart.'),
        ],
      },
    ],
  },
  {
    statement: 'The companies and partners we choose share our commitment and can show it.',
    actions: [
      {
        title: 'Put race equality into how we buy: the questions we ask, the marks we give and the contract',
        owner: 'tom.whelan', startOn: '2025-09-01', dueOn: '2026-12-31',
        slips: [{ on: '2026-03-11', from: '2026-06-30', to: '2026-12-31', by: 'ruth.adeyemi', reason: 'New procurement rules take effect in the year. Writing the policy twice would waste everyone’s time.' }],
        updates: [
          onTrack('2025-12-09', 'Draft questions tested on two tenders. Neither bidder objected.'),
          onTrack('2026-03-03', 'Legal advice received. Marks of up to 10% are permitted where relevant to the contract.'),
          atRisk('2026-09-24', 'The buyer who led this has moved on. I hold it myself until the post is filled.', { forecastOn: '2027-02-26' }),
          noChange('2026-11-03'),
        ],
      },
      { title: 'Talk with our ten largest partners about what each of us does on race equality', owner: 'tom.whelan', startOn: '2026-12-01', dueOn: '2027-09-30' },
    ],
  },
  {
    statement: 'Learning about racism is part of the job for everybody, every year.',
    actions: [
      {
        title: 'Bring in yearly training for all staff, fitted to what their job is',
        owner: 'aoife.brennan', startOn: '2025-06-02', dueOn: '2026-07-31', helpers: ['saira.mahmood'],
        updates: [
          onTrack('2025-09-11', 'Four versions: managers, people who deal with members, analysts and everyone else.'),
          onTrack('2026-02-12', 'Pilot with 30 people. Cut it from three hours to ninety minutes, and it got better.'),
          noChange('2026-05-12'),
          complete('2026-07-28', '386 of 402 staff have done this year’s training. It now starts again each spring by itself.', page('Who has done the yearly training', 'training/yearly'), { on: '2026-08-11', by: 'martin.hale', note: 'Checked against the payroll list.' }),
        ],
      },
      {
        title: 'Give everybody time and good material to learn on their own, and make it normal to use it',
        owner: 'aoife.brennan', startOn: '2025-11-03', dueOn: '2027-03-31',
        updates: [
          onTrack('2026-02-17', 'Two hours each quarter are in the diary of every team. Half used them.'),
          onTrack('2026-06-09', 'Reading circle of 24. They choose the book, I only bring the biscuits.'),
          onTrack('2026-09-22', 'Asked directors to say in public what they read. Three did.'),
        ],
      },
    ],
  },
  {
    statement: 'We know from good figures whether we are becoming fairer, and we look at them often.',
    actions: [
      {
        title: 'Check what we know about the diversity of staff and members, and agree what else to ask and how',
        owner: 'lin.zhao', startOn: '2025-04-14', dueOn: '2025-12-19',
        updates: [
          onTrack('2025-06-26', '71% of staff records say something about ethnic group. Members: 38%.'),
          onTrack('2025-10-16', 'Staff group helped to write why we ask. Staff records now at 89%.'),
          complete('2025-12-11', '94% of staff records, 61% of members. What we ask and why is on one page.', page('What we ask about ethnic group, and why', 'data/what-we-ask'), { on: '2025-12-18', by: 'martin.hale' }),
        ],
      },
      {
        title: 'Set the starting figure for each measure in this plan',
        owner: 'lin.zhao', startOn: '2025-06-02', dueOn: '2026-11-30', helpers: ['aoife.brennan'],
        slips: [{ on: '2026-06-17', from: '2026-08-31', to: '2026-11-30', by: 'martin.hale', reason: 'Survey results come later than planned, and four starting figures depend on them.' }],
        updates: [
          onTrack('2025-09-30', '11 of 31 measures have a starting figure.'),
          onTrack('2026-03-24', '19 of 31. The rest need the staff survey or do not have a definition yet.'),
          atRisk('2026-07-09', '22 of 31. Six have no agreed definition; I cannot measure what nobody has decided.', { forecastOn: '2027-01-29' }),
          atRisk('2026-11-10', '26 of 31. Five are waiting for their owners.', { forecastOn: '2027-01-29' }),
        ],
      },
      {
        title: 'Agree how we go on improving our figures, and who decides when a definition changes',
        owner: 'lin.zhao', startOn: '2026-01-12', dueOn: '2026-12-18',
        slips: [{ on: '2026-05-13', from: '2026-09-30', to: '2026-12-18', by: 'martin.hale', reason: 'Waiting for the national categories for ethnic group, which were announced late.' }],
        updates: [
          onTrack('2026-02-26', 'First meeting held. Agreed we never compare figures that were counted differently.'),
          atRisk('2026-06-18', 'Nobody wants to be the one who decides. Asked for a name by the next review.', { forecastOn: '2026-12-18' }),
          offTrack('2026-08-20', 'No decision at the review. Work has stopped until directors name somebody.', '2027-03-31'),
        ],
      },
    ],
  },
];
