import type { ToldGroup } from './story-voices';

const MEMBERS = ['aoife.brennan', 'callum.reid', 'daniel.osei', 'farah.aziz', 'grace.mensah', 'lin.zhao', 'naomi.clarke', 'priya.nair', 'rhys.morgan', 'tom.whelan'] as const;

/** Northmoor's staff group: what everybody knows of it, and what only its members read. */
export const northmoorGroup: ToldGroup = {
  key: 'roots', name: 'Roots, the race equality staff group', sponsor: 'ruth.adeyemi', openedOn: '2025-02-10',
  purpose: 'A place for staff who want Northmoor to be fair to people of every ethnic background. We advise, support and challenge those who carry out the plan.',
  terms: 'What is said here stays here. We speak for ourselves. We decide together what goes out, and it goes out in the group’s name.',
  chairs: ['saira.mahmood', 'yusuf.rahman'], members: MEMBERS,
  routes: [
    { name: 'Speak-up guardian', how: 'In person or on the inside line, any working day. What you tell stays between you.' },
    { name: 'Employee helpline', how: 'By telephone, day and night, outside Northmoor.' },
  ],
  conversations: [
    {
      title: 'The policy review leaves out agency and bank colleagues', openedBy: 'yusuf.rahman', openedOn: '2026-11-16',
      posts: [
        { by: 'yusuf.rahman', on: '2026-11-16', words: 'I read the scope again. It says *employees*. A fifth of the people on shift are not.' },
        { by: 'grace.mensah', on: '2026-11-17', words: 'They were left out because their records sit with the agencies. That is a reason, not an excuse.' },
        { by: 'saira.mahmood', on: '2026-11-18', words: 'I have put a draft below. Change what you like, then we vote.' },
      ],
      draft: {
        kind: 'challenge', about: { kind: 'action', reference: '1.1.4' }, respondent: 'martin.hale', title: 'Does the policy review cover agency and bank colleagues?',
        words: 'The review speaks of employees. A fifth of the people on shift are from an agency or the bank. Are they covered, and if not, when will they be?',
        votingUntil: '2026-11-25', ballots: { 'saira.mahmood': 'yes', 'yusuf.rahman': 'yes', 'grace.mensah': 'yes', 'daniel.osei': 'yes', 'tom.whelan': 'abstain' },
      },
    },
    {
      title: 'After the news this week: a place to check in', openedBy: 'saira.mahmood', openedOn: '2026-11-12',
      posts: [
        { by: 'saira.mahmood', on: '2026-11-12', words: 'No agenda. Say how you are, or just read.' },
        { by: 'callum.reid', on: '2026-11-12', words: 'Tired. Thank you for opening this.' },
        { by: 'priya.nair', on: '2026-11-13', words: 'I took the long way home so that I did not have to talk about it at the desk.' },
        { by: 'lin.zhao', on: '2026-11-13', words: 'Lunch on Thursday, anybody who wants. Third floor.' },
      ],
    },
    {
      title: 'Questions for the next pulse survey', openedBy: 'lin.zhao', openedOn: '2026-10-29',
      posts: [{ by: 'lin.zhao', on: '2026-10-29', words: 'There is room for one more question in January. Which?' }, { by: 'aoife.brennan', on: '2026-11-02', words: 'Whether people know what happened to the last thing they raised.' }],
    },
  ],
  unnamed: {
    title: 'Being the only one in the room', openedOn: '2026-10-05', holders: ['daniel.osei', 'farah.aziz', 'grace.mensah', 'naomi.clarke', 'priya.nair', 'rhys.morgan', 'tom.whelan', 'yusuf.rahman'],
    posts: [
      { author: 1, on: '2026-10-09', words: 'I was asked onto the fourth panel this year. I know why. I would like to say no without it being noted.' },
      { author: 2, on: '2026-10-09', words: 'Same. The last time I said no I was told that I was *letting people down*.' },
      { author: 3, on: '2026-10-09', words: 'I am not from an ethnic minority background and had never thought about who sits there. I have now.' },
      { author: 1, on: '2026-10-16', words: 'Could we ask for a list of who is on which panel? Not names. Just how often.' },
      { author: 4, on: '2026-10-16', words: 'That would help. Then it is a number and not a mood.' },
      { author: 2, on: '2026-10-16', words: 'Agreed, as long as it is not me who asks.' },
    ],
  },
};
