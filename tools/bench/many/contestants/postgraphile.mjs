// PostGraphile, what people would use instead: the same database, columns and row-level security. Its folder is bench/, its Node its own.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { toPlanPage, readPlan } from '../limit/plan-page.mjs';
import { loadRules } from '../limit/rules.mjs';
import { SERVER_CORE } from '../machine.mjs';
import { startChild } from '../start-child.mjs';
import { toPlanRows } from './postgraphile-rows.mjs';

const nodeOf = (folder) => path.join(folder, 'node_modules/node/bin/node');
const isInstalled = (folder) => existsSync(nodeOf(folder)) && existsSync(path.join(folder, 'node_modules/postgraphile'));

/** Which of npm's many lines says what went wrong: never the last, which only names a file on this machine. */
export const whyNot = (stderr) => {
  const lines = (stderr ?? '').split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const code = lines.find((line) => /^(code|errno) /.test(line));
  if (/^code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)/.test(code ?? '')) return `the registry of npm could not be reached (${code.split(' ').at(-1)})`;
  return code ? `npm ended with ${code}` : 'npm did not come to its end';
};

/** Installs what is in the lock file of bench/, into bench/ alone. @returns why it is not there, or null when it is */
export function install(folder, { mayInstall, say }) {
  if (isInstalled(folder)) return null;
  if (!mayInstall) return 'It is not installed, and --no-install was said.';
  say('Installing PostGraphile, autocannon and a newer Node into bench/ (npm ci --prefix bench) ...');
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder], { cwd: folder, encoding: 'utf8', timeout: 300_000 });
  return status === 0 && isInstalled(folder) ? null : `It could not be installed: ${whyNot(stderr)}.`;
}

export async function startPostGraphile(folder, { folder: place, urls }, { connections }) {
  const told = { address: urls.appUrl, connections };
  const child = await startChild(path.join(folder, 'postgraphile/server.mjs'), { core: SERVER_CORE, execPath: nodeOf(folder), env: { WAYMARK_POSTGRAPHILE: JSON.stringify(told), GRAPHILE_ENV: 'production' }, speaksFirst: true });
  const { PLAN, UPDATE } = await import(path.join(folder, 'postgraphile/queries.mjs'));
  const rules = await loadRules(path.join(place, 'rules'));
  const asked = {
    r1: ({ organisationId, planId }) => ({ query: PLAN, operationName: 'Plan', variables: { organisationId, planId } }),
    w1: ({ organisationId, actionId, version }) => ({ query: UPDATE, operationName: 'Update', variables: { organisationId, actionId, status: 'on_track', version: version + 1, at: new Date().toISOString() } }),
  };
  const request = (key, target) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'waymark-organisation': `org-${target.number}`, cookie: `waymark-session=bench-${target.number}-2` },
    body: JSON.stringify(asked[key](target)),
  });
  const answers = { r1: (data, { personId }) => toPlanPage(readPlan(toPlanRows(data), rules), personId, rules), w1: ({ changed }) => ({ id: changed.action.rowId, status: changed.action.status.toUpperCase(), version: changed.action.version }) };
  return {
    key: 'postgraphile', name: 'PostGraphile', url: `http://127.0.0.1:${child.first.port}`, pid: child.pid, request, stop: child.stop, can: (key) => key in asked,
    toAnswer: async (key, data, target) => answers[key](data, target),
    /** It updates the action and no more. */
    doesLess: (key) => key === 'w1', expected: ({ recordStatusUpdate: { action } }) => ({ id: action.id, status: action.status, version: action.version }),
  };
}
