// The product itself, asked as the web client asks it: by the id of the operation, with the cookie of somebody who has signed in.
import { findOperation, WORKLOADS } from '../workloads.mjs';

/** What each of the workloads sends. */
const VARIABLES = {
  // As the web client begins to read a plan; a long one it reads in parts. How cost grows is measured with whole plans.
  r1: ({ isWhole = false }) => (isWhole ? {} : { actionsAtMost: 200 }),
  r2: () => ({}),
  w1: ({ actionId, version, note }) => ({ input: { actionId, version, status: 'ON_TRACK', note } }),
  r3: () => ({ first: 50, after: null, search: null }),
};

/** What each asker may send besides. R3 is for anybody to read. */
const identify = (key, target) => (key === 'r3' ? {} : { 'waymark-organisation': `org-${target.number}`, cookie: `waymark-session=bench-${target.number}-2` });

/** @param as what it takes part as: its key and name, the workloads that it answers, and headers for a target */
export function toApi(program, { key: own = 'api', name = 'Waymark', answers = Object.keys(WORKLOADS), headersOf = () => ({}), stop = program.stop } = {}) {
  const operations = Object.fromEntries(Object.entries(WORKLOADS).map(([key, { operation }]) => [key, findOperation(operation)]));
  const request = (key, target) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', ...identify(key, target), ...(target.key ? { 'idempotency-key': target.key } : {}), ...headersOf(target) },
    body: JSON.stringify({ documentId: operations[key].id, operationName: WORKLOADS[key].operation, variables: VARIABLES[key](target) }),
  });
  return { key: own, name, url: program.url, pid: program.pid, spikesFile: program.spikesFile, request, can: (key) => answers.includes(key) && operations[key] !== null, stop };
}
