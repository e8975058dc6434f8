import { isGood, processesAndServers } from './chaos.mjs';
import { judgeMails } from './chaos/mail-server.mjs';

test('under kills of the API, the worker and PostgreSQL, without a database for a while and without a mail server, nothing acknowledged is lost or doubled, and every mail comes', async () => {
  const seen = await processesAndServers({ kills: 4, away: 4, mailAway: 3 });
  console.info(JSON.stringify(seen));
  expect(seen.books).toMatchObject({ lost: 0, doubled: 0 });
  expect(seen.books.acknowledged).toBeGreaterThan(40);
  expect(Object.keys(seen.books.byKind).sort()).toEqual(['comments', 'figures', 'invitations', 'statusUpdates']);
  expect(seen.retries).toBeGreaterThan(0);
  // While it is away everybody is told so, with a time to come back; the process lives and says that it is not ready.
  expect(seen.database.turnedAway).toBeGreaterThan(0);
  expect(seen.database).toMatchObject({ with503AndRetryAfter: seen.database.turnedAway, ready: 503, lives: 200 });
  expect(seen.mailServer.cameThrough).toBe(0);
  expect(seen.mails).toMatchObject({ missing: 0, doubled: 0 });
  // A machine that runs other tests beside is slow; the command holds to ten seconds.
  expect(seen.database.recoverySeconds).toBeLessThan(40);
  const quick = { ...seen, killed: { ...seen.killed, longestRecoverySeconds: 1 }, database: { ...seen.database, recoverySeconds: 1 } };
  expect(isGood({ ...quick, disk: null })).toBe(true);
  expect(isGood({ ...quick, books: { ...quick.books, lost: 1 }, disk: null })).toBe(false);
  expect(isGood({ ...quick, mails: { ...quick.mails, missing: 1 }, disk: null })).toBe(false);
}, 300_000);

test('a mail that is missing is found, and so are two that differ; the same one twice is the same one', () => {
  const got = [{ to: 'a', messageId: '1' }, { to: 'a', messageId: '1' }, { to: 'b', messageId: '2' }, { to: 'b', messageId: '3' }];
  expect(judgeMails(got, ['a', 'b', 'c'])).toEqual({ wanted: 3, missing: 1, doubled: 1, sentAgainWithTheSameId: 1 });
});
