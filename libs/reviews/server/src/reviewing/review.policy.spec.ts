import { permissionsOf } from '@waymark/platform/server';
import { type ReviewStageKind, reviewStages } from '@waymark/reviews/domain';
import { reviewsPermissions } from '../reviews.permissions';
import * as policy from './review.policy';

const roles = ['admin', 'executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser', 'reader'] as const;
type Role = (typeof roles)[number];
const party = (role: Role, personId: string = role) => ({ personId, permissions: permissionsOf([role], reviewsPermissions) });
const at = (stage: ReviewStageKind, signerIds: readonly string[] = []) => ({ stage, state: stage === 'published' ? ('sealed' as const) : ('open' as const), signerIds, isGroupAsked: false });
const cancelled = { stage: 'executive', state: 'cancelled', signerIds: [], isGroupAsked: false } as const;

/** Which roles may, at each stage. */
type Table = Readonly<Record<ReviewStageKind, readonly Role[]>>;
const workspace = ['admin', 'executive', 'contributor', 'reviewer', 'board', 'adviser'] as const;
const none = { prepare: [], executive: [], sub_group: [], board: [], published: [] } satisfies Table;
const open = (allowed: readonly Role[]): Table => ({ prepare: allowed, executive: allowed, sub_group: allowed, board: allowed, published: [] });

const tables: Readonly<Record<string, Table>> = {
  canReadWorkspace: { ...open(workspace), published: roles },
  canReadPaper: { ...open(workspace), published: roles },
  canChangeDates: open(['executive']),
  canMoveOn: { ...none, prepare: ['executive'], executive: ['executive'], sub_group: ['reviewer'] },
  canSendBack: { ...none, executive: ['executive'], sub_group: ['reviewer'], board: ['board'] },
  canCancel: { ...open(['executive']), board: ['board'] },
  canWrite: { ...open(['executive']), board: [] },
  canAsk: { ...none, sub_group: ['reviewer', 'board'], board: ['reviewer', 'board'] },
  canDecide: { ...none, sub_group: ['reviewer'], board: ['board'] },
  canFreeze: { ...none, executive: ['executive'], sub_group: ['executive'], board: ['executive'] },
  canApprove: { ...none, board: ['board'] },
  canWriteAddendum: { ...none, published: ['executive', 'reviewer', 'board'] },
  canMakeDocuments: { ...open(workspace), published: workspace },
};
const rules = policy as unknown as Record<string, (review: policy.ReviewFacts, who: policy.Party) => { allowed: boolean; reason: string | null }>;

describe.each(Object.entries(tables))('%s', (name, table) => {
  test.each(reviewStages)('at %s', (stage) => {
    expect(roles.filter((role) => rules[name]!(at(stage), party(role)).allowed)).toEqual(roles.filter((role) => table[stage].includes(role)));
  });

  test('whoever may not hears why, in a sentence', () => {
    for (const stage of reviewStages) {
      for (const role of roles) {
        const { allowed, reason } = rules[name]!(at(stage), party(role));
        expect(allowed ? reason === null : /^[A-Z].*\.$/.test(reason!)).toBe(true);
      }
    }
  });

  test('nothing happens in one that was cancelled', () => {
    if (name === 'canReadPaper' || name === 'canReadWorkspace') return;
    for (const role of roles) expect([role, rules[name]!(cancelled, party(role)).allowed]).toEqual([role, false]);
  });
});

test('once a staff group was asked for its view, members of staff groups read the papers, and nothing more', () => {
  const asked = { ...at('executive'), isGroupAsked: true };
  expect(roles.filter((role) => policy.canReadPaper(asked, party(role)).allowed)).toEqual([...workspace.slice(0, 5), 'group_member', 'adviser']);
  for (const [name, rule] of Object.entries(rules)) if (name in tables && name !== 'canReadPaper') expect([name, rule(asked, party('group_member')).allowed]).toEqual([name, false]);
});

test('only those who are asked sign, at the stage at which they are asked', () => {
  expect(policy.canSign(at('executive', ['ruth']), party('executive', 'ruth')).allowed).toBe(true);
  expect(policy.canSign(at('executive', ['ruth']), party('executive', 'martin')).reason).toContain('not among those asked');
  expect(policy.canSign(at('sub_group', ['gwen']), party('reviewer', 'gwen')).allowed).toBe(true);
  // Somebody whose part it no longer is does not sign, although their name still stands there.
  expect(policy.canSign(at('sub_group', ['ruth']), party('executive', 'ruth')).allowed).toBe(false);
  for (const stage of ['prepare', 'board', 'published'] as const) for (const role of roles) expect(policy.canSign(at(stage, [role]), party(role, role)).allowed).toBe(false);
});
