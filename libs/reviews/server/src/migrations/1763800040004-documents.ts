import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_WHAT = `
        review_id uuid not null,
        format text not null check (format in ('pdf', 'word', 'excel', 'slides', 'highlight', 'highlight_word')),
        audience text not null check (audience in ('internal', 'public'))`;

/** Documents made of reviews: the bytes, which are never changed, and how far each has come that was asked for. */
export class Documents1763800040004 implements MigrationInterface {
  readonly name = 'Documents1763800040004';

  async up(runner: QueryRunner): Promise<void> {
    await this.addOrders(runner);
    await this.addDocuments(runner);
  }

  /** One row for each document that somebody asked for. It tells how far it is, and is asked for again once it is out of date. */
  private async addOrders(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.document_order',
      columns: `
        ${OF_WHAT},
        state text not null check (state in ('waiting', 'making', 'ready', 'failed')),
        progress integer not null check (progress between 0 and 100),
        problem text check (problem <> ''),
        asked_by uuid not null,
        asked_at timestamptz not null,
        check ((state = 'failed') = (problem is not null)),
        unique (organisation_id, review_id, format, audience),
        ${references('review_id', 'reviews.review')},
        ${references('asked_by', 'organisations.person')}`,
    });
  }

  /** Made of one content for one audience. `source` is the SHA-256 of that content, so that what is the same is made once. */
  private async addDocuments(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.document',
      appendOnly: true,
      columns: `
        ${OF_WHAT},
        place integer not null check (place >= 1),
        source text not null check (source ~ '^[0-9a-f]{64}$'),
        paper_version integer not null check (paper_version >= 1),
        fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
        bytes bytea not null check (octet_length(bytes) > 0),
        sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
        made_at timestamptz not null,
        unique (organisation_id, review_id, format, audience, place),
        ${references('review_id', 'reviews.review')}`,
    });
    await runner.query(`
      create trigger refuse_change before update or delete or truncate on reviews.document for each statement execute function reviews.refuse_change();
      alter table reviews.document enable always trigger refuse_change`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
