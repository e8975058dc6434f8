import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `array['admin', 'executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser', 'reader']`;

/** Organisations, their teams as a tree, their people, and what those people may do. */
export class Organisations1763800000201 implements MigrationInterface {
  readonly name = 'Organisations1763800000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema organisations; grant usage on schema organisations to waymark_app');
    await createTenantTable(runner, {
      name: 'organisations.organisation',
      columns: `
        name text not null check (name <> ''),
        slug text not null,
        time_zone text not null default 'Europe/London',
        stale_after_days integer not null default 35 check (stale_after_days between 1 and 366),
        check (id = organisation_id)`,
    });
    await createTenantTable(runner, {
      name: 'organisations.team',
      columns: `
        name text not null check (name <> ''),
        parent_id uuid,
        closed_at timestamptz,
        check (parent_id <> id),
        ${references('parent_id', 'organisations.team')}`,
    });
    await createTenantTable(runner, {
      name: 'organisations.person',
      columns: `
        name text not null check (name <> ''),
        email text,
        title text,
        team_id uuid,
        account_id uuid references identity.account,
        left_on date,
        membership_version integer not null default 0,
        unique (organisation_id, account_id),
        ${references('team_id', 'organisations.team')}`,
    });
    await createTenantTable(runner, {
      name: 'organisations.membership',
      columns: `
        person_id uuid not null,
        roles text[] not null check (roles <@ ${ROLES} and cardinality(roles) > 0),
        ends_on date,
        ended_at timestamptz,
        invited_at timestamptz,
        joined_at timestamptz,
        unique (organisation_id, person_id),
        ${references('person_id', 'organisations.person')}`,
    });
    await runner.query(`
      create index team_of_parent on organisations.team (organisation_id, parent_id);
      create unique index person_of_email on organisations.person (organisation_id, lower(email));
      create index person_of_name on organisations.person (organisation_id, lower(name), id);
      create index person_of_team on organisations.person (organisation_id, team_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
