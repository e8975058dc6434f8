import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What admins set up for single sign-on. The client secret is not here, and so not in the history either: it lies sealed beside
 * the revision that identity keeps.
 */
export class SignOnSettings1763800000205 implements MigrationInterface {
  readonly name = 'SignOnSettings1763800000205';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'organisations.sign_on_provider',
      columns: `
        place integer not null,
        name text not null check (name <> ''),
        kind text not null check (kind in ('entra', 'google', 'keycloak', 'other')),
        issuer text not null check (issuer <> ''),
        client_id text not null check (client_id <> ''),
        state text not null default 'draft' check (state in ('draft', 'on', 'off')),
        revision integer not null default 1,
        live_revision integer,
        removed_at timestamptz,
        tested_revision integer,
        tested_at timestamptz,
        test_problem text,
        test_email text,
        test_name text,
        check ((state = 'on') = (live_revision is not null)),
        unique (organisation_id, place)`,
    });
    await createTenantTable(runner, {
      name: 'organisations.sign_on_domain',
      columns: `
        place integer not null,
        domain text not null check (domain = lower(domain) and domain <> ''),
        token text not null check (token <> ''),
        provider_id uuid,
        proved_at timestamptz,
        checked_at timestamptz,
        absent_since timestamptz,
        told_at timestamptz,
        is_enforced boolean not null default false,
        unique (organisation_id, domain),
        unique (organisation_id, place),
        check (not is_enforced or proved_at is not null),
        ${references('provider_id', 'organisations.sign_on_provider')}`,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
