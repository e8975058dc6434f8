import { atRisk, complete, noChange, onTrack, page, type StoryOutcome } from './story-words';

/** 1.1: how leaders behave. */
export const leadership: StoryOutcome = {
  statement: 'People at every level see their leaders act on racism, and say so when they do not.',
  actions: [
    {
      title: 'Train every manager in inclusive leadership, the chief executive and directors first',
      owner: 'aoife.brennan', startOn: '2025-04-28', dueOn: '2026-06-30', helpers: ['martin.hale'],
      milestones: [
        { title: 'Executive team trained', dueOn: '2025-09-30', reachedOn: '2025-09-18' },
        { title: 'Half of all managers trained', dueOn: '2026-01-31', reachedOn: '2026-02-06' },
        { title: 'Every manager trained', dueOn: '2026-06-30', reachedOn: '2026-06-17' },
      ],
      updates: [
        onTrack('2025-06-10', 'Three trainers replied to our brief. We want the one that works from real cases, not slides.'),
        onTrack('2025-09-19', 'The executive team did both days. Honest feedback: day two was the harder and the better one.'),
        atRisk('2026-02-09', 'Half the managers are through, a week later than planned. Two cohorts fell in the busiest month and people dropped out.', { forecastOn: '2026-07-31' }),
        onTrack('2026-04-21', 'Two extra cohorts made up the time. 47 of 58 managers done.'),
        complete('2026-06-18', 'All 58 managers have finished, and the five who joined since have dates.', page('Training register and feedback', 'training/register'), { on: '2026-06-24', by: 'ruth.adeyemi', note: 'I sat in on the last cohort. Agreed.' }),
      ],
    },
    {
      title: 'Give the race equality staff group time, a budget and a director who answers to it',
      owner: 'ruth.adeyemi', startOn: '2025-04-01', dueOn: '2027-03-31', helpers: ['saira.mahmood'],
      updates: [
        onTrack('2025-05-22', 'The group has four hours a month protected for each member, and £12,000 a year.'),
        noChange('2025-10-02'),
        onTrack('2026-03-05', 'I meet the group every six weeks without an agenda of mine. It has changed two decisions so far.'),
        onTrack('2026-11-04', 'Next: cover for members in small teams, who still tell us they cannot get away.'),
      ],
    },
    {
      title: 'Set out how to raise a concern about racism, what happens next and who decides',
      owner: 'martin.hale', startOn: '2025-09-01', dueOn: '2027-01-31', helpers: ['daniel.osei'],
      milestones: [
        { title: 'Staff group has commented on the draft', dueOn: '2026-06-30', reachedOn: '2026-06-25' },
        { title: 'Policy agreed by the board', dueOn: '2026-12-16' },
      ],
      slips: [{ on: '2026-05-20', from: '2026-09-30', to: '2027-01-31', by: 'ruth.adeyemi', reason: 'The staff group asked for an outside route for complaints about directors. That is right, and it needs a contract.' }],
      updates: [
        onTrack('2025-11-13', 'I have read every complaint of the last three years. The pattern is silence after the first reply.'),
        atRisk('2026-04-16', 'The draft gave no safe way to complain about a director. We are going back a step.', { forecastOn: '2027-01-31' }),
        onTrack('2026-07-14', 'An outside body has agreed in principle to take complaints about directors.'),
        onTrack('2026-10-29', 'Final text is with the union and the staff group. It goes to the next board.'),
      ],
    },
    {
      title: 'Check each of our policies for how it falls on staff from ethnic minority backgrounds',
      owner: 'martin.hale', startOn: '2025-06-02', dueOn: '2027-03-31', helpers: ['saira.mahmood', 'aoife.brennan'],
      updates: [
        onTrack('2025-08-07', 'We have 46 policies. Starting with the ones people meet in their first year.'),
        onTrack('2026-01-22', '17 checked. The probation policy had to be rewritten; most others needed a paragraph.'),
        noChange('2026-06-11'),
        onTrack('2026-11-12', '31 of 46 checked. Expenses and relocation are next, where the staff group has examples.'),
      ],
    },
    {
      title: 'Hold board development sessions, so that trustees can question us well on race equality',
      owner: 'daniel.osei', startOn: '2025-05-01', dueOn: '2026-05-31',
      updates: [
        onTrack('2025-07-17', 'Dates for four sessions are in the diary.'),
        onTrack('2026-01-15', 'Two held, attended by 9 of 11 trustees. They asked for our own figures rather than national ones.'),
        complete('2026-05-14', 'Fourth session held. Trustees now set three questions they will ask at every review.', page('Programme and trustees’ questions', 'board/development'), { on: '2026-05-21', by: 'helen.whitcombe' }),
      ],
    },
    {
      title: 'Once a year, ask trustees to look back at what they did themselves, alone and together',
      owner: 'daniel.osei', startOn: '2025-11-03', dueOn: '2027-02-26',
      updates: [
        onTrack('2026-01-29', 'First round done: a short form and an hour together. Trustees want it to be less polite.'),
        noChange('2026-06-19'),
        onTrack('2026-11-06', 'Questions for the second round are agreed with the chair.'),
      ],
    },
  ],
};
