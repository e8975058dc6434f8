import { jest } from '@jest/globals';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, type OperationDefinitionNode, parse } from 'graphql';
import { quietScope } from '../database/request-scope';
import { answerFromReplica } from './answer-from-replica';
import type { Replicas } from './replicas';

const door = { kind: 'member', permission: 'plans.read', stepUp: false };
const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { plan: { type: GraphQLString, extensions: { door } } } }) });
const document = parse('{ plan }');

/** Whether a replica is looked for. */
async function asksReplicas(reading: Promise<void> | null): Promise<boolean> {
  const choose = jest.fn<Replicas['choose']>(async () => null);
  const plugin = answerFromReplica({ isEmpty: false, choose } as unknown as Replicas, { permissions: { table: { 'plans.read': { mayLag: true } } }, database: { databaseOf: () => 'home' }, viewers: { findOrganisationId: async () => 'id' } } as never, {});
  const listener = await plugin.requestDidStart!({} as never);
  const contextValue = { ...quietScope('request'), organisationSlug: 'left', reading };
  await (listener as { responseForOperation(context: unknown): Promise<unknown> }).responseForOperation({ schema, document, operation: document.definitions[0] as OperationDefinitionNode, contextValue });
  return choose.mock.calls.length > 0;
}

test('what was begun at the first server, to see whether its answer is kept, goes on there', async () => {
  expect(await asksReplicas(null)).toBe(true);
  expect(await asksReplicas(Promise.resolve())).toBe(false);
});
