import { expect, test } from '@jest/globals';
import { findMissing, type InviteRow, markedOf, rechecked, toInput, toRows } from './invite-rows';
import type { Previewed } from './use-inviting';

const found = (over: Partial<Previewed> = {}): Previewed => ({
  line: 1, text: 'x', email: 'ada@example.org', name: 'Ada', isNameGuessed: false, title: ' ', teamId: null, unknownTeam: null, role: 'READER', membershipEndsOn: null, standing: 'NEW', problem: null, personId: null, ...over,
});
const say = { name: 'name', email: 'email', repeated: 'repeated', endsOn: 'endsOn' };

test('only those who can be invited are marked, and only they are sent', () => {
  const rows = toRows((['NEW', 'NAMED', 'WRONG', 'MEMBER', 'INVITED', 'LEFT', 'REPEATED'] as const).map((standing) => found({ standing })));
  expect(rows.map(({ isMarked }) => isMarked)).toEqual([true, true, false, false, false, false, false]);
  expect(markedOf(rows.map((row) => ({ ...row, isMarked: true }))).map(({ standing }) => standing)).toEqual(['NEW', 'NAMED', 'WRONG']);
  expect(toInput(rows[0]!)).toEqual({ personId: null, name: 'Ada', email: 'ada@example.org', title: null, teamId: null, roles: ['READER'], membershipEndsOn: null });
});

test('a line that is mended is marked, and one that turns out to be here already is not', () => {
  const [wrong] = toRows([found({ standing: 'WRONG', email: 'ada@', problem: 'No.' })]);
  const mended: InviteRow = { ...wrong!, email: 'ada@example.org' };
  expect(rechecked(mended, found())).toMatchObject({ standing: 'NEW', problem: null, isMarked: true, checked: 'ada@example.org' });
  expect(rechecked(mended, found({ standing: 'MEMBER', problem: 'Here.' }))).toMatchObject({ standing: 'MEMBER', problem: 'Here.', isMarked: false });
  expect(rechecked(mended, undefined)).toEqual({ checked: 'ada@example.org' });
});

test('what is missing is said at its field', () => {
  const rows = toRows([found(), found({ email: 'ADA@example.org' }), found({ name: ' ', email: 'bob@example.org' }), found({ email: 'eve@example.org', role: 'ADVISER' }), found({ standing: 'WRONG', email: 'x' })]);
  expect(findMissing(rows, say)).toEqual({ 'invite-1-email': 'repeated', 'invite-2-name': 'name', 'invite-3-endsOn': 'endsOn', 'invite-4-email': 'email' });
});
