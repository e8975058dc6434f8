import type { QueryRunner } from 'typeorm';
import { noteChanges } from '../kept/note-changes';

export interface TenantTable {
  /** Schema and name, e.g. 'plans.action'. */
  readonly name: string;
  /** Column definitions and constraints of its own; organisation_id, id, version and the keys are stamped. */
  readonly columns: string;
  /** Rows that are only ever added (records): no version, no updates, no deletes. */
  readonly appendOnly?: boolean;
  /** False for tables whose rows must not be repeated in the history; each needs a reason in the catalogue test. */
  readonly history?: boolean;
}

const NAME = /^[a-z_]+\.[a-z_]+$/;

/**
 * Creates a table of an organisation's rows: organisation first in every key, row-level security enabled and forced with one
 * policy, version guard, history by trigger, and no more rights for the restricted role than it needs.
 */
export async function createTenantTable(runner: QueryRunner, table: TenantTable): Promise<void> {
  const { name, columns, appendOnly = false, history = true } = table;
  if (!NAME.test(name)) throw new Error(`"${name}" is not a schema and a table name.`);
  await runner.query(`
    create table ${name} (
      organisation_id uuid not null default current_setting('app.organisation_id')::uuid,
      id uuid not null default gen_random_uuid(),
      ${appendOnly ? '' : 'version integer not null default 1,'}
      ${columns},
      primary key (organisation_id, id)
    )`);
  await protect(runner, name);
  await runner.query(`grant select, insert${appendOnly ? '' : ', update, delete'} on ${name} to waymark_app`);
  if (!appendOnly) await runner.query(`create trigger guard_version before update on ${name} for each row execute function platform.guard_version()`);
  await noteChanges(runner, name);
  if (history && !appendOnly) await runner.query(`create trigger write_history after insert or update or delete on ${name} for each row execute function platform.write_history()`);
}

/** Row-level security, enabled and forced: equality on the organisation, loud when none is set. */
export async function protect(runner: QueryRunner, name: string): Promise<void> {
  await runner.query(`
    alter table ${name} enable row level security;
    alter table ${name} force row level security;
    create policy organisation on ${name}
      using (organisation_id = (select current_setting('app.organisation_id')::uuid))
      with check (organisation_id = (select current_setting('app.organisation_id')::uuid))`);
}

/** A foreign key that starts with the organisation, so that it can never point into another one's rows. */
export const references = (column: string, table: string): string =>
  `foreign key (organisation_id, ${column}) references ${table} (organisation_id, id)`;
