import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, protect } from '../database/tenant-table';

/** History by trigger, idempotency keys, the mail outbox: what every context stands on. */
export class Platform1763800000001 implements MigrationInterface {
  readonly name = 'Platform1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema platform; grant usage on schema platform to waymark_app`);
    await runner.query(`
      create function platform.guard_version() returns trigger language plpgsql as $$
      begin
        if new.version <> old.version + 1 then
          raise exception 'version of %.% must grow by one', tg_table_schema, tg_table_name using errcode = 'PV409';
        end if;
        if new.organisation_id <> old.organisation_id or new.id <> old.id then
          raise exception 'a row of %.% keeps its organisation and id', tg_table_schema, tg_table_name using errcode = 'PV410';
        end if;
        return new;
      end $$;
      create table platform.history (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        table_name text not null,
        row_id uuid not null,
        version integer not null,
        operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
        old jsonb,
        new jsonb,
        actor text not null,
        request_id text,
        at timestamptz not null default clock_timestamp(),
        primary key (organisation_id, id)
      );
      create index history_of_row on platform.history (organisation_id, table_name, row_id, version)`);
    await protect(runner, 'platform.history');
    await runner.query(`
      grant select on platform.history to waymark_app;
      create function platform.write_history() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
        after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
        changed jsonb := coalesce(after, before);
      begin
        insert into platform.history (organisation_id, table_name, row_id, version, operation, old, new, actor, request_id)
        values ((changed ->> 'organisation_id')::uuid, tg_table_schema || '.' || tg_table_name, (changed ->> 'id')::uuid, (changed ->> 'version')::integer,
                tg_op, before, after, current_setting('app.actor'), current_setting('app.request_id', true));
        return null;
      end $$;
      revoke execute on function platform.write_history() from public`);
    await createTenantTable(runner, {
      name: 'platform.idempotency',
      history: false,
      columns: `
        key text not null,
        actor text not null,
        request_hash text not null,
        response jsonb,
        recorded_at timestamptz not null default now(),
        unique (organisation_id, key, actor)`,
    });
    await createTenantTable(runner, {
      name: 'platform.mail',
      history: false,
      columns: `
        recipient text not null,
        subject text not null check (subject !~ '[\\r\\n]'),
        body text not null,
        recorded_at timestamptz not null default now(),
        sent_at timestamptz,
        failure text`,
    });
    await runner.query(`create index mail_by_time on platform.mail (organisation_id, recorded_at desc)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
