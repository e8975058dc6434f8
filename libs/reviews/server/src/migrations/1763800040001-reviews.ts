import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cycles of plans, their reviews, the stages each review goes through, and who signs at each. */
export class Reviews1763800040001 implements MigrationInterface {
  readonly name = 'Reviews1763800040001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema reviews; grant usage on schema reviews to waymark_app');
    await this.addCycles(runner);
    await this.addReviews(runner);
    await this.addStages(runner);
    await this.addSteps(runner);
  }

  /** A cycle says how often a plan is reviewed and how long each stage takes; the days themselves are worked out from it. */
  private async addCycles(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.cycle',
      columns: `
        plan_id uuid not null,
        kind text not null check (kind in ('review', 'stocktake', 'look_back', 'other')),
        name text check (name <> ''),
        starts_on date not null,
        months_each integer not null check (months_each between 1 and 60),
        grace_days integer not null check (grace_days between 0 and 90),
        stage_days jsonb not null,
        team_lead_days integer not null check (team_lead_days between 0 and 180),
        sub_group_name text not null check (sub_group_name <> ''),
        board_name text not null check (board_name <> ''),
        presented_by_id uuid,
        stopped_at timestamptz,
        check ((kind = 'other') = (name is not null)),
        ${references('plan_id', 'plans.plan')},
        ${references('presented_by_id', 'organisations.person')}`,
    });
    await runner.query(`
      create index cycles_of_plan on reviews.cycle (organisation_id, plan_id);
      create unique index one_cycle_of_a_kind on reviews.cycle (organisation_id, plan_id, kind) where stopped_at is null and kind <> 'other'`);
  }

  /** A review of a period is there once, unless the one before was cancelled. Whatever is sealed has been through every stage. */
  private async addReviews(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.review',
      columns: `
        number integer not null check (number >= 1),
        ordinal integer not null check (ordinal >= 1),
        plan_id uuid not null,
        cycle_id uuid,
        kind text not null check (kind in ('review', 'stocktake', 'look_back', 'other')),
        name text check (name <> ''),
        period_from date not null,
        period_to date not null check (period_to >= period_from),
        stage text not null default 'prepare' check (stage in ('prepare', 'executive', 'sub_group', 'board', 'published')),
        grace_days integer not null check (grace_days between 0 and 90),
        sub_group_name text not null check (sub_group_name <> ''),
        board_name text not null check (board_name <> ''),
        presented_by_id uuid,
        opened_at timestamptz not null,
        opened_by_id uuid,
        cancelled_at timestamptz,
        cancelled_by_id uuid,
        cancel_reason text check (cancel_reason <> ''),
        replaced_by_id uuid,
        sealed_at timestamptz,
        sealed_by_id uuid,
        check ((kind = 'other') = (name is not null)),
        check ((cancelled_at is null) = (cancel_reason is null)),
        check (cancelled_at is null or sealed_at is null),
        check (replaced_by_id is null or cancelled_at is not null),
        check ((stage = 'published') = (sealed_at is not null)),
        unique (organisation_id, number),
        ${references('plan_id', 'plans.plan')},
        ${references('cycle_id', 'reviews.cycle')},
        ${references('presented_by_id', 'organisations.person')},
        ${references('opened_by_id', 'organisations.person')},
        ${references('cancelled_by_id', 'organisations.person')},
        ${references('sealed_by_id', 'organisations.person')},
        ${references('replaced_by_id', 'reviews.review')}`,
    });
    await runner.query(`
      create unique index one_review_of_a_period on reviews.review (organisation_id, plan_id, kind, period_from) where cancelled_at is null and kind <> 'other';
      create unique index one_review_of_a_cycle on reviews.review (organisation_id, cycle_id, period_from) where cancelled_at is null and cycle_id is not null;
      create index reviews_of_plan on reviews.review (organisation_id, plan_id, kind, ordinal)`);
  }

  private async addStages(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.stage',
      columns: `
        review_id uuid not null,
        kind text not null check (kind in ('prepare', 'executive', 'sub_group', 'board', 'published')),
        place integer not null check (place between 1 and 5),
        opens_on date not null,
        due_on date not null check (due_on >= opens_on),
        meets_on date,
        check (meets_on is null or kind in ('sub_group', 'board')),
        unique (organisation_id, review_id, kind),
        ${references('review_id', 'reviews.review')}`,
    });
    await createTenantTable(runner, {
      name: 'reviews.stage_signer',
      columns: `
        review_id uuid not null,
        stage_id uuid not null,
        person_id uuid not null,
        place integer not null check (place >= 1),
        capacity text check (capacity <> ''),
        unique (organisation_id, stage_id, person_id),
        ${references('review_id', 'reviews.review')},
        ${references('stage_id', 'reviews.stage')},
        ${references('person_id', 'organisations.person')}`,
    });
    await runner.query('create index signers_of_review on reviews.stage_signer (organisation_id, review_id)');
  }

  /** Every time a stage went forward or back. Steps have places, so that their order never hangs on a clock. */
  private async addSteps(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.stage_step',
      appendOnly: true,
      columns: `
        review_id uuid not null,
        place integer not null check (place >= 1),
        from_stage text not null check (from_stage in ('prepare', 'executive', 'sub_group', 'board')),
        to_stage text not null check (to_stage in ('prepare', 'executive', 'sub_group', 'board', 'published') and to_stage <> from_stage),
        stepped_at timestamptz not null,
        stepped_by_id uuid not null,
        reason text check (reason <> ''),
        unique (organisation_id, review_id, place),
        ${references('review_id', 'reviews.review')},
        ${references('stepped_by_id', 'organisations.person')}`,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
