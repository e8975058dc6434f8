import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever began a draft wrote its first words: once they are out in the group's name, who that was is forgotten. */
export class ReleasedDrafts1763800030006 implements MigrationInterface {
  readonly name = 'ReleasedDrafts1763800030006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table voices.conversation drop constraint conversation_check;
      alter table voices.conversation add constraint opened_by_somebody check (case kind when 'unnamed' then opened_by is null else opened_by is not null or purpose = 'draft' end)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
