// `npm run bad-input -- [--inputs 50000] [--seed S]`: sends malformed inputs to every way in and counts what must never be
// answered. Prints one line of JSON; ends with 1 when anything failed.
import { runSpec } from './run-spec.mjs';

runSpec({
  spec: 'test/bad-input.spec',
  only: 'whatever is sent',
  line: /\{"badInput":.*\}/,
  options: { inputs: { type: 'string', default: '50000' }, seed: { type: 'string', default: '20261122' } },
  environment: { inputs: 'WAYMARK_BAD_INPUTS', seed: 'WAYMARK_BAD_INPUT_SEED' },
});
