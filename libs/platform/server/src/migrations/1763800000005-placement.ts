import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from '../database/tenant-table';

/**
 * Where an organisation is, when there are several databases. Each database says of an organisation that came or went whether it is
 * still there; the program asks as it begins a transaction. An organisation without a row is at home, the first database.
 */
export class Placement1763800000005 implements MigrationInterface {
  readonly name = 'Placement1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.placement (
        organisation_id uuid primary key,
        state text not null check (state in ('arriving', 'here', 'gone')),
        ticket uuid not null,
        moved_to text check (moved_to <> ''),
        moved_with uuid,
        at timestamptz not null default clock_timestamp(),
        check ((state = 'here') = (moved_to is null))
      )`);
    await protect(runner, 'platform.placement');
    await this.addEntering(runner);
  }

  /**
   * Refuses a transaction of an organisation that is not here, and tells where it has gone. A change holds a lock, shared with other
   * changes, until it ends: whoever moves the organisation takes it alone. While that one has it, changes are refused, and when its
   * connection is cut they go on. Where the organisation is arriving, only who comes with the ticket that the old place hands out when
   * it has let go may enter; anybody else is sent to the old place.
   */
  private async addEntering(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select on platform.placement to waymark_app;
      create function platform.enter_place(is_home boolean, writes boolean, shown_ticket uuid) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
      declare
        tenant uuid := current_setting('app.organisation_id')::uuid;
        place platform.placement;
      begin
        if writes and not pg_try_advisory_xact_lock_shared(hashtextextended(tenant::text, 4120227)) then
          raise exception 'This organisation is being moved.' using errcode = 'PV503';
        end if;
        select * into place from platform.placement where organisation_id = tenant;
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
