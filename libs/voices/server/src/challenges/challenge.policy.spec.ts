import { roles } from '@waymark/organisations/domain';
import { type ChallengeState, challengeStates } from '@waymark/voices/domain';
import { canAcknowledge, canAnswer, canJudge, canNameRespondent, canRaise, canSupport, canTakeUp, canWithdraw, type ChallengeFacts, type Party, toRaisedAs } from './challenge.policy';

const WRITES = new Set(['voices.comment.write']);
const party = (personId: string, ...held: string[]): Party => ({ personId, roles: held, permissions: held.includes('reader') ? new Set() : WRITES });
const raiser = party('raiser', 'group_member');
const respondent = party('respondent', 'contributor');
const executive = party('executive', 'executive');
const others = roles.filter((role) => role !== 'executive').map((role) => party('other', role));

/** What has happened in each state, so that facts agree with each other. */
const KINDS: Readonly<Record<ChallengeState, readonly ChallengeFacts['events'][number]['kind'][]>> = {
  awaiting: [], acknowledged: ['acknowledged'], overdue: [], answered: ['answered'], satisfied: ['answered', 'satisfied'], unsatisfied: ['answered', 'unsatisfied'],
  taken_to_sub_group: ['taken_to_sub_group'], withdrawn: ['withdrawn'],
};
const inState = (state: ChallengeState, more: Partial<ChallengeFacts> = {}): ChallengeFacts => ({
  raisedByPersonId: 'raiser', respondentId: 'respondent', respondentIsHere: true, state, events: KINDS[state].map((kind) => ({ kind, on: '2026-11-10' })), ...more,
});
const statesWhere = (may: (facts: ChallengeFacts) => { allowed: boolean }, more?: Partial<ChallengeFacts>) => challengeStates.filter((state) => may(inState(state, more)).allowed);

test.each([
  ['answer: the respondent', (facts: ChallengeFacts) => canAnswer(facts, respondent), ['awaiting', 'acknowledged', 'overdue', 'unsatisfied', 'taken_to_sub_group']],
  ['answer: an executive', (facts: ChallengeFacts) => canAnswer(facts, executive), ['awaiting', 'acknowledged', 'overdue', 'unsatisfied', 'taken_to_sub_group']],
  ['answer: the raiser', (facts: ChallengeFacts) => canAnswer(facts, party('raiser', 'group_member', 'executive')), []],
  ['acknowledge: the respondent', (facts: ChallengeFacts) => canAcknowledge(facts, respondent), ['awaiting', 'overdue', 'taken_to_sub_group']],
  ['acknowledge: an executive', (facts: ChallengeFacts) => canAcknowledge(facts, executive), []],
  ['judge: the raiser', (facts: ChallengeFacts) => canJudge(facts, raiser), ['answered']],
  ['withdraw: the raiser', (facts: ChallengeFacts) => canWithdraw(facts, raiser), ['awaiting', 'acknowledged', 'overdue', 'answered', 'unsatisfied', 'taken_to_sub_group']],
  ['take up: the raiser', (facts: ChallengeFacts) => canTakeUp(facts, raiser), ['overdue', 'unsatisfied']],
  ['support: somebody', (facts: ChallengeFacts) => canSupport(facts, party('other', 'contributor')), challengeStates.filter((state) => state !== 'satisfied' && state !== 'withdrawn')],
  ['name another respondent, who is here', (facts: ChallengeFacts) => canNameRespondent(facts, executive), []],
] as const)('%s', (_words, may, states) => expect(statesWhere(may)).toEqual(states));

test('another respondent is named once the one named has left, by executives alone', () => {
  expect(statesWhere((facts) => canNameRespondent(facts, executive), { respondentIsHere: false })).toEqual(challengeStates.filter((state) => state !== 'satisfied' && state !== 'withdrawn'));
  for (const other of [...others, raiser, respondent]) expect(statesWhere((facts) => canNameRespondent(facts, other), { respondentIsHere: false })).toEqual([]);
});

test('what the raiser decides, nobody else does, in any role and any state', () => {
  for (const other of [...others, executive, respondent, party('other', ...roles)]) {
    for (const may of [canJudge, canWithdraw, canTakeUp]) expect(statesWhere((facts) => may(facts, other))).toEqual([]);
  }
});

test('what a group raised, no person decides alone, whoever they are', () => {
  for (const anybody of [raiser, respondent, executive, ...others]) {
    for (const may of [canJudge, canWithdraw, canTakeUp]) expect(statesWhere((facts) => may(facts, anybody), { raisedByPersonId: null })).toEqual([]);
  }
});

test('nobody without the respondent’s name or an executive’s role answers', () => {
  for (const other of others) expect(statesWhere((facts) => canAnswer(facts, other))).toEqual([]);
});

test('both sides and readers do not support', () => {
  for (const one of [raiser, respondent, party('other', 'reader')]) expect(statesWhere((facts) => canSupport(facts, one))).toEqual([]);
});

test.each(roles)('%s: by role, and as a member of a staff group', (role) => {
  const byRole = ['reviewer', 'board', 'group_member', 'adviser'];
  expect(canRaise(party('one', role), false).allowed).toBe(byRole.includes(role));
  expect(canRaise(party('one', role), true).allowed).toBe([...byRole, 'contributor', 'reader'].includes(role));
});

test('a challenge is raised as the most telling of what somebody is', () => {
  expect([['adviser', 'board'], ['board'], ['reviewer', 'contributor'], ['group_member'], ['reader']].map((held) => toRaisedAs(party('one', ...held)))).toEqual(['adviser', 'sub_group', 'sub_group', 'person', 'person']);
});
