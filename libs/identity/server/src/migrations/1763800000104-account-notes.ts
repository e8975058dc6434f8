import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What accounts did, to the hour, until the hour is over and the chains of their organisations have it. */
export class AccountNotes1763800000104 implements MigrationInterface {
  readonly name = 'AccountNotes1763800000104';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.account_note (
        id uuid not null default gen_random_uuid(),
        organisation_id uuid not null,
        account_id uuid not null references identity.account on delete cascade,
        kind text not null,
        detail text not null,
        at timestamptz not null,
        ready_at timestamptz not null,
        count integer not null default 1,
        primary key (organisation_id, account_id, kind, detail, at)
      );
      create index account_note_ready on identity.account_note (organisation_id, ready_at);
      grant select, insert, delete, update (count) on identity.account_note to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
