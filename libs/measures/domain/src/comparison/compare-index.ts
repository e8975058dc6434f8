import { toRepresentation } from '../disparity/representation';
import type { Verdict } from '../disparity/verdict';
import { type Comparison, NOTHING, type ShownRow, toShownProportion } from './shown-row';

/** As for ratios: fewer expected people than these, and no verdict is given. */
const FEWEST_EXPECTED = 5;
/** The band read as "no adverse impact", as for ratios. */
const [LOWEST_LIKE, HIGHEST_LIKE] = [80, 125];

/**
 * How a group is represented among those a rate is about, against its share of everybody counted: 100 × (its share of the
 * board) ÷ (its share of all staff). The share of everybody is taken as fixed, as in `toRepresentation`.
 *
 * With a small board one person is many points, so the verdict needs five expected members of the group.
 */
export function toIndexComparison(row: ShownRow, total: ShownRow): Comparison {
  const [group, all] = [toShownProportion(row), toShownProportion(total)];
  if (!group || !all || all.events === 0 || group.events > all.events || group.of > all.of) return NOTHING;
  const share = group.of / all.of;
  const representation = toRepresentation({ events: group.events, of: all.events }, share);
  if (!representation || representation.index === null) return NOTHING;
  const { index, interval } = representation;
  return { value: index, interval, verdict: toIndexVerdict(index, interval!, share * all.events), isLower: index < 100 };
}

function toIndexVerdict(index: number, { lower, upper }: { lower: number; upper: number }, expected: number): Verdict {
  if (expected < FEWEST_EXPECTED) return 'too_few';
  if (index >= LOWEST_LIKE && index <= HIGHEST_LIKE) return 'no_clear_difference';
  return lower > 100 || upper < 100 ? 'clear_difference' : 'possible_difference';
}
