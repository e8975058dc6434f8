import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said in the open about a part of a plan. Nothing of it is ever changed: an edit is another text, an ending another row. */
export class Comments1763800030001 implements MigrationInterface {
  readonly name = 'Comments1763800030001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema voices; grant usage on schema voices to waymark_app');
    await this.addComments(runner);
    await this.addWhatBecomesOfThem(runner);
    await this.addFollowing(runner);
  }

  /** A comment is a person's or a staff group's; a group's has a day and no time, and no author. */
  private async addComments(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.comment',
      appendOnly: true,
      columns: `
        subject_kind text not null check (subject_kind <> ''),
        subject_id uuid not null,
        plan_id uuid not null,
        thread_id uuid not null,
        place integer not null check (place >= 0 and (place = 0) = (thread_id = id)),
        kind text not null check (kind in ('comment', 'advice', 'support', 'statement')),
        author_id uuid,
        group_id uuid,
        written_at timestamptz not null,
        check (num_nonnulls(author_id, group_id) = 1),
        unique (organisation_id, thread_id, place),
        ${references('plan_id', 'plans.plan')},
        ${references('author_id', 'organisations.person')},
        ${references('thread_id', 'voices.comment')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.comment_text',
      appendOnly: true,
      columns: `
        comment_id uuid not null,
        revision integer not null check (revision >= 1),
        markdown text not null check (markdown <> ''),
        written_at timestamptz not null,
        unique (organisation_id, comment_id, revision),
        ${references('comment_id', 'voices.comment')}`,
    });
    await runner.query(`
      create index threads_of_subject on voices.comment (organisation_id, subject_id, written_at desc, id desc) where id = thread_id;
      create index comments_of_author on voices.comment (organisation_id, author_id, written_at desc)`);
  }

  private async addWhatBecomesOfThem(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.comment_turn',
      appendOnly: true,
      columns: `
        comment_id uuid not null,
        place integer not null check (place >= 1),
        kind text not null check (kind in ('withdrawn', 'resolved', 'reopened')),
        by_person uuid not null,
        turned_at timestamptz not null,
        unique (organisation_id, comment_id, place),
        ${references('comment_id', 'voices.comment')},
        ${references('by_person', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.comment_answer',
      appendOnly: true,
      columns: `
        comment_id uuid not null,
        place integer not null check (place >= 1),
        markdown text not null check (markdown <> ''),
        what_changed text check (what_changed <> ''),
        action_id uuid,
        answered_by uuid not null,
        answered_at timestamptz not null,
        unique (organisation_id, comment_id, place),
        ${references('comment_id', 'voices.comment')},
        ${references('action_id', 'plans.action')},
        ${references('answered_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.answer_judgement',
      appendOnly: true,
      columns: `
        answer_id uuid not null,
        is_accepted boolean not null,
        words text check (words <> ''),
        by_person uuid,
        judged_on date not null,
        unique (organisation_id, answer_id),
        ${references('answer_id', 'voices.comment_answer')},
        ${references('by_person', 'organisations.person')}`,
    });
  }

  private async addFollowing(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.mention',
      appendOnly: true,
      columns: `
        comment_id uuid not null,
        person_id uuid not null,
        unique (organisation_id, comment_id, person_id),
        ${references('comment_id', 'voices.comment')},
        ${references('person_id', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.follow',
      columns: `
        person_id uuid not null,
        subject_kind text not null,
        subject_id uuid not null,
        is_following boolean not null,
        unique (organisation_id, person_id, subject_id),
        ${references('person_id', 'organisations.person')}`,
    });
    await runner.query('create index followers on voices.follow (organisation_id, subject_id) where is_following');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
