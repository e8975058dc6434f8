// The limit L, on the same database under the same row-level security.
import path from 'node:path';
import { bundleRules } from '../limit/bundle-rules.mjs';
import { SERVER_CORE } from '../machine.mjs';
import { startChild } from '../start-child.mjs';

const PATHS = { r1: '/plan', r2: '/overview', w1: '/update', r3: '/roll-up' };

const toBody = ({ actionId, version, note, key }) => ({ actionId, version, note, key, status: 'on_track' });

export async function startLimit({ folder, urls }, { connections }) {
  const rules = await bundleRules(path.join(folder, 'rules'));
  const told = { address: urls.appUrl, rules, connections };
  const child = await startChild('limit/server.mjs', { core: SERVER_CORE, env: { WAYMARK_LIMIT: JSON.stringify(told) }, speaksFirst: true });
  const request = (key, { organisationId, personId, ...update }) => ({
    method: key === 'w1' ? 'POST' : 'GET',
    path: PATHS[key],
    headers: key === 'r3' ? {} : { organisation: organisationId, person: personId },
    ...(key === 'w1' ? { body: JSON.stringify(toBody(update)) } : {}),
  });
  const { port, can } = child.first;
  return { key: 'limit', name: 'L, the limit', url: `http://127.0.0.1:${port}`, pid: child.pid, request, can: (key) => can.includes(PATHS[key]), stop: child.stop };
}
