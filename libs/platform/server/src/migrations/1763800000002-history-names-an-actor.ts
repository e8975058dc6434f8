import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A setting of an earlier transaction on the same connection is left behind as an empty text, not as nothing, so a change by
 * nobody would pass. It must fail as loudly as on a new connection.
 */
export class HistoryNamesAnActor1763800000002 implements MigrationInterface {
  readonly name = 'HistoryNamesAnActor1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table platform.history add constraint history_names_an_actor check (actor <> '')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
