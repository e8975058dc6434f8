// Asks, in a process of its own on a core of its own. It is told what to ask, how, and for how long, and tells what came back.
import http from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { constantRate } from './open-loop.mjs';

/** Whether this is an answer that counts: whatever is refused, or has errors in it, ends the run. */
export const isGood = (status, body) => (status === 200 && !body.includes('"errors":')) || (status === 304 && body === '');

/** One request after the other from a list: from the beginning again at its end, but for what can be asked only once. */
export function inTurn(requests, once) {
  let next = 0;
  return () => {
    if (once && next >= requests.length) return null;
    const request = requests[next % requests.length];
    next += 1;
    return request;
  };
}

/** Sends one request. @returns { status, body, bytes } */
export function send(agent, { hostname, port }, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, hostname, port, method, path, headers: body ? { ...headers, 'content-length': Buffer.byteLength(body) } : headers }, (response) => {
      const parts = [];
      response.on('data', (part) => void parts.push(part));
      response.on('end', () => {
        const whole = Buffer.concat(parts);
        resolve({ status: response.statusCode, body: whole.toString(), bytes: whole.length, headers: response.headers });
      });
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Nobody sends more than the server answers: each connection asks again when it has its answer. */
async function closedLoop({ url, requests, once, connections, seconds, least = 0 }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const [next, until, found] = [inTurn(requests, once), performance.now() + seconds * 1000, { answered: 0, bad: 0, firstBad: null, bytes: 0 }];
  const began = performance.now();
  // Each connection asks at least once, however slow the machine is.
  const ask = async () => {
    for (let request = next(); request; request = performance.now() < until || found.answered < least ? next() : null) {
      const { status, body, bytes } = await send(agent, new URL(url), request);
      found.answered += 1;
      found.bytes += bytes;
      if (!isGood(status, body)) [found.bad, found.firstBad] = [found.bad + 1, found.firstBad ?? `${status}: ${body.slice(0, 500)}`];
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  agent.destroy();
  return { ...found, seconds: (performance.now() - began) / 1000 };
}

/** The same with autocannon, where it is installed. It goes on until its time is up, so it is not for what can be asked only once. */
async function withAutocannon(autocannon, { url, requests, connections, seconds }) {
  const next = inTurn(requests, false);
  const found = { bad: 0, firstBad: null, bytes: 0 };
  const judge = (status, body) => {
    found.bytes += Buffer.byteLength(body);
    if (!isGood(status, body)) [found.bad, found.firstBad] = [found.bad + 1, found.firstBad ?? `${status}: ${body.slice(0, 500)}`];
  };
  const setupRequest = (request) => {
    const own = next();
    return { ...request, ...own, headers: { ...own.headers, 'content-type': 'application/json' } };
  };
  const result = await autocannon({ url, connections, duration: seconds, requests: [{ setupRequest, onResponse: judge }] });
  const { errors, timeouts, resets = 0 } = result;
  const lost = errors + timeouts + resets;
  return { answered: result.requests.total, bytes: found.bytes, seconds: result.duration, bad: found.bad + lost, firstBad: found.firstBad ?? (lost ? `${errors} errors, ${timeouts} timeouts, ${resets} resets` : null) };
}

/** What makes the load: autocannon of the folder bench/, or what stands in for it. */
function findAutocannon(folder) {
  try {
    return createRequire(folder)('autocannon');
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const autocannon = findAutocannon(process.argv[2]);
  process.on('message', async (job) => {
    try {
      const isOwn = job.rate || job.once || job.least || job.seconds < 1 || !autocannon;
      process.send({ ...(job.rate ? await constantRate(job) : isOwn ? await closedLoop(job) : await withAutocannon(autocannon, job)), by: isOwn ? 'own' : 'autocannon' });
    } catch (error) {
      process.send({ failed: error.message });
    }
  });
  process.once('disconnect', () => process.exit(0));
}
