import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys of accounts, and the questions that one must answer with them. */
export class Passkeys1763800000105 implements MigrationInterface {
  readonly name = 'Passkeys1763800000105';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.passkey (
        id uuid primary key,
        account_id uuid not null references identity.account on delete cascade,
        credential_id text not null unique,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        name text not null check (name <> ''),
        is_backed_up boolean not null,
        added_at timestamptz not null,
        used_at timestamptz
      );
      create index passkey_of_account on identity.passkey (account_id);
      grant select, insert, delete, update (counter, name, is_backed_up, used_at) on identity.passkey to waymark_app;

      create table identity.passkey_challenge (
        holder text primary key,
        challenge text not null,
        expires_at timestamptz not null
      );
      grant select, insert, delete, update (challenge, expires_at) on identity.passkey_challenge to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
