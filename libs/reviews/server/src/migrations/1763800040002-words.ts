import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people write into a review: commentary, the assurance opinion, what is asked of the board and its sub-group and what they
 * decide, questions and their answers, and whose view was asked for.
 */
export class Words1763800040002 implements MigrationInterface {
  readonly name = 'Words1763800040002';

  async up(runner: QueryRunner): Promise<void> {
    await this.addCommentary(runner);
    await this.addOpinions(runner);
    await this.addDecisions(runner);
    await this.addQuestions(runner);
    await this.addVoices(runner);
    await this.refuseChanges(runner);
  }

  /** One row for each field, so that two people who write different fields never meet. The bodies' own comments are fields like others, with other writers. */
  private async addCommentary(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.commentary',
      columns: `
        review_id uuid not null,
        subject_kind text not null check (subject_kind in ('review', 'plan', 'objective', 'outcome')),
        subject_id uuid not null,
        field text not null check (field in ('summary', 'learned', 'opinion_reason', 'commentary', 'alert', 'advise', 'assure', 'sub_group_comment', 'board_comment')),
        words text not null,
        written_by uuid not null,
        written_at timestamptz not null,
        check ((subject_kind = 'review') = (field <> 'commentary')),
        check (subject_kind <> 'review' or subject_id = review_id),
        unique (organisation_id, review_id, subject_kind, subject_id, field),
        ${references('review_id', 'reviews.review')},
        ${references('written_by', 'organisations.person')}`,
    });
  }

  /** A scale is never changed, only followed by the next revision: an opinion keeps the one it was given on. */
  private async addOpinions(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.opinion_scale',
      appendOnly: true,
      columns: `
        revision integer not null check (revision >= 1),
        levels jsonb not null check (jsonb_typeof(levels) = 'array' and jsonb_array_length(levels) between 2 and 8),
        set_by uuid not null,
        set_at timestamptz not null,
        reason text not null check (reason <> ''),
        unique (organisation_id, revision),
        ${references('set_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'reviews.opinion',
      columns: `
        review_id uuid not null,
        level text check (level <> ''),
        scale_revision integer not null check (scale_revision >= 0),
        given_by uuid not null,
        given_at timestamptz not null,
        unique (organisation_id, review_id),
        ${references('review_id', 'reviews.review')},
        ${references('given_by', 'organisations.person')}`,
    });
  }

  /** A decision repeats the words it was taken on: what was asked may be reworded until the next paper. */
  private async addDecisions(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.decision_asked',
      columns: `
        review_id uuid not null,
        place integer not null check (place >= 1),
        kind text not null check (kind in ('agree', 'note', 'approve')),
        title text not null check (title <> ''),
        detail text check (detail <> ''),
        action_id uuid,
        proposed_due_on date,
        asked_by uuid not null,
        asked_at timestamptz not null,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        check (proposed_due_on is null or action_id is not null),
        check ((withdrawn_at is null) = (withdrawn_by is null)),
        unique (organisation_id, review_id, place),
        ${references('review_id', 'reviews.review')},
        ${references('action_id', 'plans.action')},
        ${references('asked_by', 'organisations.person')},
        ${references('withdrawn_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'reviews.decision',
      columns: `
        review_id uuid not null,
        place integer not null check (place >= 1),
        asked_id uuid,
        title text not null check (title <> ''),
        detail text check (detail <> ''),
        outcome text not null check (outcome in ('agreed', 'agreed_with_changes', 'not_agreed', 'deferred', 'noted')),
        body text not null check (body in ('sub_group', 'board')),
        words text check (words <> ''),
        decided_on date not null,
        decided_by uuid not null,
        owner_id uuid,
        due_on date,
        review_on date,
        unique (organisation_id, review_id, place),
        ${references('review_id', 'reviews.review')},
        ${references('asked_id', 'reviews.decision_asked')},
        ${references('decided_by', 'organisations.person')},
        ${references('owner_id', 'organisations.person')}`,
    });
    await runner.query('create unique index one_decision_of_a_body on reviews.decision (organisation_id, asked_id, body) where asked_id is not null');
    await createTenantTable(runner, {
      name: 'reviews.follow_up',
      appendOnly: true,
      columns: `
        decision_id uuid not null,
        place integer not null check (place >= 1),
        standing text not null check (standing in ('open', 'on_track', 'at_risk', 'done', 'dropped')),
        words text check (words <> ''),
        said_by uuid not null,
        said_on date not null,
        said_at timestamptz not null,
        sealed_before integer not null check (sealed_before >= 1),
        check (standing <> 'dropped' or words is not null),
        unique (organisation_id, decision_id, place),
        ${references('decision_id', 'reviews.decision')},
        ${references('said_by', 'organisations.person')}`,
    });
  }

  private async addQuestions(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.question',
      appendOnly: true,
      columns: `
        review_id uuid not null,
        place integer not null check (place >= 1),
        paragraph text not null check (paragraph <> ''),
        paragraph_title text not null check (paragraph_title <> ''),
        owner_id uuid,
        words text not null check (words <> ''),
        asked_by uuid not null,
        asked_at timestamptz not null,
        unique (organisation_id, review_id, place),
        ${references('review_id', 'reviews.review')},
        ${references('owner_id', 'organisations.person')},
        ${references('asked_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'reviews.answer',
      appendOnly: true,
      columns: `
        review_id uuid not null,
        question_id uuid not null,
        place integer not null check (place >= 1),
        words text not null check (words <> ''),
        answered_by uuid not null,
        answered_at timestamptz not null,
        unique (organisation_id, question_id, place),
        ${references('review_id', 'reviews.review')},
        ${references('question_id', 'reviews.question')},
        ${references('answered_by', 'organisations.person')}`,
    });
  }

  private async addVoices(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.voice_asked',
      appendOnly: true,
      columns: `
        review_id uuid not null,
        place integer not null check (place >= 1),
        group_id uuid,
        person_id uuid,
        asked_by uuid not null,
        asked_on date not null,
        asked_at timestamptz not null,
        check (num_nonnulls(group_id, person_id) = 1),
        unique (organisation_id, review_id, place),
        ${references('review_id', 'reviews.review')},
        ${references('group_id', 'voices.staff_group')},
        ${references('person_id', 'organisations.person')},
        ${references('asked_by', 'organisations.person')}`,
    });
    await runner.query(`
      create unique index group_asked_once on reviews.voice_asked (organisation_id, review_id, group_id) where group_id is not null;
      create unique index person_asked_once on reviews.voice_asked (organisation_id, review_id, person_id) where person_id is not null`);
  }

  /** What was asked, answered and said of a decision stays as it was said, whoever tries to change it. */
  private async refuseChanges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function reviews.refuse_change_of_words() returns trigger language plpgsql as $$
      begin
        raise exception 'What was asked and answered in a review is never changed.' using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['opinion_scale', 'follow_up', 'question', 'answer', 'voice_asked']) {
      await runner.query(`create trigger refuse_change before update or delete or truncate on reviews.${table} for each statement execute function reviews.refuse_change_of_words()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
