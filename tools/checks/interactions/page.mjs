// The page that tells what was measured, written from the line that the command printed.

/** Budget of each interaction, in milliseconds until the page shows something. */
export const BUDGET = 200;

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];

/** Median and worst of the rounds of one act. */
export function summarise(name, rounds) {
  const waits = rounds.map(({ toNextPaint }) => toNextPaint);
  return { name, rounds: rounds.length, median: middle(waits), worst: Math.max(...waits), longestTask: middle(rounds.map(({ longestTask }) => longestTask)) };
}

/** Whether every act shows something in time, as a rule (the median). */
export const isWithinBudget = (acts) => acts.every(({ median }) => median <= BUDGET);

const verdict = ({ median }) => (median <= BUDGET ? 'met' : `missed by ${median - BUDGET} ms`);

export function tableOf(acts) {
  const rows = acts.map((act) => `| ${act.name} | ${act.median} | ${act.worst} | ${act.longestTask} | ${verdict(act)} |`);
  return ['| act | median, ms | worst, ms | longest task, ms | budget |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** docs/performance-interactions.md as a whole. */
export function pageOf({ on, commit, machine, browser, slowdown, rounds, plans }) {
  const parts = plans.map(({ title, acts }) => `## ${title}\n\n${tableOf(acts)}\n`);
  return `# How long a press takes to show

Written by \`npm run check:interactions\`; do not edit. Measured on ${on} at commit ${commit}, on ${machine.cores} cores of ${machine.processor} (${machine.system}, load ${machine.load}), Node ${machine.node}, ${browser}.

The production build in a real browser on a screen of 390 by 844, with a processor slowed down ${slowdown} times. Each act was done ${rounds} times; counted is the slowest of its interactions (a press or a key), from the input until the next frame is painted, as the browser reports it (Event Timing, in steps of 8 ms; 16 stands for "16 or less"). The budget is ${BUDGET} ms for the median. The longest task is the longest piece of work that followed, the answer of the server included; while it lasts, another press waits.

${parts.join('\n')}`;
}
