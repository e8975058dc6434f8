import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time codes, codes for when the phone is lost, sign-ins that wait for one, and when a session last proved who is there. */
export class SecondFactors1763800000103 implements MigrationInterface {
  readonly name = 'SecondFactors1763800000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.totp (
        account_id uuid primary key references identity.account,
        sealed_secret bytea not null,
        confirmed_at timestamptz,
        last_step bigint
      );
      grant select, insert, delete, update (sealed_secret, confirmed_at, last_step) on identity.totp to waymark_app;

      create table identity.recovery_code (
        account_id uuid not null references identity.account,
        hash text not null,
        used_at timestamptz,
        primary key (account_id, hash)
      );
      grant select, insert, delete, update (used_at) on identity.recovery_code to waymark_app;

      create table identity.half_session (
        token_hash text primary key,
        account_id uuid not null references identity.account,
        expires_at timestamptz not null,
        attempts integer not null default 0
      );
      create index half_session_of_account on identity.half_session (account_id);
      grant select, insert, delete, update (attempts) on identity.half_session to waymark_app;

      alter table identity.session add column proved_at timestamptz;
      grant update (token_hash, proved_at) on identity.session to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
