import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is said without a name. None of these tables has a history: it would repeat, with the minute, what they forget. Rows are
 * never changed in a way that counts: what is touched is deleted and added again, and each morning all of it at once.
 */
export class Unnamed1763800030004 implements MigrationInterface {
  readonly name = 'Unnamed1763800030004';

  async up(runner: QueryRunner): Promise<void> {
    await this.addCredentials(runner);
    await this.addWords(runner);
    await this.addModeration(runner);
  }

  /** Round 0 is the key that stays; a new round begins when somebody who holds a credential is no member any more. */
  private async addCredentials(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.unnamed_key',
      history: false,
      columns: `
        conversation_id uuid not null,
        round integer not null check (round >= 0),
        public_key text not null,
        sealed_private_key text not null,
        unique (organisation_id, conversation_id, round),
        ${references('conversation_id', 'voices.conversation')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.credential_issued',
      history: false,
      columns: `
        conversation_id uuid not null,
        round integer not null,
        person_id uuid not null,
        blinded_hash text not null,
        issued_on date not null,
        unique (organisation_id, conversation_id, round, person_id),
        ${references('conversation_id', 'voices.conversation')},
        ${references('person_id', 'organisations.person')}`,
    });
  }

  /** A letter box says nothing: everybody who comes has one, all are of one size, and what is in it is sealed with a key that is not in the database. */
  private async addWords(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.letter_box',
      history: false,
      columns: `
        conversation_id uuid not null,
        sealed text not null,
        ${references('conversation_id', 'voices.conversation')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.unnamed_post',
      history: false,
      columns: `
        conversation_id uuid not null,
        mark text not null,
        alias text not null,
        body text not null,
        edit_hash text not null,
        released_on date not null,
        edited_on date,
        withdrawn_on date,
        hidden_on date,
        check ((body = '') = (withdrawn_on is not null)),
        ${references('conversation_id', 'voices.conversation')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.unnamed_release',
      history: false,
      columns: `
        conversation_id uuid not null,
        released_on date not null,
        unique (organisation_id, conversation_id),
        ${references('conversation_id', 'voices.conversation')}`,
    });
    await runner.query(`
      create index letter_boxes_of_conversation on voices.letter_box (organisation_id, conversation_id);
      create index unnamed_posts_of_conversation on voices.unnamed_post (organisation_id, conversation_id, released_on desc, id)`);
  }

  private async addModeration(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.unnamed_block',
      history: false,
      columns: `
        conversation_id uuid not null,
        mark text not null,
        unique (organisation_id, conversation_id, mark),
        ${references('conversation_id', 'voices.conversation')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.unnamed_question',
      history: false,
      columns: `
        conversation_id uuid not null,
        post_id uuid not null,
        words text not null check (words <> ''),
        asked_on date not null,
        ${references('conversation_id', 'voices.conversation')}`,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
