import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDatabases } from './databases-file';

const ADDRESS = 'postgres://waymark_app:secret@east.example/waymark';
let folder: string;

beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'waymark-databases-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(told: object) {
  const file = path.join(folder, 'databases.json');
  writeFileSync(file, JSON.stringify(told), { mode: 0o600 });
  return readDatabases('WAYMARK_DATABASES', file);
}

test('a further database has replicas of its own, or none', () => {
  const east = { appUrl: ADDRESS, jobsUrl: ADDRESS };
  expect(read({ east })).toEqual([{ name: 'east', ...east, replicaUrls: [] }]);
  expect(read({ east: { ...east, replicaUrls: [ADDRESS] } })).toEqual([{ name: 'east', ...east, replicaUrls: [ADDRESS] }]);
});

test.each([ADDRESS, [1], ['http://east']])('its replicas are not %j, and what is said of it tells no password', (replicaUrls) => {
  const wrong = () => read({ east: { appUrl: ADDRESS, jobsUrl: ADDRESS, replicaUrls } });
  expect(wrong).toThrow('replicaUrls of "east" must be a list of PostgreSQL addresses');
  expect(wrong).not.toThrow('secret');
});
