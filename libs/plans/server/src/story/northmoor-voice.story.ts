import { atRisk, complete, noChange, onTrack, page, type StoryObjective } from './story-words';

/** 3: what we publish. */
export const voice: StoryObjective = {
  theme: 'Voice',
  statement: 'What we publish sounds and looks like the people our members serve.',
  outcomes: [
    {
      statement: 'Our reports, recordings and articles speak plainly about racism and are trusted for it.',
      actions: [
        {
          title: 'Ask five short questions about race equality when something new is planned, before a word is written',
          owner: 'naomi.clarke', startOn: '2025-05-06', dueOn: '2027-03-31',
          revisions: [{ on: '2025-09-23', field: 'title', from: 'Ask twelve questions about race equality when something new is planned', by: 'ruth.adeyemi', reason: 'Twelve questions were answered with twelve ticks. Five get answers.' }],
          updates: [
            onTrack('2025-08-28', 'Five questions on a card. People have stuck it to their screens, which I take as a yes.'),
            onTrack('2026-02-10', 'Used for 38 of 51 pieces. The ones that skip it are always the urgent ones.'),
            noChange('2026-06-30'),
            onTrack('2026-11-03', '49 of 55. Urgent pieces now get two of the five.'),
          ],
        },
        {
          title: 'Read back what we already publish against a checklist, and mend or remove what does not hold up',
          owner: 'naomi.clarke', startOn: '2025-10-01', dueOn: '2026-11-16', helpers: ['saira.mahmood'],
          updates: [
            onTrack('2026-01-08', '300 pages to read. Started with the 40 that most people see.'),
            onTrack('2026-05-26', '170 read: 22 rewritten, 31 taken down.'),
            onTrack('2026-10-16', '285 of 300. The last ones are long and need their authors.'),
          ],
        },
      ],
    },
    {
      statement: 'The people who write and speak for us come from many backgrounds.',
      actions: [
        {
          title: 'Find, train and put forward more kinds of people to speak and write for us',
          owner: 'gareth.llewellyn', startOn: '2025-05-06', dueOn: '2026-12-18', helpers: ['saira.mahmood'],
          updates: [
            onTrack('2025-09-04', 'Eleven colleagues put their hands up. Six had never been asked.'),
            onTrack('2026-02-03', 'Media training done for eight. Two have been on the radio.'),
            onTrack('2026-06-25', 'A list of fourteen speakers, by subject.'),
            atRisk('2026-10-23', 'I am leaving and nobody has taken this on yet. The list goes stale fast without somebody who rings people.', { forecastOn: '2027-03-31' }),
          ],
        },
      ],
    },
    {
      statement: 'Our pictures show people as they are.',
      actions: [
        {
          title: 'Write rules for choosing and commissioning pictures, and replace those that show stereotypes',
          owner: 'naomi.clarke', startOn: '2025-05-06', dueOn: '2026-04-30',
          updates: [
            onTrack('2025-09-16', 'Threw out 140 stock pictures in one afternoon. Very satisfying.'),
            onTrack('2026-01-27', 'Rules written with the staff group, and a photographer booked for four visits.'),
            complete('2026-04-22', 'Rules in use, library replaced.', page('How we choose pictures', 'communications/pictures'), { on: '2026-05-06', by: 'ruth.adeyemi' }),
          ],
        },
        {
          title: 'Use the same rules on the new website from its first page',
          owner: 'naomi.clarke', startOn: '2026-02-02', dueOn: '2027-05-28',
          updates: [
            onTrack('2026-05-19', 'Built into the brief for the agency.'),
            onTrack('2026-08-27', 'First designs were all smiling and all thirty years old. Sent back.'),
            onTrack('2026-11-10', 'Second designs are much more like us. Testing with members.'),
          ],
        },
      ],
    },
    {
      statement: 'Our news reaches papers, stations and sites that different communities trust.',
      actions: [
        {
          title: 'Add outlets read by different communities to our press list, and see whether they use what we send',
          owner: 'naomi.clarke', startOn: '2025-09-01', dueOn: '2026-11-30',
          updates: [
            onTrack('2025-12-02', '26 outlets added. Two editors told us kindly that our releases are dull.'),
            onTrack('2026-04-09', 'We now write a separate first paragraph. Nine pieces used.'),
            noChange('2026-08-18'),
            complete('2026-11-12', '31 outlets on the list, 22 pieces used this year, and we count them each month.', page('Where our news was used', 'communications/outlets')),
          ],
        },
      ],
    },
  ],
};
