// The product where nothing has changed since the page was last read: it looks up who asks and what state the rows are in, and gives the
// answer that it kept, or says that the asker's own copy still holds.
import { listTargets } from '../targets.mjs';
import { startApi } from '../program.mjs';
import { askOnce } from '../equality.mjs';
import { toApi } from './api.mjs';

/** Room for the pages of all organisations of a run, so that what is measured is keeping and not pushing out. */
const MEGABYTES = 400;

/** @returns both ways of answering from what is kept, in one process; none where this build keeps nothing */
export async function startKept(database) {
  const program = await startApi(database, { keptMegabytes: MEGABYTES, name: 'kept' });
  const kept = toApi(program, { key: 'kept', name: 'Waymark, unchanged plan', answers: ['r1', 'r2'] });
  const ask = async () => {
    const targets = await listTargets(database.address);
    return { targets, first: await askOnce(kept, kept.request('r1', targets[0])) };
  };
  const { targets, first } = await ask().catch(async (error) => {
    await program.stop();
    throw error;
  });
  if (!first.headers.etag) {
    await program.stop();
    return [];
  }
  const marks = new Map();
  const copy = toApi(program, { key: 'copy', name: 'Waymark, the asker has a copy', answers: ['r1'], headersOf: ({ number }) => (marks.has(number) ? { 'if-none-match': marks.get(number) } : {}), stop: async () => undefined });
  const learn = async () => {
    for (const target of targets) marks.set(target.number, (await askOnce(kept, kept.request('r1', target))).headers.etag);
  };
  return [kept, { ...copy, before: learn }];
}
