import { claim, confirm } from '@waymark/plans/domain';
import { permissionsOf } from '@waymark/platform/server';
import { roles } from '@waymark/organisations/domain';
import { plansPermissions } from '../plans.permissions';
import { type ActionFacts, permitClaim, permitConfirmation, permitEvidence, permitRevise, permitUndo, permitUpdate, permitWithdraw, type UpdateFacts } from './action.policy';

const at = new Date('2026-11-22T10:00:00Z');
const claimed = claim('somebody', at, '2026-11-22');
const action: ActionFacts = { planState: 'active', isWithdrawn: false, ownerId: 'owner', contributorIds: ['helper'], completion: claimed };
const asking = (personId: string, ...held: string[]) => ({ personId, permissions: permissionsOf(held, plansPermissions) });

/** What each role may do with an action that is not theirs. */
const others: Record<(typeof roles)[number], string> = {
  admin: '',
  executive: 'update revise withdraw confirm evidence',
  contributor: '',
  reviewer: 'confirm',
  board: 'confirm',
  group_member: '',
  adviser: 'confirm',
  reader: '',
};

const unclaimed = { ...action, completion: null };

const allowed = (facts: ActionFacts, who: ReturnType<typeof asking>) =>
  Object.entries({ update: permitUpdate, claim: permitClaim, revise: permitRevise, withdraw: permitWithdraw, confirm: permitConfirmation, evidence: permitEvidence })
    .filter(([, permit]) => permit(facts, who).allowed)
    .map(([name]) => name)
    .join(' ');

test.each(Object.entries(others))('with an action of others, %s may: %s', (role, acts) => expect(allowed(action, asking('anybody', role))).toBe(acts));

test.each([
  ['its owner, a contributor', asking('owner', 'contributor'), 'update evidence'],
  ['who helps, a contributor', asking('helper', 'contributor'), 'update evidence'],
  ['its owner, an executive only', asking('owner', 'executive'), 'update revise withdraw confirm evidence'],
  ['its owner, both', asking('owner', 'executive', 'contributor'), 'update revise withdraw confirm evidence'],
  ['its owner, a reader only', asking('owner', 'reader'), ''],
  ['the claimant, an executive', asking('somebody', 'executive'), 'update revise withdraw evidence'],
])('%s may: %s', (_, who, acts) => expect(allowed(action, who)).toBe(acts));

test.each([
  ['its owner, a contributor', asking('owner', 'contributor'), null],
  ['who helps, a contributor', asking('helper', 'contributor'), null],
  ['its owner, an executive only', asking('owner', 'executive'), 'To say that an action is complete you need the role of contributor, and to be its owner or one of its helpers.'],
  ['an executive who also contributes, but not to it', asking('other', 'executive', 'contributor'), 'To say that an action is complete you need the role of contributor, and to be its owner or one of its helpers.'],
  ['a contributor to others', asking('other', 'contributor'), 'Only its owner, those who help with it, or an executive can update this action.'],
])('saying that it is complete, %s', (_, who, reason) => expect(permitClaim(unclaimed, who)).toEqual({ allowed: reason === null, reason }));

test.each([
  ['in a closed plan', { planState: 'closed' }],
  ['with a withdrawn action', { isWithdrawn: true }],
] as const)('%s nobody does anything', (_, facts) => expect(allowed({ ...action, ...facts }, asking('owner', ...roles))).toBe(''));

test('a refusal says why, the lasting reason first', () => {
  const closed = { ...action, planState: 'closed' } as const;
  expect(permitUpdate(closed, asking('anybody', 'reader')).reason).toBe('Only an executive, or the owner or a contributor of an action, can update it.');
  expect(permitUpdate(closed, asking('anybody', 'contributor')).reason).toBe('Only its owner, those who help with it, or an executive can update this action.');
  expect(permitUpdate(closed, asking('owner', 'contributor')).reason).toBe('This plan is closed, so it can no longer be changed. Reopen it first.');
  expect(permitClaim(action, asking('owner', 'contributor')).reason).toBe('Somebody has said that this is complete already.');
  expect(permitConfirmation({ ...action, completion: null }, asking('anybody', 'board')).reason).toBe('Nobody has said that this action is complete, so there is nothing to confirm.');
  expect(permitConfirmation({ ...action, completion: confirm(claimed, 'other', at) }, asking('anybody', 'board')).reason).toBe('Somebody has confirmed this already.');
});

const update: UpdateFacts = { kind: 'update', recordedBy: 'owner', recordedAt: at, isUndone: false, isNewest: true };

test.each<[string, Partial<UpdateFacts>, ReturnType<typeof asking>, boolean]>([
  ['by whoever recorded it', {}, asking('owner', 'contributor'), true],
  ['by an executive who did not', {}, asking('other', 'executive'), false],
  ['by whoever recorded it and has lost the role since', {}, asking('owner', 'reader'), false],
  ['a confirmation, by whoever gave it', { kind: 'completion_confirmed', recordedBy: 'other' }, asking('other', 'board'), true],
  ['a withdrawal', { kind: 'withdrawn', recordedBy: 'other' }, asking('other', 'executive'), false],
  ['one that was followed by another', { isNewest: false }, asking('owner', 'contributor'), false],
])('taking back an update: %s', (_, facts, who, may) => expect(permitUndo({ ...update, ...facts }, action, who, at).allowed).toBe(may));
