import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const RELEASED = `
        release integer not null check (release >= 1),
        rules_revision integer not null default 0,
        released_at timestamptz not null default now()`;

/** What has been published of figures and breakdowns, what must be remembered for that, and who may see the exact numbers. */
export class Breakdowns1763800020003 implements MigrationInterface {
  readonly name = 'Breakdowns1763800020003';

  async up(runner: QueryRunner): Promise<void> {
    await this.releases(runner);
    await this.breakdowns(runner);
    await this.protection(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }

  private async releases(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'measures.figure_release',
      appendOnly: true,
      columns: `
        measure_id uuid not null,
        from_on date not null,
        to_on date not null,
        audience text not null check (audience in ('everyone', 'internal', 'public')),
        ${RELEASED},
        state text not null check (state in ('shown', 'under', 'over', 'hidden', 'taken_back')),
        value double precision,
        numerator double precision,
        denominator double precision,
        as_at_on date not null,
        source text,
        note text,
        revision integer not null,
        corrected_reason text,
        recorded_by uuid,
        recorded_at timestamptz not null,
        check (state not in ('hidden', 'taken_back') or (value is null and numerator is null and denominator is null)),
        unique (organisation_id, measure_id, to_on, audience, release),
        ${references('measure_id', 'measures.measure')},
        ${references('recorded_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'measures.breakdown_release',
      appendOnly: true,
      columns: `
        measure_id uuid not null,
        dimension text not null,
        from_on date not null,
        to_on date not null,
        audience text not null check (audience in ('everyone', 'internal', 'public')),
        ${RELEASED},
        grouping_key text not null,
        safe jsonb not null,
        as_at_on date not null,
        source text,
        revision integer not null,
        corrected_reason text,
        unique (organisation_id, measure_id, dimension, to_on, audience, release),
        ${references('measure_id', 'measures.measure')}`,
    });
    await createTenantTable(runner, {
      name: 'measures.release_ledger',
      appendOnly: true,
      columns: `
        measure_id uuid not null,
        dimension text,
        to_on date not null,
        audience text not null check (audience in ('everyone', 'internal', 'public')),
        ${RELEASED},
        kept text not null,
        codes jsonb not null default '{}',
        ${references('measure_id', 'measures.measure')}`,
    });
    await runner.query(`create index ledger_of_measure on measures.release_ledger (organisation_id, measure_id, dimension, audience, to_on, release desc)`);
  }

  private async breakdowns(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'measures.breakdown_use',
      columns: `
        measure_id uuid not null,
        dimension text not null check (dimension <> ''),
        scheme_key text not null,
        grouping_key text not null,
        shape text not null check (shape in ('rate', 'parts')),
        parts text[] not null,
        compares text not null default 'none' check (compares in ('none', 'ratio', 'gap', 'index')),
        comparator_group text,
        comparator_on_top boolean not null default false,
        ended_at timestamptz,
        ${references('measure_id', 'measures.measure')}`,
    });
    await createTenantTable(runner, {
      name: 'measures.breakdown',
      appendOnly: true,
      columns: `
        measure_id uuid not null,
        dimension text not null,
        scheme_key text not null,
        scheme_revision integer not null,
        shape text not null check (shape in ('rate', 'parts')),
        from_on date not null,
        to_on date not null check (to_on >= from_on),
        revision integer not null check (revision >= 1),
        as_at_on date not null,
        source text,
        reason text check (revision = 1 or reason <> ''),
        recorded_by uuid,
        recorded_at timestamptz not null,
        unique (organisation_id, measure_id, dimension, to_on, revision),
        ${references('measure_id', 'measures.measure')},
        ${references('recorded_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'measures.breakdown_cell',
      appendOnly: true,
      columns: `
        breakdown_id uuid not null,
        category text not null,
        part text not null,
        count integer not null check (count >= 0),
        unique (organisation_id, breakdown_id, category, part),
        ${references('breakdown_id', 'measures.breakdown')}`,
    });
    for (const name of ['category_scheme', 'category_grouping']) {
      await createTenantTable(runner, {
        name: `measures.${name}`,
        appendOnly: true,
        columns: `
          key text not null,
          revision integer not null check (revision >= 1),
          dimension text not null,
          name text not null check (name <> ''),
          content jsonb not null,
          defined_by uuid,
          defined_at timestamptz not null,
          unique (organisation_id, key, revision),
          ${references('defined_by', 'organisations.person')}`,
      });
    }
    await runner.query(`create unique index breakdown_use_live on measures.breakdown_use (organisation_id, measure_id, dimension) where ended_at is null`);
  }

  private async protection(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'measures.protection',
      appendOnly: true,
      columns: `
        revision integer not null check (revision >= 1),
        tighter jsonb not null,
        set_by uuid not null,
        set_at timestamptz not null,
        reason text not null check (reason <> ''),
        unique (organisation_id, revision),
        ${references('set_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'measures.data_steward',
      columns: `
        person_id uuid not null,
        named_by uuid not null,
        named_at timestamptz not null,
        ended_by uuid,
        ended_at timestamptz,
        check (person_id <> named_by),
        ${references('person_id', 'organisations.person')},
        ${references('named_by', 'organisations.person')},
        ${references('ended_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'measures.exact_look',
      appendOnly: true,
      columns: `
        person_id uuid not null,
        measure_id uuid not null,
        dimension text,
        to_on date not null,
        purpose text not null check (char_length(purpose) >= 10),
        looked_at timestamptz not null,
        ${references('person_id', 'organisations.person')},
        ${references('measure_id', 'measures.measure')}`,
    });
    await runner.query(`
      create unique index data_steward_live on measures.data_steward (organisation_id, person_id) where ended_at is null;
      create index exact_look_newest on measures.exact_look (organisation_id, looked_at desc, id)`);
  }
}
