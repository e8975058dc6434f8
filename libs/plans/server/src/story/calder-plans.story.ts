import { atRisk, complete, noChange, offTrack, onTrack, page, type StoryPlan } from './story-words';

/** A small charity's plan: 3 objectives, 6 outcomes, 11 actions. */
const calderPlan: StoryPlan = {
  key: 'calder fairness',
  title: 'Fair advice, fair place to work',
  summary: 'How a charity of twelve people makes sure that its advice reaches everybody who needs it.',
  startsOn: '2026-02-02',
  endsOn: '2028-01-31',
  approval: { on: '2026-01-27', body: 'Trustees of Calder Advice and Support', by: 'sunita.patel' },
  objectives: [
    {
      theme: 'People who need advice',
      statement: 'Anybody in the valley who needs advice gets it, whatever their background or language.',
      outcomes: [
        {
          statement: 'People from every community in the valley come to us, and come back.',
          actions: [
            {
              title: 'Hold a monthly advice session at the mosque, the Polish club and the community kitchen', owner: 'ewan.morris', startOn: '2026-03-02', dueOn: '2026-12-31',
              updates: [onTrack('2026-04-14', 'Kitchen session is full every time. The Polish club wants evenings.'), onTrack('2026-07-09', 'All three run. 46 people so far, 31 new to us.'), onTrack('2026-11-05', '88 people. Two of them now volunteer.')],
            },
            {
              title: 'Ask every client about ethnic group and language, and say why we ask', owner: 'marcus.bell', startOn: '2026-03-02', dueOn: '2026-06-30',
              updates: [onTrack('2026-04-21', 'New form in use since the start of the month.'), complete('2026-06-24', '82% of clients answer. Before it was 40%.', page('What we ask clients, and why', 'calder/what-we-ask'), { on: '2026-07-02', by: 'fatima.hussain' })],
            },
          ],
        },
        {
          statement: 'Language is no reason to get worse advice.',
          actions: [
            {
              title: 'Have interpreters for the five most spoken languages, booked within two days', owner: 'marcus.bell', startOn: '2026-03-02', dueOn: '2026-10-30',
              slips: [{ on: '2026-06-18', from: '2026-07-31', to: '2026-10-30', by: 'sunita.patel', reason: 'The first interpreting service closed. A new one had to be found.' }],
              updates: [
                onTrack('2026-04-21', 'Contract signed for four languages.'),
                atRisk('2026-06-16', 'The service closes next month. Looking for another.', { forecastOn: '2026-10-30' }),
                offTrack('2026-10-20', 'New service has three languages. Nobody in the county offers Dari at two days’ notice.', '2027-02-26'),
              ],
            },
            { title: 'Translate the ten letters we send most', owner: 'ewan.morris', startOn: '2026-09-01', dueOn: '2027-01-29' },
          ],
        },
      ],
    },
    {
      theme: 'Our team',
      statement: 'Staff, volunteers and trustees are drawn from the communities we serve.',
      outcomes: [
        {
          statement: 'People from every community apply to work and volunteer here.',
          actions: [
            {
              title: 'Advertise every post and volunteer role where people actually look', owner: 'blessing.eze', startOn: '2026-02-16', dueOn: '2026-12-18',
              updates: [onTrack('2026-05-12', 'Shop windows beat every website.'), noChange('2026-08-13'), onTrack('2026-11-10', '9 of the last 14 volunteers are from ethnic minority backgrounds.')],
            },
            {
              title: 'Find two new trustees who know what it is like to need advice', owner: 'sunita.patel', startOn: '2026-04-01', dueOn: '2026-11-27', helpers: ['fatima.hussain'],
              updates: [onTrack('2026-06-10', 'Four people have come to watch a meeting.'), atRisk('2026-10-15', 'One has said yes. Meetings on weekday mornings rule the others out.', { forecastOn: '2027-03-31' })],
            },
          ],
        },
        {
          statement: 'Everybody here can talk about racism without fear.',
          actions: [
            {
              title: 'Train all staff and volunteers together, once a year, with a local trainer', owner: 'ewan.morris', startOn: '2026-03-02', dueOn: '2026-07-31',
              updates: [onTrack('2026-05-19', 'Date set, lunch ordered.'), complete('2026-07-14', '27 of 30 came. The next one is booked.', page('Notes from the training day', 'calder/training-day'), { on: '2026-07-21', by: 'sunita.patel' })],
            },
            { title: 'Agree how we look after each other when a client is racist', owner: 'marcus.bell', startOn: '2026-11-02', dueOn: '2027-02-26', updates: [onTrack('2026-11-11', 'Asked everybody for the last time it happened. There were nine.')] },
          ],
        },
      ],
    },
    {
      theme: 'Our voice',
      statement: 'What we see every day changes how the council and landlords treat people.',
      outcomes: [
        {
          statement: 'We can show where people are treated differently.',
          actions: [
            {
              title: 'Count housing cases by ethnic group and landlord each quarter', owner: 'marcus.bell', startOn: '2026-06-01', dueOn: '2027-03-31',
              updates: [onTrack('2026-07-28', 'First quarter counted by hand: 61 cases.'), onTrack('2026-10-22', 'Second quarter: 74. Small numbers are left out so nobody can be recognised.')],
            },
          ],
        },
        {
          statement: 'Those who decide hear it from the people concerned.',
          actions: [
            { title: 'Bring four clients to speak to the council’s housing committee, paid for their time', owner: 'sunita.patel', startOn: '2026-09-01', dueOn: '2027-04-30', updates: [onTrack('2026-10-29', 'The committee has given us twenty minutes. Three people are preparing.')] },
            { title: 'Publish what we saw each year, on two pages', owner: 'blessing.eze', startOn: '2027-01-11', dueOn: '2027-03-31' },
          ],
        },
      ],
    },
  ],
};

/** Calder Advice and Support's plan. */
export const calderPlans: readonly StoryPlan[] = [calderPlan];
