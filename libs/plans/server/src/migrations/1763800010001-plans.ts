import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DELIVERY_STATUS = `('not_started', 'on_track', 'at_risk', 'off_track', 'complete', 'paused', 'withdrawn')`;
const DAYS_REAL = `(starts_on is null or ends_on is null or ends_on >= starts_on)`;

/** Withdrawn rows stay. In an approved plan they keep their number, so that nobody else's number moves; in a draft they leave the plan. */
const WITHDRAWAL = `
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  keeps_place boolean not null default true,
  ${references('withdrawn_by', 'organisations.person')}`;

/** Plans, what they hold, and the records of what became of it. */
export class Plans1763800010001 implements MigrationInterface {
  readonly name = 'Plans1763800010001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema plans; grant usage on schema plans to waymark_app');
    await createTenantTable(runner, {
      name: 'plans.plan',
      columns: `
        title text not null check (title <> ''),
        summary text,
        state text not null default 'draft' check (state in ('draft', 'active', 'closed')),
        starts_on date,
        ends_on date,
        parent_id uuid,
        team_id uuid,
        approved_by text,
        approved_on date,
        closed_on date,
        close_reason text,
        opened_at timestamptz not null default now(),
        check (${DAYS_REAL}),
        check (state = 'draft' or (approved_by is not null and approved_on is not null)),
        ${references('parent_id', 'plans.plan')},
        ${references('team_id', 'organisations.team')}`,
    });
    await createTenantTable(runner, {
      name: 'plans.objective',
      columns: `
        plan_id uuid not null,
        position double precision not null,
        theme text not null check (theme <> ''),
        statement text,
        original_reference text,
        ${WITHDRAWAL},
        ${references('plan_id', 'plans.plan')}`,
    });
    await createTenantTable(runner, {
      name: 'plans.outcome',
      columns: `
        plan_id uuid not null,
        objective_id uuid not null,
        position double precision not null,
        statement text not null check (statement <> ''),
        original_reference text,
        ${WITHDRAWAL},
        ${references('plan_id', 'plans.plan')},
        ${references('objective_id', 'plans.objective')}`,
    });
    await this.createActions(runner);
    await this.createRecords(runner);
    await this.createReferences(runner);
  }

  private async createActions(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'plans.action',
      columns: `
        plan_id uuid not null,
        title text not null check (title <> ''),
        detail text,
        original_reference text,
        owner_id uuid,
        team_id uuid,
        start_on date,
        due_on date,
        original_due_on date,
        times_slipped integer not null default 0,
        days_slipped integer not null default 0,
        ongoing boolean not null default false,
        review_on date,
        supports_id uuid,
        status text not null default 'not_started' check (status in ${DELIVERY_STATUS}),
        status_since date,
        forecast_status text check (forecast_status in ${DELIVERY_STATUS}),
        forecast_on date,
        last_update_id uuid,
        last_update_at timestamptz,
        claimed_by uuid,
        claimed_at timestamptz,
        claimed_on date,
        confirmed_by uuid,
        confirmed_at timestamptz,
        successor_id uuid,
        added_at timestamptz not null default now(),
        ${WITHDRAWAL},
        check (start_on is null or due_on is null or due_on >= start_on),
        check (confirmed_by is null or confirmed_by <> claimed_by),
        ${references('plan_id', 'plans.plan')},
        ${references('owner_id', 'organisations.person')},
        ${references('team_id', 'organisations.team')},
        ${references('supports_id', 'plans.action')},
        ${references('successor_id', 'plans.action')},
        ${references('claimed_by', 'organisations.person')},
        ${references('confirmed_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'plans.action_outcome',
      columns: `
        action_id uuid not null,
        outcome_id uuid not null,
        position double precision not null,
        is_home boolean not null,
        unique (organisation_id, action_id, outcome_id),
        ${references('action_id', 'plans.action')},
        ${references('outcome_id', 'plans.outcome')}`,
    });
    await createTenantTable(runner, {
      name: 'plans.action_contributor',
      columns: `
        action_id uuid not null,
        person_id uuid not null,
        unique (organisation_id, action_id, person_id),
        ${references('action_id', 'plans.action')},
        ${references('person_id', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'plans.milestone',
      columns: `
        action_id uuid not null,
        position double precision not null,
        title text not null check (title <> ''),
        due_on date,
        reached_on date,
        ${WITHDRAWAL},
        ${references('action_id', 'plans.action')}`,
    });
    await runner.query(`
      create unique index one_home_of_action on plans.action_outcome (organisation_id, action_id) where is_home;
      create index objectives_of_plan on plans.objective (organisation_id, plan_id, position);
      create index outcomes_of_plan on plans.outcome (organisation_id, plan_id, objective_id, position);
      create index actions_of_plan on plans.action (organisation_id, plan_id);
      create index actions_of_owner on plans.action (organisation_id, owner_id);
      create index actions_of_outcome on plans.action_outcome (organisation_id, outcome_id, position);
      create index contributions_of_person on plans.action_contributor (organisation_id, person_id);
      create index milestones_of_action on plans.milestone (organisation_id, action_id, position)`);
  }

  private async createRecords(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'plans.status_update',
      appendOnly: true,
      columns: `
        action_id uuid not null,
        kind text not null check (kind in ('update', 'completion_confirmed', 'completion_declined', 'withdrawn', 'undo')),
        status text not null check (status in ${DELIVERY_STATUS}),
        note text,
        no_change boolean not null default false,
        forecast_on date,
        forecast_status text check (forecast_status in ${DELIVERY_STATUS}),
        previous_status text not null check (previous_status in ${DELIVERY_STATUS}),
        previous_since date,
        previous_forecast_on date,
        previous_forecast_status text,
        previous_update_id uuid,
        previous_update_at timestamptz,
        undoes_id uuid,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        check (status not in ('at_risk', 'off_track') or no_change or kind = 'undo' or note is not null),
        check (status <> 'off_track' or kind = 'undo' or forecast_on is not null),
        unique (organisation_id, undoes_id),
        ${references('action_id', 'plans.action')},
        ${references('recorded_by', 'organisations.person')},
        ${references('undoes_id', 'plans.status_update')}`,
    });
    await createTenantTable(runner, {
      name: 'plans.evidence',
      appendOnly: true,
      columns: `
        action_id uuid not null,
        status_update_id uuid,
        title text not null check (title <> ''),
        url text not null check (url ~ '^https?://'),
        dated_on date,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        ${references('action_id', 'plans.action')},
        ${references('status_update_id', 'plans.status_update')},
        ${references('recorded_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'plans.plan_change',
      appendOnly: true,
      columns: `
        plan_id uuid not null,
        subject text not null check (subject in ('plan', 'objective', 'outcome', 'action', 'milestone', 'measure')),
        subject_id uuid not null,
        subject_title text not null,
        reference text,
        action_id uuid,
        kind text not null check (kind in ('added', 'reworded', 'moved', 'date_changed', 'owner_changed', 'linked', 'withdrawn', 'approved', 'closed', 'reopened', 'other')),
        field text,
        from_text text,
        to_text text,
        reason text,
        slipped_days integer,
        changed_by uuid not null,
        changed_at timestamptz not null,
        ${references('plan_id', 'plans.plan')},
        ${references('action_id', 'plans.action')},
        ${references('changed_by', 'organisations.person')}`,
    });
    await runner.query(`
      create index updates_of_action on plans.status_update (organisation_id, action_id, recorded_at desc);
      create index updates_by_time on plans.status_update (organisation_id, recorded_at);
      create index evidence_of_action on plans.evidence (organisation_id, action_id, recorded_at desc);
      create index changes_of_plan on plans.plan_change (organisation_id, plan_id, changed_at desc);
      create index changes_of_action on plans.plan_change (organisation_id, action_id, changed_at desc)`);
  }

  /** References are labels computed from position: objective 1, outcome 1.2, action 1.2.2. */
  private async createReferences(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view plans.objective_reference with (security_invoker = true) as
        select organisation_id, id, plan_id,
               row_number() over (partition by organisation_id, plan_id order by position, id)::integer as number
        from plans.objective where keeps_place;
      create view plans.outcome_reference with (security_invoker = true) as
        select outcome.organisation_id, outcome.id, outcome.plan_id, outcome.objective_id, objective.number as objective_number,
               row_number() over (partition by outcome.organisation_id, outcome.objective_id order by outcome.position, outcome.id)::integer as number
        from plans.outcome
        join plans.objective_reference objective on objective.organisation_id = outcome.organisation_id and objective.id = outcome.objective_id
        where outcome.keeps_place;
      create view plans.action_reference with (security_invoker = true) as
        select home.organisation_id, home.action_id as id, outcome.plan_id, outcome.id as outcome_id, outcome.objective_id,
               outcome.objective_number, outcome.number as outcome_number,
               row_number() over (partition by home.organisation_id, home.outcome_id order by home.position, home.action_id)::integer as number
        from plans.action_outcome home
        join plans.action on action.organisation_id = home.organisation_id and action.id = home.action_id and action.keeps_place
        join plans.outcome_reference outcome on outcome.organisation_id = home.organisation_id and outcome.id = home.outcome_id
        where home.is_home;
      grant select on plans.objective_reference, plans.outcome_reference, plans.action_reference to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
