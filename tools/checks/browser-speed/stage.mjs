// The built program with its demo and a browser, for commands that measure pages.
import { randomUUID } from 'node:crypto';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../browser.mjs';
import { startWholeProgram } from '../../whole-program.mjs';

/** Starts both and ends them afterwards, whatever happens. */
export async function onStage(work) {
  const found = await ensureBrowser(console.error);
  if ('problem' in found) throw new Error(found.problem);
  const program = await startWholeProgram({ worker: false });
  try {
    return await work({ program, browserPath: found.path });
  } finally {
    await program.stop();
  }
}

export const launch = (executablePath) => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });

/** Asks the API, and gives back the answer with the cookies that came with it. */
export async function ask(url, query, { cookie, organisation } = {}) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  if (cookie !== undefined) headers.cookie = cookie;
  if (organisation !== undefined) headers['waymark-organisation'] = organisation;
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
  return { data, cookie: response.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ') };
}

/** The session of somebody of the demo, as a cookie. */
export const signIn = async (url, key) => (await ask(url, `mutation { signInAsPersona(key: "${key}") { account { id } } }`)).cookie;

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
