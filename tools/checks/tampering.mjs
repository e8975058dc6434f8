// `npm run check:tampering -- [--tamperings 1000] [--seed 1]`: writes an audit chain, then changes, takes out, adds, exchanges, cuts
// off and rewrites, in the exported file and in the rows themselves as a superuser. Prints one line of JSON with how many of these
// the verifier has found; ends with 1 unless it is all of them.
import { runSpec } from './run-spec.mjs';

runSpec({
  spec: 'apps/api/test/tampering.spec.ts',
  only: 'each of many tamperings is found',
  line: /\{"check":"tampering".*\}/,
  options: { tamperings: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
  environment: { tamperings: 'WAYMARK_TAMPERINGS', seed: 'WAYMARK_TAMPERING_SEED' },
});
