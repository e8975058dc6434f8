import { atRisk, complete, noChange, onTrack, page, type StoryObjective } from './story-words';

/** 4: what we offer members. */
export const support: StoryObjective = {
  theme: 'Support',
  statement: 'Everything we offer our members helps them make progress on race equality.',
  outcomes: [
    {
      statement: 'Race equality is part of each programme from its first conversation.',
      actions: [
        {
          title: 'Put race equality into the form and the first meeting with which every programme starts',
          owner: 'yusuf.rahman', startOn: '2025-04-28', dueOn: '2025-12-19',
          updates: [
            onTrack('2025-07-10', 'Three questions added. One programme changed its audience because of them.'),
            onTrack('2025-10-09', 'Used in all five programmes that began since.'),
            complete('2025-12-16', 'No programme starts without it. The form will not save.', page('How a programme starts', 'programmes/start'), { on: '2026-01-08', by: 'ruth.adeyemi' }),
          ],
        },
      ],
    },
    {
      statement: 'When we plan a new offer, we have listened to board members from many backgrounds.',
      actions: [
        {
          title: 'Plan each new offer with a group of board members of whom at least a third are from ethnic minority backgrounds',
          owner: 'yusuf.rahman', startOn: '2025-09-01', dueOn: '2026-11-13',
          updates: [
            onTrack('2025-12-18', 'First group met. A third is harder than it sounds when 14% of board members are.'),
            onTrack('2026-04-02', 'We pay for time now, and people can join by telephone.'),
            atRisk('2026-09-10', 'The same six people say yes each time. We are tiring them out.', { forecastOn: '2027-02-26' }),
            noChange('2026-10-28'),
          ],
        },
      ],
    },
    {
      statement: 'Our courses and materials carry the same message on race equality as the rest of our work.',
      actions: [
        {
          title: 'Meet each funder to agree what race equality means in the work they pay for',
          owner: 'yusuf.rahman', startOn: '2026-01-12', dueOn: '2027-03-31',
          updates: [
            onTrack('2026-03-31', 'Two of five funders met. One was ahead of us.'),
            onTrack('2026-07-21', 'Four of five. It is now a line in two grant letters.'),
            onTrack('2026-11-05', 'The fifth has a date.'),
          ],
        },
        {
          title: 'Write questions that help authors of courses look at their subject through race, and use them on what we already have',
          owner: 'yusuf.rahman', startOn: '2025-10-06', dueOn: '2027-01-29', helpers: ['saira.mahmood'],
          updates: [
            onTrack('2026-02-05', 'Questions written with three course leaders.'),
            onTrack('2026-06-02', 'Induction for new board members rewritten: the case study is now about a complaint of racism.'),
            noChange('2026-09-29'),
            onTrack('2026-11-09', '9 of 14 courses looked at.'),
          ],
        },
      ],
    },
    {
      statement: 'People from many backgrounds speak, teach and lead at our events.',
      actions: [
        {
          title: 'Keep a list of speakers from ethnic minority backgrounds, and look after our contact with them',
          owner: 'naomi.clarke', startOn: '2025-06-02', dueOn: '2026-12-18', helpers: ['yusuf.rahman'],
          updates: [
            onTrack('2025-11-04', '58 people on the list, with their permission.'),
            onTrack('2026-04-21', '83 people. The list is only useful if somebody rings; I have a day a month for it.'),
            atRisk('2026-09-08', 'The day a month has gone to the conference. We have let people down who said yes.', { forecastOn: '2027-03-31' }),
            atRisk('2026-11-11', 'A temporary colleague starts on the list next week.', { forecastOn: '2027-03-31' }),
          ],
        },
        {
          title: 'Bring in more trainers and facilitators from ethnic minority backgrounds, and pay everyone by the same rates',
          owner: 'yusuf.rahman', startOn: '2025-06-02', dueOn: '2027-03-31',
          updates: [
            onTrack('2025-10-28', 'Rates were not the same. They are now.'),
            onTrack('2026-03-10', '7 of 31 trainers. Open call went out.'),
            onTrack('2026-08-25', '9 of 33.'),
          ],
        },
      ],
    },
    {
      statement: 'Our evaluation tells us whether our work makes a difference to race equality.',
      actions: [
        { title: 'Add questions about race and ethnic group to how we evaluate every programme, and publish what we learn', owner: 'yusuf.rahman', startOn: '2026-12-01', dueOn: '2027-07-30', helpers: ['lin.zhao'] },
      ],
    },
    {
      statement: 'Members learn from each other what works, and from us what does not.',
      actions: [
        { title: 'Open a place where members share what they have tried on race equality, with the figures', owner: null, startOn: '2027-02-01' },
      ],
    },
  ],
};
