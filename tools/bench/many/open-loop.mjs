// Requests at a fixed rate, whatever becomes of those before: people do not wait for one another. How long one took is counted from when
// it was due, so that a server that stands still for a moment is charged with all that waited (coordinated omission).
import http from 'node:http';
import { inTurn, isGood, send } from './generator.mjs';

const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** @returns the milliseconds under which a half and 99 of 100 stayed, and the longest */
export const summarise = (latencies) => {
  const sorted = Float64Array.from(latencies).sort();
  return { p50: part(sorted, 0.5), p99: part(sorted, 0.99), max: sorted.at(-1) };
};

/** Asks `rate` times a second for so many seconds, then waits for what is still on its way. */
export async function constantRate({ url, requests, once, connections, seconds, rate }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const [place, next] = [new URL(url), inTurn(requests, once)];
  const found = { answered: 0, bad: 0, firstBad: null, bytes: 0 };
  const [latencies, open] = [[], new Set()];
  const began = performance.now();
  const ask = async (dueAt) => {
    const request = next();
    if (!request) return;
    const { status, body, bytes } = await send(agent, place, request).catch((error) => ({ status: 0, body: error.message, bytes: 0 }));
    latencies.push(performance.now() - dueAt);
    found.answered += 1;
    found.bytes += bytes;
    if (!isGood(status, body)) [found.bad, found.firstBad] = [found.bad + 1, found.firstBad ?? `${status}: ${body.slice(0, 500)}`];
  };
  for (let sent = 0; sent < rate * seconds; ) {
    for (const due = Math.min(rate * seconds, ((performance.now() - began) / 1000) * rate); sent < due; sent += 1) {
      const asked = ask(began + (sent / rate) * 1000);
      open.add(asked);
      void asked.finally(() => open.delete(asked));
    }
    await new Promise((resolve) => void setTimeout(resolve, 1));
  }
  await Promise.all(open);
  agent.destroy();
  return { ...found, seconds: (performance.now() - began) / 1000, ...summarise(latencies) };
}
