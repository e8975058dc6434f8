import { isDay } from '@waymark/platform/domain';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function parseDay(value: unknown): string {
  if (typeof value !== 'string' || !isDay(value)) throw new GraphQLError('Enter a real date in the form 2026-11-22.', { extensions: { code: 'platform.bad_input' } });
  return value;
}

/** A calendar day as 'YYYY-MM-DD', without time or time zone. */
export const GraphQLDay = new GraphQLScalarType({
  name: 'Date',
  description: "A calendar day as 'YYYY-MM-DD', without time or time zone.",
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10)),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
});

function toInstant(value: unknown): string {
  const instant = value instanceof Date ? value : new Date(String(value));
  if (Number.isNaN(instant.getTime())) throw new GraphQLError('That is not an instant such as 2026-11-22T10:42:00Z.', { extensions: { code: 'platform.bad_input' } });
  return instant.toISOString();
}

/** An instant in UTC, ISO 8601. */
export const GraphQLInstant = new GraphQLScalarType({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601: 2026-11-22T10:42:00.000Z.',
  serialize: toInstant,
  parseValue: toInstant,
  parseLiteral: (node) => toInstant(node.kind === Kind.STRING ? node.value : ''),
});
