import { atRisk, complete, noChange, onTrack, page, type StoryObjective } from './story-words';

/** 2: what we say to those who decide. */
export const influence: StoryObjective = {
  theme: 'Influence',
  statement: 'What we say to government and regulators takes race equality seriously, and is better for it.',
  outcomes: [
    {
      statement: 'Our priorities for influencing, and what we win, move race equality forward.',
      actions: [
        {
          title: 'Ask of each influencing priority what it does for people from ethnic minority backgrounds, and change it where the answer is nothing',
          owner: 'priya.nair', startOn: '2025-04-14', dueOn: '2026-03-31',
          updates: [
            onTrack('2025-08-14', 'Applied to all nine priorities. Two did not survive the question in their old form.'),
            onTrack('2025-12-16', 'Revised priorities shared with members; the maternity one drew the most replies we have ever had.'),
            complete('2026-04-01', 'Agreed by the policy committee and now the first page of every briefing.', page('Influencing priorities', 'policy/priorities'), { on: '2026-04-15', by: 'helen.whitcombe' }),
          ],
        },
        {
          title: 'Have each policy team write race equality into its yearly work plan',
          owner: 'priya.nair', startOn: '2025-09-01', dueOn: '2027-04-30',
          updates: [
            onTrack('2026-01-13', 'Six of eight teams have done it. Some wrote a paragraph, some changed their work; I have asked the first kind to look again.'),
            onTrack('2026-06-16', 'All eight teams. Two share an analyst so that somebody has the time.'),
            noChange('2026-10-27'),
          ],
        },
        {
          title: 'Take four finished pieces of work apart as a team, ask what we missed about race, and share what we learn',
          owner: 'saira.mahmood', startOn: '2026-01-12', dueOn: '2027-02-26', helpers: ['priya.nair'],
          updates: [
            onTrack('2026-04-14', 'First session: our workforce paper never asked who works nights.'),
            onTrack('2026-07-16', 'Second one done. It is uncomfortable and people keep coming.'),
            onTrack('2026-11-11', 'Three of four done. Notes are open to everyone in the organisation.'),
          ],
        },
      ],
    },
    {
      statement: 'We know where the views of our members differ by ethnic group, and our meetings hear all of them.',
      actions: [
        {
          title: 'Buy a ready-made survey of members’ views by ethnic group',
          owner: 'yusuf.rahman', startOn: '2025-05-01', dueOn: '2025-12-31',
          updates: [
            onTrack('2025-07-08', 'Two suppliers have shown us what they have.'),
            atRisk('2025-10-21', 'Neither has enough board members in it to show differences. We may be buying nothing.'),
          ],
          withdrawn: { on: '2025-11-18', by: 'ruth.adeyemi', reason: 'Ready-made surveys hold too few board members. We ask better questions in our own survey instead.', successor: '2.2.3' },
        },
        {
          title: 'Invite people to our meetings so that each has voices from several backgrounds, and write down who came',
          owner: 'yusuf.rahman', startOn: '2025-06-02', dueOn: '2027-03-31',
          updates: [
            onTrack('2025-10-07', 'Of 11 meetings, 4 had nobody from an ethnic minority background. Now we check before we send.'),
            onTrack('2026-03-17', 'Down to 1 of 12.'),
            noChange('2026-07-07'),
            onTrack('2026-10-20', 'None of the last nine. Asking people what made them say yes.'),
          ],
        },
        {
          title: 'Change our own survey of members so that answers can be compared by ethnic group without naming anybody',
          owner: 'yusuf.rahman', startOn: '2025-12-01', dueOn: '2026-12-31', helpers: ['lin.zhao'],
          added: { on: '2025-11-18', by: 'ruth.adeyemi', reason: 'Takes the place of the survey we meant to buy.' },
          updates: [
            onTrack('2026-02-24', 'Lin and I tried it on last year’s answers. Groups under ten are never shown.'),
            onTrack('2026-06-23', 'The survey is out with the new questions.'),
            atRisk('2026-10-22', 'Only 29% of members answered. We need another round before we can compare anything.', { forecastOn: '2027-03-31' }),
          ],
        },
      ],
    },
    {
      statement: 'Our policy papers say what they mean for race equality.',
      actions: [
        {
          title: 'Add a question about race equality at the start, middle and end of writing every policy paper',
          owner: 'priya.nair', startOn: '2025-06-02', dueOn: '2027-01-29',
          updates: [
            onTrack('2025-11-25', 'Built into the template, so nobody has to remember it.'),
            onTrack('2026-04-28', 'Read back twelve papers: nine say something useful, three tick a box. Working with those three authors.'),
            onTrack('2026-10-30', 'Editors now return a paper that skips the question. It has happened twice.'),
          ],
        },
      ],
    },
    {
      statement: 'We work with more kinds of organisations, and tell all of them where we stand.',
      actions: [
        { title: 'Build lasting contact with twenty organisations led by people from ethnic minority backgrounds', owner: 'priya.nair', startOn: '2026-12-07', dueOn: '2027-10-29' },
      ],
    },
  ],
};
