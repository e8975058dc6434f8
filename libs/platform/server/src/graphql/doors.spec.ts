import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import type { TestServer } from '@waymark/platform/testing';
import { startSampleServer } from '../testing/sample-tables';
import { session } from '../testing/sample-viewers';
import { hangDoors } from './door-schema';
import { definePermissions, PermissionCatalogue, permissionsOf } from './permissions';

let server: TestServer;
beforeAll(async () => {
  server = await startSampleServer();
});
afterAll(() => server?.close());

const codeOf = async (query: string, asking: { session?: string; organisation?: string } = {}) => (await server.ask(query, {}, asking)).errors?.[0]?.extensions.code ?? null;
const writer = { session: session('left', '1', 'writer'), organisation: 'left' };

describe('the server refuses to start', () => {
  const schemaWith = (door: object | null, type = 'Query') => {
    const schema = buildSchema('type Query { ping: String } type Mutation { ping: String }');
    for (const name of ['Query', 'Mutation']) {
      const field = schema.getType(name)!.toConfig() as unknown as { fields: object };
      void field;
      const ping = (schema.getType(name) as never as { getFields(): Record<string, { resolve: unknown; extensions: object }> }).getFields()['ping']!;
      ping.resolve = () => 'pong';
      ping.extensions = name !== type ? { door: { kind: 'public', reason: 'for this spec' } } : door ? { door } : {};
    }
    return schema;
  };
  const keeper = { database: null, viewers: null, permissions: new PermissionCatalogue({ 'a.b': { grantedTo: [], refusal: 'No.' } }) } as never;

  test.each(['Query', 'Mutation'])('with a root field of %s that has no door', (type) => {
    expect(() => hangDoors(schemaWith(null, type), keeper)).toThrow(`${type}.ping has no door`);
  });

  test('with a door that asks for a permission nobody declares', () => {
    expect(() => hangDoors(schemaWith({ kind: 'member', permission: 'a.c' }), keeper)).toThrow('Query.ping requires a.c, which no context declares');
    expect(() => hangDoors(schemaWith({ kind: 'member', permission: 'a.b' }), keeper)).not.toThrow();
  });
});

test('a public door is open to everybody', async () => {
  expect((await server.ask('{ greeting }')).data).toEqual({ greeting: 'Hello' });
});

test('a door for accounts asks only who one is', async () => {
  expect(await codeOf('{ secret }')).toBe('platform.unauthenticated');
  expect(await codeOf('{ secret }', { session: session('left', '1') })).toBeNull();
});

test('a door for members asks which organisation, who, a place in it, and the permission', async () => {
  expect(await codeOf('{ notes { id } }', { session: writer.session })).toBe('platform.organisation_needed');
  expect(await codeOf('{ notes { id } }', { organisation: 'left' })).toBe('platform.unauthenticated');
  expect(await codeOf('{ notes { id } }', { ...writer, organisation: 'right' })).toBe('platform.not_found');
  expect(await codeOf('{ notes { id } }', { session: session('left', '1', 'guest'), organisation: 'left' })).toBe('platform.forbidden');
  expect(await codeOf('{ notes { id } }', writer)).toBeNull();
});

test('an organisation that does not exist and one that is closed to the viewer cannot be told apart', async () => {
  const answer = async (organisation: string) => (await server.ask('{ notes { id } }', {}, { ...writer, organisation })).errors;
  expect(await answer('nowhere')).toEqual(await answer('right'));
  expect(await answer("x'; drop table sample.note")).toEqual(await answer('right'));
});

test('a refusal says why in the words of the permission', async () => {
  const { errors } = await server.ask('mutation { addNote(title: "x") { id } }', {}, { session: session('left', '2', 'reader'), organisation: 'left' });
  expect(errors![0]).toMatchObject({ message: 'Only a writer can write.', extensions: { facts: { reason: 'Only a writer can write.' } } });
});

test('a denial beats what another role grants', () => {
  const table = definePermissions('a', { 'a.b': { grantedTo: ['member', 'reader'], deniedTo: ['executive'], refusal: 'No.' }, 'a.c': { grantedTo: ['executive'], refusal: 'No.' } });
  expect([...permissionsOf(['member'], table)]).toEqual(['a.b']);
  expect([...permissionsOf(['member', 'reader', 'executive'], table)]).toEqual(['a.c']);
  expect(() => definePermissions('a', { 'b.c': { grantedTo: [], refusal: 'No.' } })).toThrow('must start with "a."');
});

test('one field refused leaves the others answered', async () => {
  const { data, errors } = await server.ask('{ greeting notes { id } }');
  expect([data, errors?.length]).toEqual([null, 1]);
  const { data: both } = await server.ask('{ greeting notes { id } }', {}, writer);
  expect(both).toMatchObject({ greeting: 'Hello', notes: [] });
});

test('each mutation of a request stands for itself: what went before a failure stays', async () => {
  const query = 'mutation { first: addNote(title: "kept") { id } second: stumble(title: "gone") { id } }';
  const { errors } = await server.ask(query, {}, writer);
  expect(errors![0]!.extensions.code).toBe('platform.unexpected');
  const { data } = await server.ask<{ notes: { title: string }[] }>('{ notes { title } }', {}, writer);
  expect(data.notes.map(({ title }) => title)).toEqual(['kept']);
});

test('text that PostgreSQL cannot keep is refused beside its field', async () => {
  const { errors } = await server.ask('mutation ($title: String!) { addNote(title: $title) { id } }', { title: 'a\u0000b' }, writer);
  expect(errors![0]!.extensions).toMatchObject({ code: 'platform.bad_input', fields: { title: expect.stringContaining('cannot be kept') } });
});

test('a field that only hands over its property has no function at all, one with a method has the request around it', () => {
  const { schema } = server.app.get(GraphQLSchemaHost);
  const fieldsOf = (name: string) => (schema.getType(name) as GraphQLObjectType).getFields();
  expect(Object.values(fieldsOf('NoteModel')).flatMap(({ name, resolve }) => (resolve ? [name] : []))).toEqual(['answers']);
  expect(fieldsOf('Query')['greeting']!.resolve).toBeInstanceOf(Function);
});
