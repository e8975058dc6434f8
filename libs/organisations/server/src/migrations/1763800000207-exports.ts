import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything an organisation owns, as one file: who asked for it and how far it is, the file in pieces, and doors for one download.
 * The pieces are in the database because it is the one place that every process of an installation can reach; after a day they are gone.
 */
export class Exports1763800000207 implements MigrationInterface {
  readonly name = 'Exports1763800000207';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'organisations.export_order',
      columns: `
        place integer not null check (place >= 1),
        asked_by uuid not null,
        asked_at timestamptz not null,
        state text not null check (state in ('waiting', 'making', 'ready', 'failed', 'gone')),
        progress integer not null default 0 check (progress between 0 and 100),
        attempt integer not null default 0,
        bytes bigint,
        row_count bigint,
        file_count integer,
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        holds_guarded boolean,
        ready_at timestamptz,
        ends_at timestamptz,
        check ((state in ('ready', 'gone')) = (sha256 is not null)),
        check (num_nulls(bytes, row_count, file_count, sha256, holds_guarded, ready_at, ends_at) in (0, 7)),
        unique (organisation_id, place),
        ${references('asked_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'organisations.export_piece',
      history: false,
      columns: `
        order_id uuid not null,
        attempt integer not null,
        place integer not null check (place >= 1),
        bytes bytea not null check (octet_length(bytes) > 0),
        unique (organisation_id, order_id, attempt, place),
        ${references('order_id', 'organisations.export_order')}`,
    });
    await createTenantTable(runner, {
      name: 'organisations.export_ticket',
      history: false,
      columns: `
        order_id uuid not null,
        token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
        ends_at timestamptz not null,
        used_at timestamptz,
        unique (organisation_id, token_hash),
        ${references('order_id', 'organisations.export_order')}`,
    });
    await runner.query(`
      alter table organisations.export_piece alter column bytes set storage external;
      create unique index one_export_under_way on organisations.export_order (organisation_id) where state in ('waiting', 'making')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
