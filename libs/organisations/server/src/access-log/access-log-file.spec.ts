import type { AccessLogEntry } from './access-log.model';
import { toAccessFile } from './access-log-file';

const entry = (sequence: number): AccessLogEntry => ({
  sequence, kind: 'organisations.joined', group: 'people', at: new Date('2026-11-22T10:00:00Z'), precision: 'exact', actor: 'person', who: '=cmd()', personId: null,
  about: { name: '+1', path: null }, note: '@sum', facts: [],
});

test('names and reasons that begin like formulas are harmless', () => {
  expect(toAccessFile([entry(1)], 5)).toContain("1,2026-11-22T10:00:00.000Z,moment,'=cmd(),joined,'+1,'@sum,,organisations.joined");
});

test('a file that is cut says so, and a whole one does not', () => {
  expect(toAccessFile([entry(3), entry(2)], 2)).not.toContain('older ones');
  const cut = toAccessFile([entry(3), entry(2), entry(1)], 2).trimEnd().split('\r\n');
  expect([cut.length, cut.at(-1)]).toEqual([4, expect.stringContaining('there are older ones')]);
});
