import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an action must remember so that nothing is lost: an update knows the completion it replaced, so that taking it back can
 * restore it; and who helps and which outcomes are served, though rows of their own, count as changes of the action.
 */
export class ActionsRemember1763800010002 implements MigrationInterface {
  readonly name = 'ActionsRemember1763800010002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plans.status_update add column previous_completion jsonb;
      alter table plans.action
        add column contributors_version integer not null default 1,
        add column outcomes_version integer not null default 1`);
    // "No change" is one press, also for what was brought in from a file as off track without a day.
    await runner.query(`
      do $$
      declare name text;
      begin
        select conname into strict name from pg_constraint
        where conrelid = 'plans.status_update'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%forecast_on IS NOT NULL%';
        execute format('alter table plans.status_update drop constraint %I', name);
      end $$;
      alter table plans.status_update add constraint recovery_date_of_off_track
        check (status <> 'off_track' or no_change or kind = 'undo' or forecast_on is not null)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
