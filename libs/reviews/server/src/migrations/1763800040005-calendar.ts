import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses under which somebody's calendar reads the dates of reviews, and which reminders were sent. */
export class Calendar1763800040005 implements MigrationInterface {
  readonly name = 'Calendar1763800040005';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.calendar_link',
      columns: `
        person_id uuid not null,
        token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
        made_at timestamptz not null,
        revoked_at timestamptz,
        unique (organisation_id, token_hash),
        ${references('person_id', 'organisations.person')}`,
    });
    await runner.query('create index calendar_links_of_person on reviews.calendar_link (organisation_id, person_id) where revoked_at is null');
    await this.addReminders(runner);
  }

  /** A reminder stands beside the day it was about: where the dates of a stage change, its people hear again. */
  private async addReminders(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.stage_reminder',
      appendOnly: true,
      columns: `
        review_id uuid not null,
        stage_id uuid not null,
        kind text not null check (kind in ('opened', 'due_soon')),
        about_on date not null,
        person_id uuid not null,
        reminded_on date not null,
        unique (organisation_id, stage_id, kind, about_on, person_id),
        ${references('review_id', 'reviews.review')},
        ${references('stage_id', 'reviews.stage')},
        ${references('person_id', 'organisations.person')}`,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
