// The product itself, asked as the web client asks it: by the id of the operation, with the cookie of somebody who has signed in.
import { findOperation, WORKLOADS } from '../workloads.mjs';

/** What each of the workloads sends. */
const VARIABLES = {
  r1: () => ({}),
  r2: () => ({}),
  w1: ({ actionId, version, note }) => ({ input: { actionId, version, status: 'ON_TRACK', note } }),
  r3: () => ({}),
};

export function toApi(program) {
  const operations = Object.fromEntries(Object.entries(WORKLOADS).map(([key, { operation }]) => [key, findOperation(operation)]));
  const request = (key, target) => ({
    method: 'POST',
    path: '/graphql',
    headers: {
      'content-type': 'application/json',
      'waymark-organisation': `org-${target.number}`,
      cookie: `waymark-session=bench-${target.number}-2`,
      ...(target.key ? { 'idempotency-key': target.key } : {}),
    },
    body: JSON.stringify({ documentId: operations[key].id, operationName: WORKLOADS[key].operation, variables: VARIABLES[key](target) }),
  });
  return { key: 'api', name: 'Waymark', url: program.url, pid: program.pid, request, can: (key) => operations[key] !== null, stop: program.stop };
}
