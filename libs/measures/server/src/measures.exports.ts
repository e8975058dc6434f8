import { type ContextExports, exported, guarded } from '@waymark/platform/server';
import { loadIsSteward } from './protection/data-stewards.queries';

const EXACT = 'Exact counts, for data stewards alone. The figures that were published stand in measures.figure_release and measures.breakdown_release.';

/** Exact counts go along only with somebody who may see them anyway; what was published goes along with every admin. */
export const measuresExports: ContextExports = {
  tables: {
    'measures.measure': exported(),
    'measures.target': exported(),
    'measures.starting_value': exported(),
    'measures.chart_mark': exported(),
    'measures.judgement': exported(),
    'measures.figure_release': exported(),
    'measures.breakdown_release': exported(),
    'measures.breakdown_use': exported(),
    'measures.category_scheme': exported(),
    'measures.category_grouping': exported(),
    'measures.protection': exported(),
    'measures.data_steward': exported(),
    'measures.exact_look': exported(),
    'measures.observation': guarded(EXACT),
    'measures.breakdown': guarded(EXACT),
    'measures.breakdown_cell': guarded(EXACT),
    'measures.release_ledger': guarded(EXACT),
  },
  mayHaveGuarded: (personId) => loadIsSteward().load(personId),
};
