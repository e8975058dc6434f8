import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that set another password, and who sent an invitation, so that one from somebody who may no longer invite is worth nothing. */
export class PasswordReset1763800000102 implements MigrationInterface {
  readonly name = 'PasswordReset1763800000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.password_reset (
        token_hash text primary key,
        account_id uuid not null references identity.account,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index password_reset_of_account on identity.password_reset (account_id);
      grant select, insert, delete, update (used_at) on identity.password_reset to waymark_app;

      alter table identity.invitation add column invited_by uuid;
      create index invitation_by_sender on identity.invitation (organisation_id, invited_by)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
