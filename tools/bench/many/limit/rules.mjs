// Loads the product's rules that bundle-rules.mjs wrote, as one object.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const FILES = ['plans', 'measures', 'organisations', 'platform', 'action-policy', 'plan-policy', 'series', 'start', 'target', 'course', 'change', 'figure', 'due', 'flags'];

/** Roles give permissions in the product; the limit does not ask, so it is told what an executive may do. */
const EXECUTIVE = ['plans.structure.change', 'plans.action.update', 'plans.action.confirm', 'plans.plan.approve', 'interchange.export', 'interchange.import'];

export async function loadRules(folder) {
  const found = {};
  for (const name of FILES) Object.assign(found, { [name]: await import(pathToFileURL(path.join(folder, `${name}.mjs`)).href) });
  const permissions = new Set(EXECUTIVE);
  return { ...found, asExecutive: (personId) => ({ personId, permissions }) };
}

const upper = new Map();
/** The name that GraphQL gives a value. */
export const toName = (value) => {
  let name = upper.get(value);
  if (value !== null && !name) upper.set(value, (name = value.toUpperCase()));
  return name ?? null;
};

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
let [noted, today] = [0, ''];
/** The day it is for the organisations of the benchmark, looked up once a second. */
export function toToday() {
  const now = Date.now();
  if (now - noted > 1000) [noted, today] = [now, day.format(now)];
  return today;
}

export const toNumber = (text) => (text === null ? null : Number(text));
export const toInstant = (text) => (text === null ? null : new Date(text).toISOString());
