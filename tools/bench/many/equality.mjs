// Before anything is timed: all contestants answer the same, value for value. How keys are ordered is left to each.
import { isGood, send } from './generator.mjs';
import http from 'node:http';

/** Where two values differ first, in words; null when they are the same. */
export function findDifference(expected, found, at = '') {
  if (Object.is(expected, found)) return null;
  const isTree = (value) => typeof value === 'object' && value !== null;
  if (!isTree(expected) || !isTree(found) || Array.isArray(expected) !== Array.isArray(found)) return `${at || 'the answer'}: ${JSON.stringify(expected)?.slice(0, 200)} is expected, ${JSON.stringify(found)?.slice(0, 200)} was answered`;
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  for (const key of keys) {
    const difference = findDifference(expected[key], found[key], `${at}.${key}`);
    if (difference) return difference;
  }
  return null;
}

/** One answer, as it came. @throws when it is none that counts */
export async function askOnce(contestant, request) {
  const agent = new http.Agent({ keepAlive: false });
  const { status, body, headers } = await send(agent, new URL(contestant.url), request);
  if (!isGood(status, body)) throw new Error(`${contestant.name} answered ${status}: ${body.slice(0, 500)}`);
  return { data: body ? JSON.parse(body).data : null, headers };
}

/** The same request by somebody who has no copy of an answer: what is compared are whole answers. */
const withoutCopy = ({ headers, ...request }) => ({ ...request, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'if-none-match')) });

/** @throws where a contestant answers something else than the first of them */
export async function requireSameAnswers(key, contestants, target) {
  const [first, ...others] = contestants;
  const { data: expected } = await askOnce(first, first.request(key, target));
  for (const other of others) {
    const { data } = await askOnce(other, withoutCopy(other.request(key, target)));
    const difference = findDifference(expected, other.toAnswer ? await other.toAnswer(key, data, target) : data);
    if (difference) throw new Error(`${other.name} does not answer ${key} for organisation ${target.number} as ${first.name} does. At ${difference}.`);
  }
}
