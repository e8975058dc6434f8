import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Measures of success, as text: what would show that an outcome has come about. */
export class Measures1763800020001 implements MigrationInterface {
  readonly name = 'Measures1763800020001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema measures; grant usage on schema measures to waymark_app');
    await createTenantTable(runner, {
      name: 'measures.measure',
      columns: `
        plan_id uuid not null,
        outcome_id uuid not null,
        position double precision not null,
        statement text not null check (statement <> ''),
        original_reference text,
        kind text not null default 'undecided' check (kind in ('undecided', 'numeric', 'milestone', 'evidence', 'perception')),
        owner_id uuid,
        baseline_text text check (baseline_text <> ''),
        target_text text check (target_text <> ''),
        added_at timestamptz not null default now(),
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        withdrawn_reason text,
        keeps_place boolean not null default true,
        ${references('withdrawn_by', 'organisations.person')},
        ${references('plan_id', 'plans.plan')},
        ${references('outcome_id', 'plans.outcome')},
        ${references('owner_id', 'organisations.person')}`,
    });
    await runner.query(`
      create index measures_of_plan on measures.measure (organisation_id, plan_id);
      create index measures_of_outcome on measures.measure (organisation_id, outcome_id, position);
      create index measures_of_owner on measures.measure (organisation_id, owner_id);
      create view measures.measure_reference with (security_invoker = true) as
        select measure.organisation_id, measure.id, measure.plan_id, measure.outcome_id, outcome.objective_number, outcome.number as outcome_number,
               row_number() over (partition by measure.organisation_id, outcome.objective_id order by outcome.number, measure.position, measure.id)::integer as number
        from measures.measure
        join plans.outcome_reference outcome on outcome.organisation_id = measure.organisation_id and outcome.id = measure.outcome_id
        where measure.keeps_place;
      grant select on measures.measure_reference to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
