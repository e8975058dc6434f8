import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORD = `text check (length(btrim(%)) between 1 and 40)`;
const MEANING = `text check (length(btrim(%)) between 1 and 300)`;
const toColumns = (names: readonly string[], type: string) => names.map((name) => `add column ${name} ${type.replace('%', name)}`).join(', ');

const words = ['objective_one', 'objective_many', 'outcome_one', 'outcome_many', 'action_one', 'action_many', 'measure_one', 'measure_many', 'group_one', 'group_many', 'minority'];
const meanings = ['complete_means', 'on_track_means', 'at_risk_means', 'off_track_means', 'not_started_means', 'paused_means', 'withdrawn_means'];

/** How often updates and reviews are expected, how long an answer may take, and the organisation's own words. Empty: as Waymark has it. */
export class WaysAndWords1763800000206 implements MigrationInterface {
  readonly name = 'WaysAndWords1763800000206';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisations.organisation
        add column update_every_days integer check (update_every_days in (7, 14, 31, 92)),
        add column challenge_days integer not null default 14 check (challenge_days between 1 and 90),
        add column is_challenge_in_working_days boolean not null default false,
        add column review_months integer not null default 6 check (review_months between 1 and 60),
        ${toColumns(words, WORD)},
        ${toColumns(meanings, MEANING)}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
