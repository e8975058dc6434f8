import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on their way into a plan. Working material, purged after a week, so it is not repeated in the history. */
export class Interchange1763800030001 implements MigrationInterface {
  readonly name = 'Interchange1763800030001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema interchange; grant usage on schema interchange to waymark_app');
    await createTenantTable(runner, {
      name: 'interchange.plan_import',
      history: false,
      columns: `
        file_name text not null check (file_name <> ''),
        size integer not null,
        state text not null default 'waiting' check (state in ('waiting', 'reading', 'ready', 'refused', 'saving', 'saved', 'failed')),
        refusal text,
        progress integer not null default 0 check (progress between 0 and 100),
        ticket_hash text not null,
        ticket_expires_at timestamptz not null,
        ticket_used_at timestamptz,
        bytes bytea,
        mapping jsonb,
        draft jsonb,
        target_plan_id uuid,
        target_chosen boolean not null default false,
        opened_by uuid not null,
        opened_at timestamptz not null,
        saved_plan_id uuid,
        saved_at timestamptz,
        unique (organisation_id, ticket_hash),
        ${references('target_plan_id', 'plans.plan')},
        ${references('saved_plan_id', 'plans.plan')},
        ${references('opened_by', 'organisations.person')}`,
    });
    await runner.query(`create index imports_by_time on interchange.plan_import (organisation_id, opened_at)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
