// How long people wait from a press until the page shows something: what browsers report for each interaction (Event Timing), read from the
// page itself.

/** Shorter interactions are not reported at all; they count as this long. */
export const SHORTEST = 16;

/** Begins to listen; to be run in each new document. */
function listen() {
  const seen = { events: [], tasks: [] };
  window.interactionsSeen = seen;
  new PerformanceObserver((list) => seen.events.push(...list.getEntries().filter(({ interactionId }) => interactionId > 0))).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
}

export const listenOn = (page) => page.addInitScript(listen);

/** Two frames after the page has nothing more to do, so that what was painted last has been reported. */
const rest = (page) =>
  page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))), { timeout: 5000 })));

/**
 * Does one act and answers the slowest of its interactions, and the longest piece of work that kept the page busy, in milliseconds.
 * @param act what to press; @param seen waits for what it brings
 */
export async function timeInteraction(page, act, seen) {
  await rest(page);
  const from = await page.evaluate(() => {
    window.interactionsSeen.events.length = 0;
    window.interactionsSeen.tasks.length = 0;
    return performance.now();
  });
  await act();
  await seen();
  await rest(page);
  return page.evaluate(
    ([since, shortest]) => {
      const { events, tasks } = window.interactionsSeen;
      const longest = (entries, least) => Math.round(Math.max(least, ...entries.filter(({ startTime }) => startTime >= since).map(({ duration }) => duration)));
      return { toNextPaint: longest(events, shortest), longestTask: longest(tasks, 0) };
    },
    [from, SHORTEST],
  );
}
