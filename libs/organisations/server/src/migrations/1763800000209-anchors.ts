import { createTenantTable } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who gets the end of the audit chain by mail each day, and which ends have gone out. */
export class Anchors1763800000209 implements MigrationInterface {
  readonly name = 'Anchors1763800000209';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'organisations.anchor_setting',
      columns: `
        addresses text[] not null default '{}' check (cardinality(addresses) <= 10),
        unique (organisation_id)`,
    });
    await createTenantTable(runner, {
      name: 'organisations.anchor',
      appendOnly: true,
      columns: `
        sequence integer not null check (sequence >= 1),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        day date not null,
        anchored_at timestamptz not null,
        mails integer not null check (mails >= 0),
        unique (organisation_id, sequence)`,
    });
    await runner.query('alter table organisations.anchor_setting add check (id = organisation_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
