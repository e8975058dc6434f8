import type { ToldComment } from './story-voices';

/** What is said in the open at Northmoor, with advice that changed something. */
export const northmoorTalk: readonly ToldComment[] = [
  {
    about: { kind: 'action', reference: '1.3.1' }, kind: 'advice', by: 'saira.mahmood', on: '2026-07-14',
    words: 'Ask about stretch assignments too. People are offered courses; what moves a career is being *asked to lead something*.',
    replies: [{ by: 'grace.mensah', on: '2026-07-15', words: 'And ask who suggested it to them. It is never advertised.' }],
    answer: { by: 'aoife.brennan', on: '2026-07-23', words: 'Good. It goes into the October survey in your words.', whatChanged: 'The survey asks who was offered a stretch assignment, and by whom.', action: '1.3.1', accepted: { on: '2026-10-30', words: 'It is in the survey.' } },
  },
  {
    about: { kind: 'action', reference: '1.2.2' }, kind: 'comment', by: 'grace.mensah', on: '2026-09-03',
    words: 'The records of the events team arrived today. That leaves one supplier.',
    replies: [{ by: 'lin.zhao', on: '2026-09-03', words: 'Thank you. I can begin with what we have:\n\n- applications\n- shortlists\n- offers' }, { by: 'martin.hale', on: '2026-09-07', words: 'Please do. I will write to the supplier again.' }],
    resolvedOn: '2026-09-08',
  },
  { about: { kind: 'action', reference: '1.2.3' }, kind: 'support', by: 'tom.whelan', on: '2026-10-06', words: 'If ending a contract is a matter of money, talk to me before you talk to them. There is a clause for this.' },
  {
    about: { kind: 'action', reference: '1.1.1' }, kind: 'advice', on: '2026-09-24', words: 'Let managers bring a case of their own to the last session. The made-up ones are easy, and everybody passes.',
    answer: { by: 'aoife.brennan', on: '2026-10-08', words: 'We tried it with two groups. It takes half an hour longer and is worth it.', whatChanged: 'The last session works on the managers’ own cases.', action: '1.1.1', accepted: { on: '2026-10-14' } },
  },
  { about: { kind: 'action', reference: '3.1.1' }, kind: 'advice', by: 'kwame.boateng', on: '2026-11-12', words: 'Five questions are many on a busy day. Say which one decides.' },
  { about: { kind: 'outcome', reference: '1.6' }, kind: 'comment', by: 'eleanor.voss', on: '2026-11-13', words: 'As a trustee I now find every figure with its date. That was not so in spring.' },
  { about: { kind: 'plan' }, kind: 'statement', on: '2026-10-12', words: 'It is Black History Month. We ask that what is promised in October is still on somebody’s list in March.' },
];
