// Where the program listens, found out before anything slow begins.
import net from 'node:net';
import { Refusal } from './progress.mjs';

/** The address asked for by the environment. */
export function wantedAddress(env) {
  const port = env.PORT === undefined || env.PORT === '' ? 3000 : Number(env.PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(
      `PORT is "${env.PORT}". It must be a whole number from 1 to 65535, for example: PORT=3001 npm start`,
    );
  }
  return { host: env.HOST || '127.0.0.1', port };
}

function tryListen(host, port) {
  return new Promise((resolve) => {
    const probe = net.createServer().once('error', (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

async function freeNeighbour(host, port) {
  for (let next = port + 1; next < Math.min(port + 50, 65_535); next += 1) {
    if ((await tryListen(host, next)) === null) return next;
  }
  return port + 1;
}

/** Refuses a port that cannot be had, naming one that can. */
export async function checkPort({ host, port }) {
  const problem = await tryListen(host, port);
  if (problem === null) return;
  if (problem === 'EADDRINUSE') {
    const other = await freeNeighbour(host, port);
    throw new Refusal(`Port ${port} is taken by another program. Choose another one: PORT=${other} npm start`);
  }
  if (problem === 'EACCES')
    throw new Refusal(`You may not use port ${port}. Choose one above 1024: PORT=3001 npm start`);
  throw new Refusal(
    `Waymark cannot listen on ${host}, port ${port} (${problem}). HOST and PORT choose another address.`,
  );
}
