import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file may say that something is off track without a day of recovery; what it says is recorded as it says it. */
export class ImportedUpdates1763800010003 implements MigrationInterface {
  readonly name = 'ImportedUpdates1763800010003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plans.status_update
        add column imported_from text,
        drop constraint recovery_date_of_off_track,
        add constraint recovery_date_of_off_track
          check (status <> 'off_track' or no_change or kind = 'undo' or forecast_on is not null or imported_from is not null)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
