import { type ContextExports, exported, exportedWhere, guarded } from '@waymark/platform/server';
import { loadIsSteward } from './protection/data-stewards.queries';
import { RULES_REVISION } from './publication/rules-in-force';

const EXACT = 'Exact counts, for data stewards alone. The figures that were published stand in measures.figure_release and measures.breakdown_release.';

const REPLACED = 'What was published before and is replaced, hidden or taken back since stays behind, as on the pages: beside what is published now it would give small numbers away.';

/** As on the pages: the newest release that an audience has, made by rules that still hold. */
const IN_FORCE_FIGURE = `
  (given.audience = 'everyone' or given.rules_revision >= ${RULES_REVISION}) and not exists (
    select from measures.figure_release newer
    where newer.organisation_id = given.organisation_id and newer.measure_id = given.measure_id and newer.to_on = given.to_on
      and newer.release > given.release and (newer.audience = given.audience or 'everyone' in (newer.audience, given.audience)))`;

const IN_FORCE_BREAKDOWN = `
  given.rules_revision >= ${RULES_REVISION} and not exists (
    select from measures.breakdown_release newer
    where newer.organisation_id = given.organisation_id and newer.measure_id = given.measure_id and newer.dimension = given.dimension and newer.to_on = given.to_on
      and newer.release > given.release and (newer.audience = given.audience or 'everyone' in (newer.audience, given.audience)))`;

/** Exact counts go along only with somebody who may see them anyway; what was published goes along with every admin. */
export const measuresExports: ContextExports = {
  tables: {
    'measures.measure': exported(),
    'measures.target': exported(),
    'measures.starting_value': exported(),
    'measures.chart_mark': exported(),
    'measures.judgement': exported(),
    'measures.figure_release': exportedWhere(IN_FORCE_FIGURE, REPLACED),
    'measures.breakdown_release': exportedWhere(IN_FORCE_BREAKDOWN, REPLACED),
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
