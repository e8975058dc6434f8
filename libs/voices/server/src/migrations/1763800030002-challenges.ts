import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Challenge and response. Both are only ever added to, and the restricted role may do no more: nobody challenged can edit, hide,
 * close or reorder what was asked of them.
 */
export class Challenges1763800030002 implements MigrationInterface {
  readonly name = 'Challenges1763800030002';

  async up(runner: QueryRunner): Promise<void> {
    await this.addChallenges(runner);
    await this.addEvents(runner);
    await this.addSupport(runner);
    await this.refuseChanges(runner);
  }

  /** The restricted role has no right to change these rows. Should somebody ever give it one, or act as another role, they are refused all the same. */
  private async refuseChanges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function voices.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'What was asked and answered is never changed.' using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['challenge', 'challenge_event', 'challenge_support']) {
      await runner.query(`create trigger refuse_change before update or delete or truncate on voices.${table} for each statement execute function voices.refuse_change()`);
    }
  }

  /** A group's challenge has a day and no time, and no author. */
  private async addChallenges(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.challenge',
      appendOnly: true,
      columns: `
        number integer not null check (number >= 1),
        subject_kind text not null check (subject_kind <> ''),
        subject_id uuid not null,
        plan_id uuid not null,
        raised_as text not null check (raised_as in ('person', 'adviser', 'sub_group', 'group')),
        raised_by_person uuid,
        raised_by_group uuid,
        respondent_id uuid not null,
        title text not null check (title <> ''),
        markdown text not null check (markdown <> ''),
        raised_on date not null,
        raised_at timestamptz,
        answer_due_on date not null check (answer_due_on > raised_on),
        check (num_nonnulls(raised_by_person, raised_by_group) = 1),
        check ((raised_as = 'group') = (raised_by_group is not null)),
        check ((raised_by_group is null) = (raised_at is not null)),
        check (raised_by_person is null or raised_by_person <> respondent_id),
        unique (organisation_id, number),
        ${references('plan_id', 'plans.plan')},
        ${references('raised_by_person', 'organisations.person')},
        ${references('respondent_id', 'organisations.person')}`,
    });
    await runner.query(`
      create index challenges_of_subject on voices.challenge (organisation_id, subject_id, raised_on desc);
      create index challenges_of_respondent on voices.challenge (organisation_id, respondent_id, answer_due_on);
      create index challenges_of_group on voices.challenge (organisation_id, raised_by_group, raised_on desc) where raised_by_group is not null`);
  }

  /** Events have places in their challenge, so that their order never hangs on a clock. A group's own acts have a day and nobody. */
  private async addEvents(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.challenge_event',
      appendOnly: true,
      columns: `
        challenge_id uuid not null,
        place integer not null check (place >= 1),
        kind text not null check (kind in ('acknowledged', 'answered', 'satisfied', 'unsatisfied', 'withdrawn', 'taken_to_sub_group', 'respondent_changed', 'respondent_told', 'reminded', 'sponsor_told')),
        by_person uuid,
        happened_on date not null,
        happened_at timestamptz,
        markdown text check (markdown <> ''),
        outcome text check (outcome in ('accepted', 'partly', 'not_accepted')),
        will_happen text check (will_happen <> ''),
        by_on date,
        action_id uuid,
        respondent_id uuid,
        check ((kind = 'answered') = (outcome is not null)),
        check (kind <> 'answered' or markdown is not null),
        check ((kind = 'respondent_changed') = (respondent_id is not null)),
        check (by_person is null or happened_at is not null),
        unique (organisation_id, challenge_id, place),
        ${references('challenge_id', 'voices.challenge')},
        ${references('by_person', 'organisations.person')},
        ${references('action_id', 'plans.action')},
        ${references('respondent_id', 'organisations.person')}`,
    });
  }

  /** Support given and taken back, row by row; the newest of a person counts. */
  private async addSupport(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.challenge_support',
      appendOnly: true,
      columns: `
        challenge_id uuid not null,
        person_id uuid not null,
        place integer not null check (place >= 1),
        is_given boolean not null,
        unique (organisation_id, challenge_id, person_id, place),
        ${references('challenge_id', 'voices.challenge')},
        ${references('person_id', 'organisations.person')}`,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
