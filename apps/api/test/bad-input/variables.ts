import fc from 'fast-check';
import { getNamedType, type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType, isListType, isNonNullType, parse, type TypeNode, typeFromAST } from 'graphql';
import { anyJson, anyNumber, anyText } from './corpus';

const DAYS = fc.constantFrom('2026-11-22', '1999-12-31', '9999-12-31', '2028-02-29');

/** Values that a type would take, with hostile content, and now and then something that it would not. */
export function valuesOf(type: GraphQLInputType, ids: fc.Arbitrary<string>, depth = 0): fc.Arbitrary<unknown> {
  const right = rightValues(type, ids, depth);
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: anyJson });
}

function rightValues(type: GraphQLInputType, ids: fc.Arbitrary<string>, depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return rightValues(type.ofType, ids, depth);
  if (isListType(type)) return fc.array(valuesOf(type.ofType, ids, depth + 1), { maxLength: depth > 2 ? 1 : 4 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    if (depth > 4) return fc.constant({});
    const fields = Object.values(type.getFields());
    const required = fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name);
    return fc.record(Object.fromEntries(fields.map((field) => [field.name, valuesOf(field.type, ids, depth + 1)])), { requiredKeys: required });
  }
  switch (getNamedType(type).name) {
    case 'ID': return fc.oneof({ weight: 4, arbitrary: ids }, { weight: 1, arbitrary: anyText });
    case 'Int': return fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: anyNumber });
    case 'Float': return anyNumber;
    case 'Boolean': return fc.boolean();
    case 'Date': return fc.oneof({ weight: 3, arbitrary: DAYS }, { weight: 1, arbitrary: anyText });
    case 'DateTime': return fc.oneof({ weight: 2, arbitrary: fc.constant('2026-11-22T10:00:00Z') }, { weight: 1, arbitrary: anyText });
    default: return fc.oneof({ weight: 3, arbitrary: anyText }, { weight: 1, arbitrary: ids });
  }
}

const typeOf = (schema: GraphQLSchema, node: TypeNode): GraphQLInputType => typeFromAST(schema, node as never) as GraphQLInputType;

/** The variables of an operation, each with anything that it might be given. */
export function variablesOf(schema: GraphQLSchema, text: string, ids: fc.Arbitrary<string>): fc.Arbitrary<Record<string, unknown>> {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error(`This is no operation: ${text.slice(0, 80)}`);
  const variables = operation.variableDefinitions ?? [];
  const values = Object.fromEntries(variables.map(({ variable, type }) => [variable.name.value, valuesOf(typeOf(schema, type), ids)]));
  const required = variables.filter(({ type }) => type.kind === 'NonNullType').map(({ variable }) => variable.name.value);
  return fc.record(values, { requiredKeys: required }) as fc.Arbitrary<Record<string, unknown>>;
}
