import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, passwords, sessions, and which organisations an account may enter. None of it belongs to one organisation: see the README. */
export class Identity1763800000101 implements MigrationInterface {
  readonly name = 'Identity1763800000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity;
      grant usage on schema identity to waymark_app;

      create table identity.account (
        id uuid primary key default gen_random_uuid(),
        email text not null check (email <> ''),
        name text not null check (name <> ''),
        created_at timestamptz not null default now()
      );
      create unique index account_of_email on identity.account (lower(email));
      grant select, insert, update (name) on identity.account to waymark_app;

      create table identity.password (
        account_id uuid primary key references identity.account,
        hash text not null,
        set_at timestamptz not null
      );
      grant select, insert, update (hash, set_at) on identity.password to waymark_app;

      create table identity.session (
        id uuid primary key default gen_random_uuid(),
        token_hash text not null unique,
        account_id uuid not null references identity.account,
        started_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null,
        device text not null,
        revoked_at timestamptz
      );
      create index session_of_account on identity.session (account_id) where revoked_at is null;
      create index session_by_end on identity.session (expires_at);
      grant select, insert, delete, update (seen_at, revoked_at) on identity.session to waymark_app;

      create table identity.throttle (
        key text primary key,
        attempts integer not null,
        ends_at timestamptz not null
      );
      grant select, insert, update, delete on identity.throttle to waymark_app;

      create table identity.organisation_directory (
        slug text primary key check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
        organisation_id uuid not null unique,
        name text not null check (name <> '')
      );
      grant select, insert, update (name) on identity.organisation_directory to waymark_app;

      create table identity.account_organisation (
        account_id uuid not null references identity.account,
        organisation_id uuid not null references identity.organisation_directory (organisation_id),
        primary key (account_id, organisation_id)
      );
      grant select, insert, delete on identity.account_organisation to waymark_app;

      create table identity.invitation (
        token_hash text primary key,
        organisation_id uuid not null references identity.organisation_directory (organisation_id),
        person_id uuid not null,
        email text not null,
        invited_by_name text not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index invitation_of_person on identity.invitation (organisation_id, person_id);
      grant select, insert, delete, update (used_at) on identity.invitation to waymark_app;

      create table identity.demo_persona (
        key text primary key,
        account_id uuid not null references identity.account,
        organisation_slug text not null references identity.organisation_directory (slug),
        name text not null,
        title text not null,
        role text not null,
        description text not null,
        position integer not null
      );
      grant select, insert on identity.demo_persona to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
