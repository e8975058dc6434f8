// `node tools/checks/each-statement.mjs`: makes each statement of each change fail, one after the other, and compares the database.
// Prints one line of JSON; ends with 1 when anything of a change that failed was kept.
import { runSpec } from './run-spec.mjs';

runSpec({ spec: 'test/each-statement.spec', only: 'a fault at any statement', line: /\{"eachStatement":.*\}/, options: { step: { type: 'string', default: '1' } }, environment: { step: 'WAYMARK_STATEMENT_STEP' } });
