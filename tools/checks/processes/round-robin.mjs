// A load balancer as small as can be: one request to one process after the other, each on a connection of its own, so that no
// process keeps a visitor. It tries nothing again that a process has begun to take, and counts what is lost, and where.
import http from 'node:http';

/** Nobody listened: nothing of the request has left us, so the next process may have it. */
const NOT_TAKEN = new Set(['ECONNREFUSED']);

/** @param {{ url: string, pid: () => number }[]} processes */
export async function startRoundRobin(processes) {
  const counts = { answered: 0, byProcess: processes.map(() => 0), lostInKilled: 0, lostElsewhere: [], unavailable: 0 };
  const killed = new Set();
  let turn = 0;
  /** @param index whose turn it is: with each try the next one's, whoever else has come meanwhile, so that each is tried once */
  const pass = (request, body, answer, index, tries = 1) => {
    if (tries > processes.length) {
      counts.lostElsewhere.push('no process listens');
      return void answer.destroy();
    }
    const { url, pid } = processes[index];
    const taker = pid();
    const lose = (error) => {
      if (answer.destroyed) return;
      if (NOT_TAKEN.has(error.code)) return void pass(request, body, answer, (index + 1) % processes.length, tries + 1);
      if (killed.has(taker)) counts.lostInKilled += 1;
      else counts.lostElsewhere.push(String(error));
      answer.destroy();
    };
    const out = http.request(new URL(request.url, url), { method: request.method, headers: { ...request.headers, connection: 'close' }, agent: false });
    out.on('error', lose);
    out.on('response', (coming) => {
      const parts = [];
      coming.on('data', (part) => parts.push(part));
      coming.on('error', lose);
      coming.on('end', () => {
        counts.answered += 1;
        counts.byProcess[index] += 1;
        if (coming.statusCode >= 500) counts.unavailable += 1;
        answer.writeHead(coming.statusCode, coming.headers).end(Buffer.concat(parts));
      });
    });
    out.end(body);
  };
  const server = http.createServer((request, answer) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => pass(request, Buffer.concat(parts), answer, (turn += 1) % processes.length));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () => new Promise((stopped) => {
    server.close(stopped);
    server.closeAllConnections();
  });
  /** Ends a process at once. What it has at this moment may be lost; nothing else may. */
  const kill = (process_) => {
    const pid = process_.pid();
    killed.add(pid);
    process.kill(pid, 'SIGKILL');
  };
  return { url: `http://127.0.0.1:${server.address().port}`, counts, kill, stop };
}
