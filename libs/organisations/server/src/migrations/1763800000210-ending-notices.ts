import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was told that somebody's place ends soon: once for each last day and warning, however often the morning's job runs. */
export class EndingNotices1763800000210 implements MigrationInterface {
  readonly name = 'EndingNotices1763800000210';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'organisations.ending_notice',
      appendOnly: true,
      columns: `
        person_id uuid not null,
        ends_on date not null,
        days_before integer not null check (days_before in (30, 7)),
        told_on date not null,
        unique (organisation_id, person_id, ends_on, days_before),
        ${references('person_id', 'organisations.person')}`,
    });
    await runner.query('create index memberships_that_end on organisations.membership (organisation_id, ends_on) where ends_on is not null and ended_at is null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
