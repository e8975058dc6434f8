import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is still to hear by mail that something was said. A row is gone once the mail is posted, and the history does not repeat it:
 * what was said, and who follows, is kept elsewhere.
 */
export class Notices1763800030005 implements MigrationInterface {
  readonly name = 'Notices1763800030005';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.notice',
      history: false,
      columns: `
        comment_id uuid not null,
        person_id uuid not null,
        is_mention boolean not null,
        unique (organisation_id, comment_id, person_id),
        ${references('comment_id', 'voices.comment')},
        ${references('person_id', 'organisations.person')}`,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
