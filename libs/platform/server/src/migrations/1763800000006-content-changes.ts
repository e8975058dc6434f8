import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from '../database/tenant-table';
import { noteChanges } from '../kept/note-changes';

/**
 * One row for each transaction that has changed something of an organisation. Together they tell one state of its rows from every
 * other: how many there are, and the sum of their marks. Rows are only added, so that writers never wait for each other, and put
 * together from time to time, which changes neither number. They hold no time and nobody's name.
 */
export class ContentChanges1763800000006 implements MigrationInterface {
  readonly name = 'ContentChanges1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.content_change (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        changes integer not null default 1,
        mark numeric not null default hashtextextended(gen_random_uuid()::text, 0),
        primary key (organisation_id, id)
      )`);
    await protect(runner, 'platform.content_change');
    await runner.query(`grant select, insert, delete on platform.content_change to waymark_app`);
    await runner.query(`
      create function platform.note_change() returns trigger language plpgsql as $$
      declare
        organisation uuid := coalesce(new.organisation_id, old.organisation_id);
        noted text := pg_current_xact_id()::text || ' ' || organisation;
      begin
        if current_setting('app.content_noted', true) is distinct from noted then
          insert into platform.content_change (organisation_id) values (organisation);
          perform set_config('app.content_noted', noted, true);
        end if;
        return null;
      end $$`);
    await this.noteInTablesThatStand(runner);
  }

  /** Tables made from here on note their changes by themselves. */
  private async noteInTablesThatStand(runner: QueryRunner): Promise<void> {
    const tables = (await runner.query(`
      select schemaname || '.' || tablename as name from pg_tables join pg_class on pg_class.oid = (quote_ident(schemaname) || '.' || quote_ident(tablename))::regclass
      where rowsecurity and relforcerowsecurity
        and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'organisation_id' and not attisdropped)
      order by 1`)) as { name: string }[];
    for (const { name } of tables) await noteChanges(runner, name);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
