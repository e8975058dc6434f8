// What the tests get for 'fast-check': the same examples in each run, so that a change is judged by what it changed and not by chance.
// WAYMARK_SEED names other examples (a number, or `any` for new ones); WAYMARK_PROPERTY_FACTOR asks for so many times more of them.
// `npm run properties` looks for what the fixed examples miss.
import fc from '../node_modules/fast-check/lib/fast-check.js';

const wish = process.env.WAYMARK_SEED ?? '20261122';
const factor = Number(process.env.WAYMARK_PROPERTY_FACTOR ?? 1);
const usualRuns = 100;

if (wish !== 'any') fc.configureGlobal({ seed: Number(wish) });

export * from '../node_modules/fast-check/lib/fast-check.js';

export const assert = (property, settings) =>
  fc.assert(property, factor === 1 ? settings : { ...settings, numRuns: (settings?.numRuns ?? usualRuns) * factor });

export default { ...fc, assert };
