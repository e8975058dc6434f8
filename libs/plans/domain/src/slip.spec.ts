import fc from 'fast-check';
import { addDays } from '@waymark/platform/domain';
import { addSlip, slippedDays } from './slip';

const none = { timesSlipped: 0, daysSlipped: 0 };

describe('a slip', () => {
  it.each([
    ['2026-03-31', '2026-04-30', 30],
    ['2026-03-31', '2026-04-01', 1],
    ['2026-03-31', '2026-03-31', null],
    ['2026-03-31', '2026-03-01', null],
    [null, '2026-03-31', null],
    ['2026-03-31', null, null],
    [null, null, null],
  ])('from %s to %s is %s days', (from, to, days) => {
    expect(slippedDays(from, to)).toBe(days);
  });

  it('adds up, and is not undone when the date comes forward again', () => {
    const once = addSlip(none, '2026-03-31', '2026-04-30');
    expect(once).toEqual({ timesSlipped: 1, daysSlipped: 30 });
    expect(addSlip(once, '2026-04-30', '2026-03-31')).toEqual(once);
    expect(addSlip(once, '2026-04-30', '2026-05-01')).toEqual({ timesSlipped: 2, daysSlipped: 31 });
  });

  it('is as long as the days it moved, whatever the day (leap years too)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 2_000 }), (start, moved) => {
        const from = addDays('2000-01-01', start);
        expect(slippedDays(from, addDays(from, moved))).toBe(moved);
        expect(slippedDays(addDays(from, moved), from)).toBeNull();
      }),
    );
  });
});
