// What the tools say while they work.

/** Something the person can put right: shown as a sentence, without a stack. */
export class Refusal extends Error {}

/** Returns a function that prints a line with the seconds since the beginning. */
export function progress(stream = process.stderr, begin = performance.now()) {
  const say = (what) => stream.write(`[${((performance.now() - begin) / 1000).toFixed(1).padStart(5)} s] ${what}\n`);
  return Object.assign(say, { seconds: () => (performance.now() - begin) / 1000 });
}

/** A refusal in its own words; a fault of ours with its stack. */
export function explain(error) {
  if (error instanceof Refusal) return error.message;
  if (error instanceof AggregateError) return error.errors.map((each) => each.message).join('\n');
  return error?.stack ?? String(error);
}
