import type { EntityMetadata, ObjectType } from 'typeorm';
import { tx } from './request-scope';
import type { TenantEntity } from './tenant-entity';

export type Values = Record<string, unknown>;

interface ColumnOfEntity {
  readonly property: string;
  readonly column: string;
  readonly type: unknown;
}

/** An entity's table, for the statements that we write ourselves: TypeORM puts one together anew for each row, which takes longer than running it. */
export interface TableOfEntity {
  /** Schema and name. */
  readonly name: string;
  readonly columns: ReadonlyMap<string, ColumnOfEntity>;
  /** All columns of `held`, each under the name of its property, as the entity holds it. */
  readonly selected: string;
  /** Takes a row for change. $1 is the organisation, $2 the id. */
  readonly taken: string;
  /** Takes many, always in the same order, so that two who take the same wait for each other rather than for ever. $2 are the ids. */
  readonly takenTogether: string;
  readonly toProperty: (column: string) => string;
}

const tables = new WeakMap<object, TableOfEntity>();

/** Days stay text: a day has no time and no zone. */
const selectedAs = ({ property, column, type }: ColumnOfEntity): string => `held."${column}"${type === 'date' ? '::text' : ''} as "${property}"`;

function describe({ tablePath, columns }: EntityMetadata): TableOfEntity {
  const all = columns.map(({ propertyName, databaseName, type }) => ({ property: propertyName, column: databaseName, type }));
  const properties = new Map(all.map(({ column, property }) => [column, property]));
  const selected = all.map(selectedAs).join(', ');
  return {
    name: tablePath,
    columns: new Map(all.map((column) => [column.property, column])),
    selected,
    taken: `select ${selected} from ${tablePath} held where held.organisation_id = $1 and held.id = $2 for update`,
    takenTogether: `select ${selected} from ${tablePath} held where held.organisation_id = $1 and held.id = any($2) order by held.id for update`,
    toProperty: (column) => properties.get(column) ?? column,
  };
}

/** The table of an entity, worked out once. */
export function tableOf(type: ObjectType<object>): TableOfEntity {
  let table = tables.get(type);
  if (!table) tables.set(type, (table = describe(tx().metadataOf(type))));
  return table;
}

/** What an entity's columns hold. */
export function valuesOf(entity: TenantEntity): Values {
  const values: Values = {};
  for (const name of tableOf(entity.constructor as ObjectType<object>).columns.keys()) values[name] = (entity as unknown as Values)[name];
  return values;
}

/** The driver would take a list for a PostgreSQL array; in a column of JSON everything is JSON. */
export const toSent = (value: unknown, { type }: ColumnOfEntity): unknown => (type === 'jsonb' && value !== null ? JSON.stringify(value) : value);

/** Writes a new row of an entity. Columns that nothing is said of take their defaults, which the entity is told. */
export async function writeNewRow(entity: TenantEntity): Promise<void> {
  const { name, columns } = tableOf(entity.constructor as ObjectType<object>);
  const [given, left]: [ColumnOfEntity[], ColumnOfEntity[]] = [[], []];
  for (const column of columns.values()) ((entity as unknown as Values)[column.property] === undefined ? left : given).push(column);
  const list = given.map(({ column }) => `"${column}"`).join(', ');
  const places = given.map((_, place) => `$${place + 1}`).join(', ');
  const told = left.length ? ` returning ${left.map(selectedAs).join(', ')}` : '';
  const values = given.map((column) => toSent((entity as unknown as Values)[column.property], column));
  const [row] = await tx().query(`insert into ${name} as held (${list}) values (${places})${told}`, values);
  Object.assign(entity, row);
}
