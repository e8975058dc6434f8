import { jest } from '@jest/globals';
import { setLogLevel } from './log';
import { countQuietly, isQuiet, noteQuietFault, QUIET, writeQuietCounts } from './quiet-routes';
import { openScope } from './request-to-scope';

const request = (config: object) =>
  ({ routeOptions: { config }, raw: {}, ip: '192.0.2.7', headers: { cookie: 'waymark-session=secret', 'user-agent': 'A browser', 'idempotency-key': 'a-key-of-mine', 'x-request-id': 'of-the-proxy', 'waymark-organisation': 'northmoor' } }) as never;

test('a quiet request tells nothing of who asks, whatever the browser sent along', () => {
  expect(isQuiet(request(QUIET))).toBe(true);
  expect(openScope(request(QUIET), false)).toMatchObject({ clientAddress: '', userAgent: '', sessionToken: null, idempotencyKey: null, organisationSlug: null });
  expect(openScope(request(QUIET), false).requestId).not.toBe('of-the-proxy');
  expect(openScope(request({}), false)).toMatchObject({ clientAddress: '192.0.2.7', sessionToken: 'secret', requestId: 'of-the-proxy' });
});

test('of quiet requests only their number is written, with the hour', () => {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => (lines.push(String(line)), true));
  jest.useFakeTimers({ now: new Date('2026-11-22T10:20:30Z') });
  setLogLevel('info');
  try {
    countQuietly(200);
    countQuietly(200);
    countQuietly('voices.unnamed.forged');
    noteQuietFault(Object.assign(new Error('with words of somebody'), { code: '23505' }));
    jest.advanceTimersByTime(39 * 60_000);
    expect(lines).toEqual([]);
    jest.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0]!)).toMatchObject({ at: '2026-11-22T11:00:00.000Z', event: 'quiet_requests', counts: { 200: 2, 'voices.unnamed.forged': 1 } });
    expect(lines[1]).toContain('23505');
    expect(lines[1]).not.toContain('somebody');
    writeQuietCounts();
    expect(lines).toHaveLength(2);
  } finally {
    jest.useRealTimers();
    write.mockRestore();
    setLogLevel('error');
  }
});
