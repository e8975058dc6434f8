/**
 * Who a table is worked out for. `internal`: those who carry the plan; `public`: the board and readers; `alliance`: other
 * organisations. In this order each is told no more than the one before it.
 */
export type Audience = 'internal' | 'public' | 'alliance';

/** Every audience, the best informed first. */
export const AUDIENCES: readonly Audience[] = ['internal', 'public', 'alliance'];

/**
 * Whether a measure counts people: `none`; the `same_people` each time, as in a headcount; or `different_each_time`, as in
 * applications received. Of the same people two periods can be compared to single out who joined or left.
 */
export type PeopleCounted = 'none' | 'same_people' | 'different_each_time';
