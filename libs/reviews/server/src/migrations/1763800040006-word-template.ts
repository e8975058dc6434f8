import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The look of an organisation's Word documents. The newest row is in force; one without a file takes the look back. */
export class WordTemplate1763800040006 implements MigrationInterface {
  readonly name = 'WordTemplate1763800040006';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.word_template',
      appendOnly: true,
      columns: `
        place integer not null check (place >= 1),
        file_name text check (file_name <> ''),
        bytes bytea check (octet_length(bytes) > 0),
        sha256 text check (sha256 = encode(sha256(bytes), 'hex')),
        set_by uuid not null,
        set_at timestamptz not null,
        check ((bytes is null) = (file_name is null) and (bytes is null) = (sha256 is null)),
        unique (organisation_id, place),
        ${references('set_by', 'organisations.person')}`,
    });
    await runner.query(`
      create trigger refuse_change before update or delete or truncate on reviews.word_template for each statement execute function reviews.refuse_change();
      alter table reviews.word_template enable always trigger refuse_change`);
    await this.addTickets(runner);
  }

  /** One upload of a person at a time. Working material, so it is not repeated in the history. */
  private async addTickets(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.word_template_ticket',
      history: false,
      columns: `
        person_id uuid not null,
        file_name text not null check (file_name <> ''),
        size integer not null check (size > 0),
        ticket_hash text not null check (ticket_hash ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz not null,
        used_at timestamptz,
        unique (organisation_id, person_id),
        ${references('person_id', 'organisations.person')}`,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
