import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether programs of an organisation may ask the API what they like; closed until an admin opens it. */
export class OpenEndpoint1763800000203 implements MigrationInterface {
  readonly name = 'OpenEndpoint1763800000203';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisations.organisation add column has_open_endpoint boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
