import type { OrganisationStory, StoryMember } from './story-facts';

const leaders: readonly StoryMember[] = [
  {
    key: 'ruth.adeyemi', name: 'Ruth Adeyemi', title: 'Chief executive', team: 'Executive team', roles: ['executive'],
    persona: { role: 'Executive sponsor', description: 'Wants to know in a minute whether the plan is on course and what is going wrong.' },
  },
  {
    key: 'martin.hale', name: 'Martin Hale', title: 'Director of people', team: 'People directorate', roles: ['executive', 'contributor'],
    persona: { role: 'Executive and action owner', description: 'Runs the plan from day to day, owns some of its actions and changes it when he must.' },
  },
];

const owners: readonly StoryMember[] = [
  {
    key: 'aoife.brennan', name: 'Aoife Brennan', title: 'Head of learning and development', team: 'Learning and development', roles: ['contributor'],
    persona: { role: 'Action owner', description: 'Has a handful of actions to bring up to date, on her phone, between two meetings.' },
  },
  {
    key: 'lin.zhao', name: 'Lin Zhao', title: 'Workforce data analyst', team: 'People directorate', roles: ['contributor'],
    persona: { role: 'Measure owner', description: 'Looks after the figures, and the actions that make them better.' },
  },
  { key: 'daniel.osei', name: 'Daniel Osei', title: 'Board secretary', team: 'Finance and governance', roles: ['contributor'] },
  { key: 'grace.mensah', name: 'Grace Mensah', title: 'Head of recruitment', team: 'Recruitment', roles: ['contributor'] },
  { key: 'naomi.clarke', name: 'Naomi Clarke', title: 'Head of communications', team: 'Communications', roles: ['contributor'] },
  { key: 'priya.nair', name: 'Priya Nair', title: 'Head of policy', team: 'Policy and influence', roles: ['contributor'] },
  { key: 'tom.whelan', name: 'Tom Whelan', title: 'Head of finance and buying', team: 'Finance and governance', roles: ['contributor'] },
  { key: 'yusuf.rahman', name: 'Yusuf Rahman', title: 'Regional partnerships lead', team: 'Policy and influence', roles: ['contributor'] },
  { key: 'gareth.llewellyn', name: 'Gareth Llewellyn', title: 'Events manager', team: 'Communications', roles: ['contributor'], leftOn: '2026-11-06' },
];

const othersWhoAreHeard: readonly StoryMember[] = [
  {
    key: 'helen.whitcombe', name: 'Helen Whitcombe', title: 'Chair of the people committee', team: null, roles: ['reviewer'],
    persona: { role: 'Board sub-group member', description: 'Reads what has changed, asks about it, and confirms what is said to be complete.' },
  },
  {
    key: 'eleanor.voss', name: 'Eleanor Voss', title: 'Trustee', team: null, roles: ['board'],
    persona: { role: 'Trustee', description: 'Approves, and wants the record to stay as it was approved.' },
  },
  {
    key: 'saira.mahmood', name: 'Saira Mahmood', title: 'Policy officer and chair of the staff group', team: 'Policy and influence', roles: ['group_member', 'contributor'],
    persona: { role: 'Staff group member', description: 'Looks at what was promised to the staff group, and whether it is happening.' },
  },
  {
    key: 'kwame.boateng', name: 'Kwame Boateng', title: 'Independent adviser', team: null, roles: ['adviser'], endsOn: '2027-03-31',
    persona: { role: 'Independent adviser', description: 'Sees the plan until the end of March, and says what others may not.' },
  },
  {
    key: 'joanna.pritchard', name: 'Joanna Pritchard', title: 'Programme manager', team: 'People directorate', roles: ['admin'],
    persona: { role: 'Organisation admin', description: 'Adds people, gives them their roles and keeps the settings in order.' },
  },
  { key: 'farah.aziz', name: 'Farah Aziz', title: 'Policy assistant', team: 'Policy and influence', roles: ['reader'] },
  { key: 'rhys.morgan', name: 'Rhys Morgan', title: 'Accounts assistant', team: 'Finance and governance', roles: ['reader'] },
  {
    key: 'callum.reid', name: 'Callum Reid', title: 'Events assistant', team: 'Communications', roles: ['reader'],
    persona: { role: 'Member of staff', description: 'Would like to see what the organisation has promised and how it is going.' },
  },
  {
    key: 'meera.joshi', name: 'Meera Joshi', title: 'Information governance lead', team: 'Finance and governance', roles: ['admin'],
    persona: { role: 'Second admin', description: 'Confirms or refuses what one admin alone must not do, such as giving somebody power.' },
  },
];

/** A network of health organisations: the demo's first and larger organisation. */
export const northmoorStory: OrganisationStory = {
  slug: 'northmoor',
  name: 'Northmoor Health Network',
  domain: 'northmoor.example',
  openedOn: '2025-02-03',
  teams: [
    { name: 'Executive team' },
    { name: 'People directorate' },
    { name: 'Recruitment', parent: 'People directorate' },
    { name: 'Learning and development', parent: 'People directorate' },
    { name: 'Communications' },
    { name: 'Policy and influence' },
    { name: 'Finance and governance' },
  ],
  people: [...leaders, ...owners, ...othersWhoAreHeard],
  waiting: [{ by: 'joanna.pritchard', about: 'martin.hale', on: '2026-11-20', roles: ['admin', 'executive', 'contributor'] }],
};
