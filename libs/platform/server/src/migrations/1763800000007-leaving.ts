import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An organisation that is about to leave a database is no longer read from that one's replicas: they hear later than others that it has
 * gone. It is said long enough before that every replica in use has heard of it by then.
 */
export class Leaving1763800000007 implements MigrationInterface {
  readonly name = 'Leaving1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table platform.placement add column is_leaving boolean not null default false');
    await runner.query(`
      create or replace function platform.enter_place(is_home boolean, writes boolean, shown_ticket uuid) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
      declare
        tenant uuid := current_setting('app.organisation_id')::uuid;
        place platform.placement;
      begin
        if writes and not pg_try_advisory_xact_lock_shared(hashtextextended(tenant::text, 4120227)) then
          raise exception 'This organisation is being moved.' using errcode = 'PV503';
        end if;
        select * into place from platform.placement where organisation_id = tenant;
        if place.is_leaving and pg_is_in_recovery() then
          raise exception 'This organisation is about to leave: a replica may not hear of it in time.' using errcode = 'PV307';
        end if;
        if place.state = 'here' or (place.state = 'arriving' and place.ticket = shown_ticket) then
          return;
        end if;
        if place.state is not null then
          raise exception 'This organisation is in another database.' using errcode = 'PV301', detail = place.moved_to || ' ' || coalesce(place.moved_with::text, '-');
        end if;
        if not is_home then
          raise exception 'This organisation is not in this database.' using errcode = 'PV404';
        end if;
      end $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
