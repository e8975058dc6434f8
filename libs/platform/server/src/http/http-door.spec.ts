import type { TestServer } from '@waymark/platform/testing';
import type { FastifyRequest } from 'fastify';
import { tx } from '../database/request-scope';
import { ViewerSource } from '../database/viewer';
import { PermissionCatalogue } from '../graphql/permissions';
import { startSampleServer } from '../testing/sample-tables';
import { session } from '../testing/sample-viewers';
import { HttpDoor, type HttpEntry } from './http-door';
import { openScope } from './request-to-scope';

let server: TestServer;
let door: HttpDoor;
beforeAll(async () => {
  server = await startSampleServer();
  door = new HttpDoor(server.database, server.app.get(ViewerSource), server.app.get(PermissionCatalogue));
});
afterAll(() => server?.close());

function requestOf(token: string | null): FastifyRequest {
  const request = { raw: {}, ip: '127.0.0.1', headers: token ? { cookie: `waymark-session=${token}` } : {} } as unknown as FastifyRequest;
  openScope(request, false);
  return request;
}
const writer = session('left', '1', 'writer');
const write: Omit<HttpEntry, 'organisation'> = { permission: 'sample.write', mode: 'write' };
const codeOf = (token: string | null, organisation: unknown, entry = write) =>
  door.enter(requestOf(token), { ...entry, organisation }, async () => null).catch(({ code }: { code: string }) => code);

test.each<[string, string | null, unknown, string | null]>([
  ['nobody', null, 'left', 'platform.unauthenticated'],
  ['a member of another organisation', writer, 'right', 'platform.not_found'],
  ['a member, asking for an organisation that is not there', writer, 'nowhere', 'platform.not_found'],
  ['a member, asking for what no organisation can be called', writer, 'le\u0000ft', 'platform.not_found'],
  ['a member, asking for no organisation', writer, undefined, 'platform.organisation_needed'],
  ['a member, asking for two', writer, ['left', 'right'], 'platform.organisation_needed'],
  ['a member without the permission', session('left', '1', 'reader'), 'left', 'platform.forbidden'],
  ['a member with it', writer, 'left', null],
])('%s: %#', async (_who, token, organisation, expected) => {
  expect(await codeOf(token, organisation)).toBe(expected);
});

test('what fails is undone, what ends is kept, and the same request may enter again', async () => {
  const request = requestOf(writer);
  const enter = (work: () => Promise<unknown>) => door.enter(request, { ...write, organisation: 'left' }, work);
  const add = (title: string) => tx().query('insert into sample.note (title) values ($1)', [title]);
  await expect(enter(async () => {
    await add('undone');
    throw new Error('stop');
  })).rejects.toThrow('stop');
  await enter(() => add('kept'));
  expect(await enter(() => tx().query('select title from sample.note'))).toEqual([{ title: 'kept' }]);
});
