import { isGood, severalProcesses } from './processes.mjs';

test('three HTTP processes and two workers share sessions, keys and jobs; of what is killed only what it had under way is lost', async () => {
  const seen = await severalProcesses({ kills: 2 });
  console.info(JSON.stringify(seen));
  expect(seen.shared).toEqual({ signedInElsewhere: true, readElsewhere: 1, sameAnswerElsewhere: true, letters: 1 });
  expect(seen.requests).toMatchObject({ lostElsewhere: 0, unavailable: 0 });
  expect(Math.min(...seen.requests.byProcess)).toBeGreaterThan(0);
  expect(seen.books).toMatchObject({ lost: 0, doubled: 0 });
  expect(seen.books.acknowledged).toBeGreaterThan(30);
  expect(seen.mails).toMatchObject({ missing: 0, doubled: 0 });
  expect(isGood(seen)).toBe(true);
  expect(isGood({ ...seen, requests: { ...seen.requests, lostElsewhere: 1 } })).toBe(false);
  expect(isGood({ ...seen, books: { ...seen.books, doubled: 1 } })).toBe(false);
  expect(isGood({ ...seen, shared: { ...seen.shared, letters: 2 } })).toBe(false);
}, 420_000);
