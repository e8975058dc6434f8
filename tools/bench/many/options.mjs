// What can be said on the command line.
import { parseArgs } from 'node:util';
import { WORKLOADS } from './workloads.mjs';

export const HELP = `npm run bench -- [options]     builds the API first where that is out of date
  --organisations 500   how many to load
  --rounds 5            how often each contestant takes its turn
  --seconds 4           how long a turn takes
  --only r1,w1          only these of ${Object.keys(WORKLOADS).join(', ')}
  --warm-up 500         how many requests of each sort a contestant answers before it counts, at least
  --connections 16      how many ask at once
  --growth              shows too how cost grows with actions, organisations and years
  --explain-spikes      says what the API was busy with when answers were slow
  --no-install          leaves out what is not installed: PostGraphile and autocannon
  --no-kept             leaves out what is answered from kept answers
  --no-page             leaves docs/performance.md as it is`;

const WHOLE = { organisations: [1, 5000], rounds: [1, 100], connections: [1, 500], 'warm-up': [0, 100_000] };

/** @throws Error saying what is wrong with them */
export function readOptions(args) {
  const text = (value) => ({ type: 'string', default: value });
  const isAsked = { type: 'boolean', default: false };
  const options = {
    organisations: text('500'), rounds: text('5'), seconds: text('4'), connections: text('16'), 'warm-up': text('500'), only: text(Object.keys(WORKLOADS).join(',')),
    growth: isAsked, 'explain-spikes': isAsked, 'no-install': isAsked, 'no-kept': isAsked, 'no-page': isAsked, help: isAsked,
  };
  const { values } = parseArgs({ args, options });
  const found = { ...values, seconds: Number(values.seconds), only: values.only.split(',').map((key) => key.trim().toLowerCase()) };
  for (const [name, [from, to]] of Object.entries(WHOLE)) {
    found[name] = Number(values[name]);
    if (!Number.isInteger(found[name]) || found[name] < from || found[name] > to) throw new Error(`--${name} must be a whole number from ${from} to ${to}; it is "${values[name]}".`);
  }
  if (!(found.seconds > 0 && found.seconds <= 600)) throw new Error(`--seconds must be a number of seconds up to 600; it is "${values.seconds}".`);
  const unknown = found.only.filter((key) => !(key in WORKLOADS));
  if (unknown.length) throw new Error(`--only takes ${Object.keys(WORKLOADS).join(', ')}; it does not know "${unknown.join(', ')}".`);
  return found;
}
