// What is asked: the operations of our own pages, by the ids that the build gave them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../bundle.mjs';

/** By key: what it is called on the page of results, and the operation of ours that it is. */
export const WORKLOADS = {
  r1: { title: 'R1, the whole plan page', operation: 'Plan' },
  r2: { title: 'R2, the overview', operation: 'Overview' },
  w1: { title: 'W1, a status update', operation: 'RecordUpdate', writes: true },
  r3: { title: 'R3, the roll-up over all organisations', operation: 'PublishedRollUp' },
};

/** The id and text of an operation in the build; null where the build has none of that name. */
export function findOperation(name) {
  const all = Object.entries(JSON.parse(readFileSync(path.join(root, 'dist/apps/api/operations.json'), 'utf8')));
  const found = all.find(([, text]) => new RegExp(`^(query|mutation) ${name}\\b`).test(text));
  return found ? { id: found[0], text: found[1] } : null;
}
