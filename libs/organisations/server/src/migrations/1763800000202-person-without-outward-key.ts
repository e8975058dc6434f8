import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every foreign key of an organisation's table starts with the organisation, without exception: checks of foreign keys pass by
 * row-level security. An account belongs to none, so the database does not check it; accounts are never removed.
 */
export class PersonWithoutOutwardKey1763800000202 implements MigrationInterface {
  readonly name = 'PersonWithoutOutwardKey1763800000202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisations.person drop constraint person_account_id_fkey');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
