import { randomUUID } from 'node:crypto';
import { platformError } from '@waymark/platform/domain';
import type { EntityMetadata, ObjectType } from 'typeorm';
import { findConflict } from './conflict.queries';
import { isUuid } from './is-uuid';
import { tx } from './request-scope';
import type { TenantEntity } from './tenant-entity';

type Values = Record<string, unknown>;

/** What each entity looked like when it was taken, to know which columns its verbs have changed. */
const asTaken = new WeakMap<object, Values>();

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function valuesOf(metadata: EntityMetadata, entity: object): Values {
  return Object.fromEntries(metadata.columns.map((column) => [column.propertyName, (entity as Values)[column.propertyName]]));
}

/**
 * Loads a row to change it and locks it until the transaction ends.
 * @throws platform.not_found when it is not there, or is another organisation's.
 */
export async function take<E extends TenantEntity>(type: ObjectType<E>, id: string): Promise<E> {
  if (!isUuid(id)) throw platformError('platform.not_found');
  const manager = await tx().manager();
  const where = { organisationId: tx().organisationId, id } as never;
  const entity = await manager.findOne(type, { where, lock: { mode: 'pessimistic_write' }, loadEagerRelations: false });
  if (!entity) throw platformError('platform.not_found');
  asTaken.set(entity, { ...valuesOf(manager.connection.getMetadata(type), entity) });
  return entity;
}

/** Adds a row and gives it back with its id, organisation and first version. */
export async function insert<E extends TenantEntity>(type: ObjectType<E>, values: Partial<Omit<E, 'organisationId' | 'version'>>): Promise<E> {
  const manager = await tx().manager();
  const entity = manager.create(type, { id: randomUUID(), ...values, organisationId: tx().organisationId, version: 1 } as never) as E;
  await manager.insert(type, entity as never);
  return entity;
}

/** The columns that an entity's verbs have changed since it was taken: property name to value. */
export async function changesOf(entity: TenantEntity): Promise<Values> {
  const before = asTaken.get(entity);
  if (!before) throw new Error('Only an entity that was taken in this transaction can be saved.');
  const now = valuesOf((await tx().manager()).connection.getMetadata(entity.constructor), entity);
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => name !== 'version' && !same(value, before[name])));
}

/**
 * Refuses a change made by a page that had not seen what others have since done to the same properties.
 * @param seen the version the person's page showed.
 * @throws platform.conflict with the object as it is now, the properties in conflict, who changed them and when.
 */
export async function requireUnchanged(entity: TenantEntity, seen: number, properties: readonly string[]): Promise<void> {
  if (seen === entity.version) return;
  const metadata = (await tx().manager()).connection.getMetadata(entity.constructor);
  const columns = properties.map((name) => metadata.findColumnWithPropertyName(name)!.databaseName);
  const toProperty = (column: string) => metadata.findColumnWithDatabaseName(column)?.propertyName ?? column;
  const conflict = await findConflict(metadata.tablePath, entity, seen, columns, toProperty, asTaken.get(entity)!);
  if (conflict) throw platformError('platform.conflict', conflict);
}

/** The driver takes a list for a PostgreSQL array; in a column of JSON it is JSON. */
const toSent = (value: unknown, type: unknown): unknown => (type === 'jsonb' && Array.isArray(value) ? JSON.stringify(value) : value);

/**
 * Writes what has changed, if nobody else has changed the same since the version that the person had seen. Changes of other
 * columns merge. Nothing is written when nothing changed.
 * @param seen the version the person's page showed.
 * @throws platform.conflict, see requireUnchanged.
 */
export async function saveVersioned(entity: TenantEntity, seen: number): Promise<void> {
  const changes = await changesOf(entity);
  const names = Object.keys(changes);
  await requireUnchanged(entity, seen, names);
  if (names.length === 0) return;
  const metadata = (await tx().manager()).connection.getMetadata(entity.constructor);
  const column = (name: string) => metadata.findColumnWithPropertyName(name)!.databaseName;
  const assignments = names.map((name, index) => `"${column(name)}" = $${index + 4}`).join(', ');
  const written = await tx().execute(
    `update ${metadata.tablePath} set ${assignments}, version = version + 1 where organisation_id = $1 and id = $2 and version = $3`,
    [entity.organisationId, entity.id, entity.version, ...names.map((name) => toSent(changes[name], metadata.findColumnWithPropertyName(name)!.type))],
  );
  if (written !== 1) throw new Error('A row that was locked for change has changed all the same.');
  entity.version += 1;
  asTaken.set(entity, { ...asTaken.get(entity), ...changes, version: entity.version });
}
