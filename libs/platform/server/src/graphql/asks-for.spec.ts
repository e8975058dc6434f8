import { type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { asksFor } from './asks-for';

const { definitions } = parse(`
  query { plan { title objectives { ...Row ... on Objective { outcomes { id } } } } }
  fragment Row on Objective { actions { flags ...Row } }`);
const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
const fragments = { Row: definitions.find(({ kind }) => kind === Kind.FRAGMENT_DEFINITION) as FragmentDefinitionNode };
const plan = operation.selectionSet.selections[0] as FieldNode;

test('fields beneath are found through fragments, also those that name themselves, and others are not', () => {
  const info = { fieldNodes: [plan], fragments };
  expect(asksFor(info, 'flags')).toBe(true);
  expect(asksFor(info, 'owner', 'outcomes')).toBe(true);
  expect(asksFor(info, 'plan')).toBe(false);
  expect(asksFor(info, 'owner')).toBe(false);
});

test('what stands beside a field is not beneath it', () => {
  const title = plan.selectionSet!.selections[0] as FieldNode;
  expect(asksFor({ fieldNodes: [title], fragments }, 'objectives')).toBe(false);
});
