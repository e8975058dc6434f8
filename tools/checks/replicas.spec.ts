import { isGood, replicas } from './replicas.mjs';

test('reads go to a real replica; whoever wrote never sees what was before, nobody goes back in time, and a replica that is frozen, killed or promoted fails no read', async () => {
  const seen = await replicas({ tries: 36 });
  console.info(JSON.stringify(seen));
  expect(seen.reading).toMatchObject({ tries: 36, oldShown: 0, wentBack: 0 });
  expect(seen.reading.pauses).toBeGreaterThan(0);
  expect(seen.reads.replica).toBeGreaterThan(0);
  expect(seen.reads.first).toBeGreaterThan(0);
  expect(seen.trouble).toMatchObject({ failed: 0, how: [] });
  expect(seen.unsafeIsRefused).toBe(true);
  // A busy machine takes long to answer; the command holds to four seconds.
  expect(isGood(seen, { longest: 60 })).toBe(true);
  expect(isGood({ ...seen, reading: { ...seen.reading, oldShown: 1 } }, { longest: 60 })).toBe(false);
  expect(isGood({ ...seen, reading: { ...seen.reading, wentBack: 1 } }, { longest: 60 })).toBe(false);
  expect(isGood({ ...seen, trouble: { ...seen.trouble, failed: 1 } }, { longest: 60 })).toBe(false);
  expect(isGood(seen, { longest: seen.ended.seconds })).toBe(false);
}, 900_000);
