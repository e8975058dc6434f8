import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Withdrawn, never deleted: who, when and why; one that was withdrawn from a draft leaves the plan. */
const WITHDRAWABLE = `
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  keeps_place boolean not null default true,
  ${references('withdrawn_by', 'organisations.person')}`;

/**
 * Figures of measures. What was recorded is only ever added to: a correction is another revision of the same period. What a measure
 * means, its targets and the marks on its chart change, with their history.
 */
export class Figures1763800020002 implements MigrationInterface {
  readonly name = 'Figures1763800020002';

  async up(runner: QueryRunner): Promise<void> {
    await this.defineMeasures(runner);
    await this.addObservations(runner);
    await this.addTargets(runner);
    await this.addMarks(runner);
    await this.addJudgements(runner);
  }

  private async defineMeasures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table measures.measure
        add column unit text check (unit in ('count', 'percent', 'ratio', 'score')),
        add column unit_label text check (unit_label <> ''),
        add column decimals integer not null default 0 check (decimals between 0 and 4),
        add column better text not null default 'higher' check (better in ('higher', 'lower', 'neither')),
        add column frequency text check (frequency in ('monthly', 'quarterly', 'six_monthly', 'yearly', 'once')),
        add column grace_days integer not null default 14 check (grace_days between 0 and 366),
        add column first_period_on date,
        add column definition text check (definition <> ''),
        add column numerator_words text check (numerator_words <> ''),
        add column denominator_words text check (denominator_words <> ''),
        add column data_source text check (data_source <> ''),
        add column caveats text check (caveats <> ''),
        add column question text check (question <> ''),
        add column people text not null default 'same_people' check (people in ('none', 'same_people', 'different_each_time')),
        add column screens_outliers boolean not null default true,
        add column fixed_after integer default 12 check (fixed_after >= 12),
        add column template text,
        add column headline_position double precision,
        add column baseline_version integer not null default 1,
        add column targets_version integer not null default 1`);
  }

  private async addObservations(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'measures.observation',
      appendOnly: true,
      columns: `
        measure_id uuid not null,
        from_on date not null,
        to_on date not null,
        revision integer not null default 1 check (revision >= 1),
        value double precision,
        numerator double precision,
        denominator double precision check (denominator > 0),
        as_at_on date not null,
        source text check (source <> ''),
        note text check (note <> ''),
        reason text check (reason <> ''),
        recorded_by uuid,
        recorded_at timestamptz not null default now(),
        check (from_on <= to_on),
        check (revision = 1 or reason is not null),
        check (value is not null or (revision > 1 and numerator is null and denominator is null)),
        unique (organisation_id, measure_id, to_on, revision),
        ${references('measure_id', 'measures.measure')},
        ${references('recorded_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'measures.starting_value',
      appendOnly: true,
      columns: `
        measure_id uuid not null,
        from_on date,
        to_on date,
        source text check (source <> ''),
        reason text check (reason <> ''),
        set_by uuid,
        set_at timestamptz not null default now(),
        check ((from_on is null) = (to_on is null)),
        check (from_on <= to_on),
        ${references('measure_id', 'measures.measure')},
        ${references('set_by', 'organisations.person')}`,
    });
    await runner.query(`create index starting_values_of_measure on measures.starting_value (organisation_id, measure_id, set_at desc)`);
  }

  private async addTargets(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'measures.target',
      columns: `
        measure_id uuid not null,
        due_on date not null,
        value double precision,
        comparator_measure_id uuid,
        is_waypoint boolean not null default false,
        words text check (words <> ''),
        ${WITHDRAWABLE},
        check (value is null or comparator_measure_id is null),
        check (comparator_measure_id <> measure_id),
        ${references('measure_id', 'measures.measure')},
        ${references('comparator_measure_id', 'measures.measure')}`,
    });
    await runner.query(`
      create unique index one_target_a_day on measures.target (organisation_id, measure_id, due_on) where withdrawn_at is null;
      create index targets_by_comparator on measures.target (organisation_id, comparator_measure_id) where comparator_measure_id is not null`);
  }

  private async addMarks(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'measures.chart_mark',
      columns: `
        measure_id uuid not null,
        kind text not null check (kind in ('note', 'break', 'new_limits', 'exclusion')),
        marked_on date not null,
        words text not null check (words <> ''),
        action_id uuid,
        added_by uuid,
        added_at timestamptz not null default now(),
        ${WITHDRAWABLE},
        ${references('measure_id', 'measures.measure')},
        ${references('action_id', 'plans.action')},
        ${references('added_by', 'organisations.person')}`,
    });
    await runner.query(`
      create index marks_of_measure on measures.chart_mark (organisation_id, measure_id, marked_on);
      create unique index one_turn_a_day on measures.chart_mark (organisation_id, measure_id, kind, marked_on) where withdrawn_at is null and kind <> 'note'`);
  }

  private async addJudgements(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'measures.judgement',
      appendOnly: true,
      columns: `
        measure_id uuid not null,
        strength text check (strength in ('none', 'asserted', 'documented', 'independently_assured')),
        is_met boolean not null,
        words text check (words <> ''),
        source text check (source <> ''),
        source_url text check (source_url <> ''),
        observed_on date not null,
        judged_by uuid,
        judged_at timestamptz not null default now(),
        constraint met_needs_evidence check (not is_met or strength is null or strength in ('documented', 'independently_assured')),
        ${references('measure_id', 'measures.measure')},
        ${references('judged_by', 'organisations.person')}`,
    });
    await runner.query(`create index judgements_of_measure on measures.judgement (organisation_id, measure_id, observed_on desc, judged_at desc)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
