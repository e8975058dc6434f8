import { describe, expect, test } from '@jest/globals';
import { conversationPath, draftPath, groupMembersPath } from './groups.paths';
import { toGroupKey } from './open-group-dialog';
import { listResponses } from './responses';
import { filledRoutes } from './route-fields';
import type { GroupChallenge, GroupSaying } from './use-groups';

const person = (name: string) => ({ id: name, name, initials: '', title: null, hasLeft: false });
const may = { allowed: true, reason: null };

const challenge = (state: GroupChallenge['state'], events: readonly (readonly [GroupChallenge['events'][number]['kind'], string])[]): GroupChallenge => ({
  id: `c-${state}`, number: 4, title: 'Why?', html: '<p>Why?</p>', state, raisedOn: '2026-11-04', supportCount: null, isSupported: false, respondent: person('Martin Hale'),
  clock: { dueOn: '2026-11-18', daysSince: 18, daysOverdue: 4, text: '18 days' }, subject: null, viewerCan: { support: may },
  events: events.map(([kind, happenedOn], at) => ({ id: `${state}-${at}`, kind, happenedOn, html: `<p>${kind} ${at}</p>`, willHappen: null, by: person('Martin Hale') })),
});

const advice = (isAccepted: boolean | null): GroupSaying => ({
  id: 'a', kind: 'ADVICE', html: '<p>Do it</p>', writtenOn: '2026-10-01', subject: { kind: 'ACTION', id: 'x', reference: '1.3.3', title: 'Benchmark', path: '/plan/1.3.3' },
  answers: [{ id: 'answer', html: '<p>Done</p>', whatChanged: null, isAccepted, judgedOn: isAccepted === null ? null : '2026-10-14', answeredBy: person('Aoife Brennan') }],
});

describe('responses to read', () => {
  test('what waits for the word of the group comes before what it found enough', () => {
    const settled = challenge('SATISFIED', [['ANSWERED', '2026-10-30'], ['SATISFIED', '2026-11-02']]);
    const open = challenge('ANSWERED', [['ANSWERED', '2026-11-20']]);
    const listed = listResponses({ challenges: [settled, open], sayings: [advice(null)] });
    expect(listed.map(({ kind, targetId, settledOn }) => [kind, targetId, settledOn])).toEqual([['challenge', 'c-ANSWERED', null], ['advice', 'answer', null], ['challenge', 'c-SATISFIED', '2026-11-02']]);
    expect(listed[1]).toMatchObject({ title: '1.3.3 Benchmark', path: '/plan/1.3.3', by: 'Aoife Brennan' });
  });

  test('the last answer counts, and one that was not enough is not read here', () => {
    const twice = challenge('ANSWERED', [['ANSWERED', '2026-11-01'], ['UNSATISFIED', '2026-11-02'], ['ANSWERED', '2026-11-09']]);
    expect(listResponses({ challenges: [twice], sayings: [] })[0]!.html).toBe('<p>ANSWERED 2</p>');
    expect(listResponses({ challenges: [challenge('UNSATISFIED', [['ANSWERED', '2026-11-01'], ['UNSATISFIED', '2026-11-02']]), challenge('AWAITING', [])], sayings: [advice(false)] })).toEqual([]);
  });
});

test('an address from inside holds ids, and never a word', () => {
  expect(conversationPath('northmoor', 'roots', 'id')).toBe('/northmoor/groups/roots/t/id');
  expect(draftPath('northmoor', 'roots', 'id')).toBe('/northmoor/groups/roots/drafts/id');
  expect(groupMembersPath('northmoor', 'roots')).toBe('/northmoor/groups/roots/members');
});

test.each([['RECI, the group', 'reci-the-group'], ['Élan & friends', 'elan-friends'], ['  ', ''], ['A very long name of a group that does not end', 'a-very-long-name-of-a-group-th']])('the address of %p is %p', (name, key) => {
  expect(toGroupKey(name)).toBe(key);
});

test('lines with nothing in them are not sent; half of one is', () => {
  expect(filledRoutes([{ name: ' Guardian ', how: ' Ask ' }, { name: ' ', how: '' }, { name: '', how: 'Call' }])).toEqual([{ name: 'Guardian', how: 'Ask' }, { name: '', how: 'Call' }]);
});
