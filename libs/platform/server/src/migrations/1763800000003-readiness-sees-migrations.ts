import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A program that is newer than its schema says that it is not ready; for that it must see which migrations have run. */
export class ReadinessSeesMigrations1763800000003 implements MigrationInterface {
  readonly name = 'ReadinessSeesMigrations1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant select on public.migrations to waymark_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
