import { type GraphQLField, type GraphQLNamedType, type GraphQLSchema, getNamedType, isCompositeType, isLeafType, isNonNullType, isObjectType } from 'graphql';

/** Values for the arguments that must be given, by name. */
export type Given = Readonly<Record<string, string | number>>;

type Field = GraphQLField<unknown, unknown>;

const DEEPEST = 4;

/** The arguments in the words of a query; null when one is needed that nobody knows a value for. */
function argumentsOf(field: Field, given: Given): string | null {
  const named = field.args.filter((argument) => argument.name in given || (isNonNullType(argument.type) && argument.defaultValue === undefined));
  if (named.some(({ name }) => !(name in given))) return null;
  return named.length === 0 ? '' : `(${named.map(({ name }) => `${name}: ${JSON.stringify(given[name])}`).join(', ')})`;
}

const typeOf = (field: Field): GraphQLNamedType => getNamedType(field.type);

/** Everything that can be asked of a type; types that are asked about already are not asked about again. */
function selectionOf(type: GraphQLNamedType, given: Given, above: readonly string[]): string {
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const words = argumentsOf(field, given);
    const inner = typeOf(field);
    if (words === null) return [];
    if (isLeafType(inner)) return [`${field.name}${words}`];
    if (above.includes(inner.name) || above.length >= DEEPEST) return [];
    return [`${field.name}${words} ${selectionOf(inner, given, [...above, inner.name])}`];
  });
  return `{ ${['__typename', ...fields].join(' ')} }`;
}

/** Queries that together ask for everything a schema can tell with the values given: one for each object in each answer, so that none is too large. */
export function askEverything(schema: GraphQLSchema, given: Given): string[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((root) => {
    const words = argumentsOf(root, given);
    const type = typeOf(root);
    if (words === null) return [];
    if (!isCompositeType(type)) return [`{ ${root.name}${words} }`];
    if (!isObjectType(type)) return [`{ ${root.name}${words} { __typename } }`];
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const inner = argumentsOf(field, given);
      return inner === null ? [] : [{ words: `${field.name}${inner}`, below: typeOf(field) }];
    });
    const leaves = ['__typename', ...fields.filter(({ below }) => isLeafType(below)).map((field) => field.words)].join(' ');
    const branches = fields.filter(({ below }) => !isLeafType(below)).map((field) => `${field.words} ${selectionOf(field.below, given, [type.name, field.below.name])}`);
    return [leaves, ...branches].map((part) => `{ ${root.name}${words} { ${part} } }`);
  });
}
