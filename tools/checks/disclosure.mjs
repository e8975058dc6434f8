// `npm run check:disclosure -- --tables 20000 --seed 7`: publishes random tables over several periods, with corrections, and
// attacks them as each kind of reader would, with a solver of its own. Says how many hidden numbers were found out: none may be.
// So that it is known to notice, the same attack must find some where the hiding of partners is left out.
import { parseArgs } from 'node:util';
import { expect, openChecklist } from './checklist.mjs';
import { loadMeasures } from './spc.mjs';

/** A whole number above 0, or an end with a sentence. */
function toNumber(name, text) {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  console.error(`Give a whole number above 0 after --${name}: npm run check:disclosure -- --tables 20000 --seed 7`);
  process.exit(2);
}

const describe = ({ code, part, least, most, seed, reader, period }) =>
  `${code}${part ? `, ${part}` : ''} is between ${least} and ${most} for a reader of ${reader} tables (history ${seed}, period ${period + 1})`;

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { tables: { type: 'string', default: '2000' }, seed: { type: 'string', default: '7' } } });
  const tables = toNumber('tables', values.tables);
  const seed = toNumber('seed', values.seed);
  const { tryHistories, without } = await loadMeasures('libs/measures/domain/src/disclosure/attack/disclosure-trial.ts');
  const { check, close } = openChecklist();
  const trial = tryHistories(tables, seed);
  await check('no hidden number can be bounded more closely than the rules allow', () => {
    const found = `${trial.tables} tables tried, ${trial.hidden} hidden numbers attacked, ${trial.recovered.length} recovered`;
    expect(trial.recovered.length === 0 && trial.hidden > 0, `${found}; ${trial.recovered.slice(0, 3).map(describe).join('; ')}`);
    return found;
  });
  await check('releases differ by nothing or by several, the public sees no more, and what was hidden stays hidden', () => {
    expect(trial.broken.length === 0, trial.broken.slice(0, 3).map(({ promise, code, seed: history }) => `${promise}: ${code} (history ${history})`).join('; '));
  });
  await check('the attack finds numbers where partners are not hidden', () => {
    const weak = tryHistories(Math.min(tables, 200), seed, without('secondary'));
    expect(weak.recovered.length > 0, 'it found none, so it proves nothing');
    return `${weak.recovered.length} recovered from ${weak.tables} tables`;
  });
  process.exit(close());
}
