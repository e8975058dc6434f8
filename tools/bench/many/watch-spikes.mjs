// Loaded into the API by --explain-spikes: writes each second how late the event loop was, and each stop to collect memory.
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';

const file = process.env.WAYMARK_SPIKES;
const delay = monitorEventLoopDelay({ resolution: 1 });
let pauses = [];
if (file) {
  delay.enable();
  new PerformanceObserver((list) => void pauses.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['gc'] });
  setInterval(() => {
    const line = { at: Date.now(), delayMedian: delay.percentile(50) / 1e6, delayMost: delay.max / 1e6, pauses };
    delay.reset();
    pauses = [];
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  }, 1000).unref();
}
