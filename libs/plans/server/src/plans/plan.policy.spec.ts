import { roles, type Role } from '@waymark/organisations/domain';
import { type PlanState, planStates } from '@waymark/plans/domain';
import { permissionsOf } from '@waymark/platform/server';
import { plansPermissions } from '../plans.permissions';
import { canApprove, canChangeStructure, canClose, canExport, canImport } from './plan.policy';

const holding = (...given: Role[]) => ({ permissions: permissionsOf(given, plansPermissions) });
const plan = (state: PlanState) => ({ state });

describe('who may do what with a plan', () => {
  it.each(roles.filter((role) => role !== 'executive'))('a(n) %s may change, approve and close none, and hears why', (role) => {
    for (const state of planStates) {
      expect(canChangeStructure(plan(state), holding(role))).toEqual({ allowed: false, reason: 'Only an executive can change the plan. Ask one of them.' });
      expect(canApprove(plan(state), holding(role)).reason).toMatch(/^Only an executive/);
      expect(canClose(plan(state), holding(role)).reason).toMatch(/^Only an executive/);
    }
  });

  it.each([
    ['draft', true, true, false],
    ['active', true, false, true],
    ['closed', false, false, true],
  ] as const)('an executive and a plan that is %s: change %s, approve %s, close or reopen %s', (state, change, approve, close) => {
    const executive = holding('executive', 'reader');
    expect([canChangeStructure, canApprove, canClose].map((can) => can(plan(state), executive).allowed)).toEqual([change, approve, close]);
  });

  it('files need the permission of the context that handles them', () => {
    const filing = { permissions: new Set(['interchange.import', 'interchange.export']) };
    expect([canExport(filing).allowed, canImport(plan('draft'), filing).allowed, canImport(plan('closed'), filing).allowed]).toEqual([true, true, false]);
    expect([canExport(holding('executive')).allowed, canImport(plan('draft'), holding('executive')).allowed]).toEqual([false, false]);
  });
});
