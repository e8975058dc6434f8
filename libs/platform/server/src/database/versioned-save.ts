import { randomUUID } from 'node:crypto';
import { platformError } from '@waymark/platform/domain';
import type { ObjectType } from 'typeorm';
import { findConflict } from './conflict.queries';
import { tableOf, toSent, type Values, valuesOf, writeNewRow } from './entity-rows';
import { isUuid } from './is-uuid';
import type { Statement } from './foresight';
import { tx } from './request-scope';
import type { TenantEntity } from './tenant-entity';

/** What each entity looked like when it was taken, to know which columns its verbs have changed. */
const asTaken = new WeakMap<object, Values>();

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Loads a row to change it and locks it until the transaction ends.
 * @throws platform.not_found when it is not there, or is another organisation's.
 */
export async function take<E extends TenantEntity>(type: ObjectType<E>, id: string): Promise<E> {
  if (!isUuid(id)) throw platformError('platform.not_found');
  const [row] = await tx().query(tableOf(type).taken, [tx().organisationId, id]);
  if (!row) throw platformError('platform.not_found');
  return toTaken(type, row);
}

/** Loads many rows to change them, locked until the transaction ends. Those that are not there are left out. */
export async function takeAll<E extends TenantEntity>(type: ObjectType<E>, ids: readonly string[]): Promise<Map<string, E>> {
  if (ids.length === 0) return new Map();
  const rows = await tx().query<Values & { id: string }>(tableOf(type).takenTogether, [tx().organisationId, ids]);
  return new Map(rows.map((row) => [row.id, toTaken(type, row)]));
}

/** The entity of a row that a statement has taken for change, together with what else it asked for. @param row has a value for each of the entity's columns */
export function toTaken<E extends TenantEntity>(type: ObjectType<E>, row: Values): E {
  const entity = new (type as new () => E)();
  for (const name of tableOf(type).columns.keys()) {
    if (!(name in row)) throw new Error(`A row was taken for change without its ${name}.`);
    (entity as unknown as Values)[name] = row[name];
  }
  asTaken.set(entity, valuesOf(entity));
  return entity;
}

/** Adds a row and gives it back with its id, organisation and first version. */
export async function insert<E extends TenantEntity>(type: ObjectType<E>, values: Partial<Omit<E, 'organisationId' | 'version'>>): Promise<E> {
  const entity = Object.assign(new (type as new () => E)(), { id: randomUUID() }, values, { organisationId: tx().organisationId, version: 1 });
  await writeNewRow(entity);
  return entity;
}

/** The columns that an entity's verbs have changed since it was taken: property name to value. */
export function changesOf(entity: TenantEntity): Values {
  const before = asTaken.get(entity);
  if (!before) throw new Error('Only an entity that was taken in this transaction can be saved.');
  return Object.fromEntries(Object.entries(valuesOf(entity)).filter(([name, value]) => name !== 'version' && !same(value, before[name])));
}

/**
 * Refuses a change made by a page that had not seen what others have since done to the same properties.
 * @param seen the version the person's page showed.
 * @throws platform.conflict with the object as it is now, the properties in conflict, who changed them and when.
 */
export async function requireUnchanged(entity: TenantEntity, seen: number, properties: readonly string[]): Promise<void> {
  if (seen === entity.version) return;
  const { name: table, columns, toProperty } = tableOf(entity.constructor as ObjectType<object>);
  const judged = properties.map((name) => columns.get(name)!.column);
  const conflict = await findConflict(table, entity, seen, judged, toProperty, asTaken.get(entity)!);
  if (conflict) throw platformError('platform.conflict', conflict);
}

/**
 * Writes what has changed, if nobody else has changed the same since the version that the person had seen. Changes of other
 * columns merge. Nothing is written when nothing changed.
 * @param seen the version the person's page showed.
 * @throws platform.conflict, see requireUnchanged.
 */
export async function saveVersioned(entity: TenantEntity, seen: number): Promise<void> {
  const change = await changeOf(entity, seen);
  if (!change) return;
  if ((await tx().execute(change.text, change.values)) !== 1) throw new Error('A row that was locked for change has changed all the same.');
  noteSaved(entity, change);
}

/** Does what saveVersioned does, but sends the change as one that nobody waits for before the end: see Transaction.sendLast. */
export async function saveLast(entity: TenantEntity, seen: number): Promise<void> {
  const change = await changeOf(entity, seen);
  if (!change) return;
  // Where no row was changed, it divides by nothing: the end hears of that, as of any other statement that fails.
  tx().sendLast(`with written as (${change.text} returning 1) select 1 / count(*) from written`, change.values);
  noteSaved(entity, change);
}

interface Change extends Statement {
  readonly changes: Values;
}

/** The statement that writes what has changed, or null when nothing has. */
async function changeOf(entity: TenantEntity, seen: number): Promise<Change | null> {
  const changes = changesOf(entity);
  const names = Object.keys(changes);
  if (seen !== entity.version) await requireUnchanged(entity, seen, names);
  if (names.length === 0) return null;
  const { name: table, columns } = tableOf(entity.constructor as ObjectType<object>);
  const assignments = names.map((name, index) => `"${columns.get(name)!.column}" = $${index + 4}`).join(', ');
  return {
    changes,
    text: `update ${table} set ${assignments}, version = version + 1 where organisation_id = $1 and id = $2 and version = $3`,
    values: [entity.organisationId, entity.id, entity.version, ...names.map((name) => toSent(changes[name], columns.get(name)!))],
  };
}

function noteSaved(entity: TenantEntity, { changes }: Change): void {
  entity.version += 1;
  asTaken.set(entity, { ...asTaken.get(entity), ...changes, version: entity.version });
}
