import type { Database } from '@waymark/platform/server';
import { inEachOrganisation } from './in-each-organisation';

const database = { dataSource: { query: () => Promise.resolve(['a', 'b', 'c'].map((id) => ({ id }))) } } as unknown as Database;

test('each organisation has its turn, one after the other', async () => {
  const seen: string[] = [];
  await inEachOrganisation(database, async (id) => {
    seen.push(`${id} begins`);
    await Promise.resolve();
    seen.push(`${id} ends`);
  });
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('what is wrong with one keeps nothing from the others, and is told at the end', async () => {
  const seen: string[] = [];
  const work = (id: string) => (id === 'b' ? Promise.reject(new Error('b is broken')) : Promise.resolve(seen.push(id)));
  await expect(inEachOrganisation(database, work)).rejects.toThrow('b is broken');
  expect(seen).toEqual(['a', 'c']);
});
