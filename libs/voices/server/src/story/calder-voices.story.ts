import type { StoryVoices } from './story-voices';

/** Calder is small: no group of its own, and a challenge from its chair. */
export const calderVoices: StoryVoices = {
  plan: 'calder fairness', group: null,
  challenges: [
    {
      about: { kind: 'action', reference: '1.1.1' }, by: { person: 'fatima.hussain', as: 'sub_group' }, respondent: 'marcus.bell', raisedOn: '2026-09-30', dueOn: '2026-10-14',
      title: 'Are we counting who does not come?', words: 'The share of clients is growing. Do we know anything of the people who ring once and never again?',
      events: [
        { kind: 'acknowledged', on: '2026-10-01', by: 'marcus.bell' },
        { kind: 'answered', on: '2026-10-12', by: 'marcus.bell', outcome: 'accepted', words: 'No, and we should.', willHappen: 'Volunteers ring back everybody who did not come to a first appointment.', byOn: '2026-11-30', action: '1.1.1' },
      ],
    },
  ],
  comments: [{ about: { kind: 'action', reference: '1.1.1' }, kind: 'comment', by: 'ewan.morris', on: '2026-11-05', words: 'Six volunteers have signed up to ring back.' }],
};
