import { Kind, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Door } from '../graphql/doors';
import type { PermissionTable } from '../graphql/permissions';

/**
 * Whether a question may be answered as it would have been a moment ago: every field it begins with is behind a permission that says
 * so. Whatever concerns sign-in, sessions, people's places, staff groups or acts of two persons says no such thing.
 */
export function mayLag({ operation, selectionSet }: OperationDefinitionNode, schema: GraphQLSchema, permissions: PermissionTable): boolean {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return (
    operation === 'query' &&
    selectionSet.selections.every((selection) => {
      const door = selection.kind === Kind.FIELD ? (fields[selection.name.value]?.extensions['door'] as Door | undefined) : undefined;
      return door?.kind === 'member' && !door.stepUp && permissions[door.permission]?.mayLag === true;
    })
  );
}
