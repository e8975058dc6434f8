import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Chance } from './chance';

/** Where argument values are drawn from. */
export interface Pools {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly days: readonly string[];
}

/** An operation that the schema accepts, and what it touches: 'Query.plan', 'Query.plan(id)'. */
export interface MadeOperation {
  readonly root: 'Query' | 'Mutation';
  readonly field: string;
  readonly query: string;
  /** Texts travel as variables: some of them cannot be written into a query. */
  readonly variables: Readonly<Record<string, string>>;
  readonly touched: readonly string[];
}

const MAX_DEPTH = 4;

/** Texts that only look something up. Others are kept and shown again, so a foreign id in them would come back honestly. */
const NOT_KEPT = new Set(['after', 'key', 'password', 'reference', 'search', 'text', 'token']);

/** Makes operations from the types alone; it knows nothing of what they mean. */
export class OperationMaker {
  private texts: string[] = [];
  /** Whoever only knocks gives no more than what must be given: a day or a number that is refused would hide who may pass. */
  private isKnocking = false;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
    private readonly pools: Pools,
  ) {}

  /** Names of all root fields. */
  roots(): { root: 'Query' | 'Mutation'; field: string }[] {
    const fieldsOf = (root: 'Query' | 'Mutation') =>
      Object.keys((root === 'Query' ? this.schema.getQueryType() : this.schema.getMutationType())?.getFields() ?? {}).map((field) => ({ root, field }));
    return [...fieldsOf('Query'), ...fieldsOf('Mutation')];
  }

  /** Names of all arguments of root fields, as they are counted: 'Query.plan(id)'. */
  rootArguments(): string[] {
    return this.roots().flatMap(({ root, field }) => this.rootField(root, field).args.map((argument) => `${root}.${field}(${argument.name})`));
  }

  /** Asks for the field with the least that it may be given and asked. */
  knockAt(root: 'Query' | 'Mutation', field: string): MadeOperation {
    const definition = this.rootField(root, field);
    const selection = isObjectType(getNamedType(definition.type)) ? ' { __typename }' : '';
    this.isKnocking = true;
    const made = this.operation(root, field, [], () => `${field}${this.arguments(definition, '', [])}${selection}`);
    this.isKnocking = false;
    return made;
  }

  make(root: 'Query' | 'Mutation', field: string): MadeOperation {
    const touched: string[] = [`${root}.${field}`];
    const definition = this.rootField(root, field);
    return this.operation(root, field, touched, () => `${field}${this.arguments(definition, `${root}.${field}`, touched)}${this.selection(definition.type, 1)}`);
  }

  private operation(root: 'Query' | 'Mutation', field: string, touched: readonly string[], write: () => string): MadeOperation {
    this.texts = [];
    const body = write();
    const declared = this.texts.map((_, index) => `$t${index}: String!`).join(', ');
    const query = `${root === 'Query' ? 'query' : 'mutation'}${declared ? ` (${declared})` : ''} { ${body} }`;
    return { root, field, query, variables: Object.fromEntries(this.texts.map((text, index) => [`t${index}`, text])), touched };
  }

  private rootField(root: 'Query' | 'Mutation', field: string): GraphQLField<unknown, unknown> {
    return (root === 'Query' ? this.schema.getQueryType()! : this.schema.getMutationType()!).getFields()[field]!;
  }

  private arguments(field: GraphQLField<unknown, unknown>, place: string, touched: string[]): string {
    const given = field.args.filter((argument) => isNonNullType(argument.type) || (!this.isKnocking && this.chance.is(0.75)));
    for (const argument of given) touched.push(`${place}(${argument.name})`);
    return given.length ? `(${given.map((argument) => `${argument.name}: ${this.value(argument)}`).join(', ')})` : '';
  }

  private value(input: GraphQLArgument | GraphQLInputField): string {
    return this.literal(input.type, input.name);
  }

  private literal(type: GraphQLInputType, name: string): string {
    if (isNonNullType(type)) return this.literal(type.ofType, name);
    if (isListType(type)) return `[${Array.from({ length: this.chance.below(3) + (this.chance.is(0.8) ? 1 : 0) }, () => this.literal(type.ofType, name)).join(', ')}]`;
    if (isEnumType(type)) return this.chance.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || (!this.isKnocking && this.chance.is(0.6)));
      return `{${fields.map((field) => `${field.name}: ${this.value(field)}`).join(', ')}}`;
    }
    return this.scalar(getNamedType(type).name, name);
  }

  private scalar(type: string, name: string): string {
    if (type === 'ID') return JSON.stringify(this.chance.one(this.pools.ids));
    if (type === 'Int' && name === 'first') return String(this.chance.one([0, 1, 2, 3, 3, 3, -1, 101]));
    if (type === 'Int') return String(name === 'version' && this.chance.is(0.8) ? this.chance.below(3) + 1 : this.chance.one([0, 1, 2, 3, 10, 50, -1, 2_147_483_647]));
    if (type === 'Float') return String(this.chance.one([0, 1, 0.5, -1]));
    if (type === 'Boolean') return String(this.chance.is(0.5));
    if (type === 'Date') return JSON.stringify(this.chance.one(this.pools.days));
    if (type === 'DateTime') return '"2026-11-22T10:00:00Z"';
    this.texts.push(NOT_KEPT.has(name) && this.chance.is(0.5) ? this.chance.one(this.pools.ids) : this.chance.one(this.pools.texts));
    return `$t${this.texts.length - 1}`;
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (!isObjectType(named)) return '';
    const parts = Object.values(named.getFields()).flatMap((field) => {
      const isLeaf = !isObjectType(getNamedType(field.type));
      if (isLeaf) return this.chance.is(0.7) ? [`${field.name}${this.arguments(field, '', [])}`] : [];
      if (depth >= MAX_DEPTH || !this.chance.is(depth === 1 ? 0.8 : 0.35)) return [];
      return [`${field.name}${this.arguments(field, '', [])}${this.selection(field.type, depth + 1)}`];
    });
    return ` { ${parts.length ? parts.join(' ') : '__typename'} }`;
  }
}
