import type { OrganisationStory } from './story-facts';

/** A small charity: the demo's second organisation, which must never see the first. */
export const calderStory: OrganisationStory = {
  slug: 'calder',
  name: 'Calder Advice and Support',
  domain: 'calder.example',
  openedOn: '2026-01-12',
  teams: [{ name: 'Advice' }, { name: 'Fundraising and office' }],
  people: [
    {
      key: 'sunita.patel', name: 'Sunita Patel', title: 'Director', team: null, roles: ['executive', 'admin'],
      persona: { role: 'Director and admin', description: 'Leads a charity of twelve and looks after its plan herself.' },
    },
    {
      key: 'marcus.bell', name: 'Marcus Bell', title: 'Advice services manager', team: 'Advice', roles: ['contributor'],
      persona: { role: 'Action owner', description: 'Owns most of the plan, next to a full day of giving advice.' },
    },
    {
      key: 'fatima.hussain', name: 'Fatima Hussain', title: 'Chair of trustees', team: null, roles: ['board', 'reviewer'],
      persona: { role: 'Chair of trustees', description: 'Reads the plan twice a year with five other trustees.' },
    },
    { key: 'ewan.morris', name: 'Ewan Morris', title: 'Adviser and volunteer lead', team: 'Advice', roles: ['contributor', 'group_member'] },
    { key: 'blessing.eze', name: 'Blessing Eze', title: 'Fundraiser', team: 'Fundraising and office', roles: ['contributor'] },
    { key: 'rosa.lindqvist', name: 'Rosa Lindqvist', title: 'Office coordinator', team: 'Fundraising and office', roles: ['reader'] },
  ],
};
