import { requireReason } from './record-change';

describe('the reason for a change', () => {
  it('is not asked for in a draft, even when given', () => {
    expect(requireReason({ state: 'draft' }, null)).toBeNull();
    expect(requireReason({ state: 'draft' }, 'Because')).toBeNull();
  });

  it('must be given in an active plan, and is kept without spaces around it', () => {
    expect(requireReason({ state: 'active' }, '  The funder asked  ')).toBe('The funder asked');
    for (const none of [null, undefined, '', '   ']) {
      expect(() => requireReason({ state: 'active' }, none)).toThrow(expect.objectContaining({ code: 'plans.change.reason_needed', facts: { field: 'reason' } }));
    }
  });

  it('does not open a closed plan', () => {
    expect(() => requireReason({ state: 'closed' }, 'Because')).toThrow(expect.objectContaining({ code: 'plans.plan.closed' }));
  });
});
