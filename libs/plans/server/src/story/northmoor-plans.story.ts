import { development } from './northmoor-people.story';
import { influence } from './northmoor-influence.story';
import { leadership } from './northmoor-leadership.story';
import { recruitment } from './northmoor-recruitment.story';
import { support } from './northmoor-support.story';
import { voice } from './northmoor-voice.story';
import { atRisk, noChange, onTrack, type StoryPlan } from './story-words';

/** The organisation's own plan: 4 objectives, 20 outcomes, 44 actions. */
const organisationPlan: StoryPlan = {
  key: 'northmoor race equality',
  title: 'Race equality action plan',
  summary: 'What we do from 2025 to 2028 to become an organisation that works against racism in everything we do.',
  startsOn: '2025-04-01',
  endsOn: '2028-03-31',
  approval: { on: '2025-03-26', body: 'Board of trustees', by: 'ruth.adeyemi' },
  objectives: [
    { theme: 'Excellent organisation', statement: 'Everyone who works here is treated fairly, feels they belong and can build a career, whatever their ethnic background.', outcomes: [leadership, recruitment, ...development] },
    influence,
    voice,
    support,
  ],
};

/** A directorate's plan beneath it; each of its actions supports one of the organisation's. */
const peopleDirectoratePlan: StoryPlan = {
  key: 'northmoor people directorate',
  title: 'People directorate: our part in race equality',
  summary: 'What the people directorate does itself, so that the organisation’s plan can be kept.',
  startsOn: '2025-06-02',
  endsOn: '2027-03-31',
  team: 'People directorate',
  parent: 'northmoor race equality',
  approval: { on: '2025-05-28', body: 'People directorate managers', by: 'martin.hale' },
  objectives: [
    {
      theme: 'Fair from advert to leaving',
      statement: 'The people who join, grow and leave here meet the same fairness at each step.',
      outcomes: [
        {
          statement: 'Nobody is turned down for a reason we could not say aloud.',
          actions: [
            {
              title: 'Bring the interview notes of five directorates into one place', owner: 'aoife.brennan', startOn: '2025-07-01', dueOn: '2026-11-30', supports: '1.2.2',
              updates: [onTrack('2025-10-14', 'Three of five are in.'), atRisk('2026-06-10', 'Two directorates keep notes on paper. Scanning takes a person.', { forecastOn: '2026-12-18' }), noChange('2026-10-21')],
            },
            {
              title: 'Train a second reader for every shortlist', owner: 'saira.mahmood', startOn: '2026-10-19', dueOn: '2027-01-29', supports: '1.2.2',
              updates: [onTrack('2026-11-06', 'Twelve second readers trained, six of them from the staff group.')],
            },
            {
              title: 'Ring every leaver within two weeks of their last day', owner: 'lin.zhao', startOn: '2026-10-12', dueOn: '2027-01-29', supports: '1.2.5',
              updates: [onTrack('2026-11-09', '5 of 6 leavers reached so far. They talk more than they write.')],
            },
          ],
        },
        {
          statement: 'Managers have what they need to be fair.',
          actions: [
            {
              title: 'Send each directorate its figures twice a year', owner: 'lin.zhao', startOn: '2026-02-02', dueOn: '2026-12-18', supports: '1.3.4',
              updates: [onTrack('2026-07-02', 'First round sent.'), onTrack('2026-10-12', 'Second round sent; all five opened it.')],
            },
            {
              title: 'Check people policies first, and the ones used in the first year before others', owner: 'aoife.brennan', startOn: '2025-07-01', dueOn: '2026-12-18', supports: '1.1.4',
              updates: [onTrack('2025-11-11', '9 of 19 people policies done.'), onTrack('2026-05-21', '15 of 19.'), noChange('2026-10-30')],
            },
            { title: 'Give new managers a mentor from another directorate for their first six months', owner: 'aoife.brennan', startOn: '2026-12-14', dueOn: '2027-03-31', supports: '1.1.1' },
          ],
        },
      ],
    },
  ],
};

/** Northmoor Health Network's plans. */
export const northmoorPlans: readonly StoryPlan[] = [organisationPlan, peopleDirectoratePlan];
