import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Single sign-on as it must be known before anybody is signed in: providers, proved domains, who came in by which, and ways in that are under way. */
export class SignOn1763800000106 implements MigrationInterface {
  readonly name = 'SignOn1763800000106';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.provider (
        id uuid primary key,
        organisation_id uuid not null references identity.organisation_directory (organisation_id),
        live_revision integer,
        unique (organisation_id, id)
      );
      grant select, insert, delete, update (live_revision) on identity.provider to waymark_app;

      create table identity.provider_revision (
        provider_id uuid not null references identity.provider on delete cascade,
        revision integer not null check (revision > 0),
        kind text not null check (kind in ('entra', 'google', 'keycloak', 'other')),
        issuer text not null check (issuer <> ''),
        client_id text not null check (client_id <> ''),
        sealed_secret bytea not null,
        primary key (provider_id, revision)
      );
      alter table identity.provider add constraint live_revision_exists
        foreign key (id, live_revision) references identity.provider_revision (provider_id, revision) deferrable initially deferred;
      grant select, insert, delete on identity.provider_revision to waymark_app;

      create table identity.proved_domain (
        domain text primary key check (domain = lower(domain) and domain <> ''),
        organisation_id uuid not null references identity.organisation_directory (organisation_id),
        provider_id uuid,
        is_enforced boolean not null default false,
        foreign key (organisation_id, provider_id) references identity.provider (organisation_id, id)
      );
      create index proved_domain_of_organisation on identity.proved_domain (organisation_id);
      grant select, insert, delete, update (provider_id, is_enforced) on identity.proved_domain to waymark_app;

      create table identity.identity (
        provider_id uuid not null references identity.provider on delete cascade,
        issuer text not null,
        subject text not null check (subject <> ''),
        account_id uuid not null references identity.account,
        linked_at timestamptz not null,
        primary key (provider_id, issuer, subject)
      );
      create unique index identity_of_account on identity.identity (provider_id, issuer, account_id);
      create index identity_by_account on identity.identity (account_id);
      grant select, insert, delete on identity.identity to waymark_app;

      create table identity.flow (
        state_hash text primary key,
        provider_id uuid not null references identity.provider on delete cascade,
        revision integer not null,
        organisation_id uuid not null,
        purpose text not null check (purpose in ('sign_in', 'test', 'prove')),
        browser_hash text not null,
        nonce text not null,
        sealed_verifier bytea not null,
        return_to text not null,
        session_id uuid,
        person_id uuid,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index flow_by_end on identity.flow (expires_at);
      grant select, insert, delete, update (used_at) on identity.flow to waymark_app;

      alter table identity.session add column provider_id uuid;
      create index session_of_provider on identity.session (provider_id) where provider_id is not null and revoked_at is null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
