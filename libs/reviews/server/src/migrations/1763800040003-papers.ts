import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The database itself works the fingerprint out, so that no row can claim another one than its text has. */
const FINGERPRINT = `fingerprint text not null check (fingerprint = encode(sha256(convert_to(text, 'UTF8')), 'hex'))`;

/** Rows that nobody changes, whatever the state of their review. The words that are only added to have such a trigger already. */
const appendOnly = ['paper', 'sign_off', 'record', 'addendum', 'stage_step'];
const appendOnlyWords = ['opinion_scale', 'follow_up', 'question', 'answer', 'voice_asked'];

/**
 * What stands still once the review is sealed, and gets no more rows. What becomes of its decisions is said in later reviews, and
 * addenda are for sealed reviews alone.
 */
const closedBySealing = [
  'stage', 'stage_signer', 'stage_step', 'paper', 'sign_off', 'record', 'commentary', 'opinion', 'decision_asked', 'decision', 'question', 'answer', 'voice_asked',
];

/**
 * What was frozen, who signed it, what was sealed and what was added since. All of it is only ever added to. It is refused for
 * every role, the owner of the tables included: the triggers fire always, also where a session has put the others to sleep.
 */
export class Papers1763800040003 implements MigrationInterface {
  readonly name = 'Papers1763800040003';

  async up(runner: QueryRunner): Promise<void> {
    await this.addPapers(runner);
    await this.addSignOffs(runner);
    await this.addRecords(runner);
    await this.addAddenda(runner);
    await this.refuseChanges(runner);
    await this.closeSealedReviews(runner);
  }

  /** One row for each version and audience, with the exact text. `words_fingerprint` tells whether anybody has written since. */
  private async addPapers(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.paper',
      appendOnly: true,
      columns: `
        review_id uuid not null,
        version integer not null check (version >= 1),
        audience text not null check (audience in ('internal', 'public')),
        text text not null check (text <> ''),
        ${FINGERPRINT},
        words_fingerprint text not null check (words_fingerprint ~ '^[0-9a-f]{64}$'),
        facts_frozen_at timestamptz not null,
        frozen_by uuid not null,
        frozen_at timestamptz not null check (frozen_at >= facts_frozen_at),
        reason text check (reason <> ''),
        unique (organisation_id, review_id, version, audience),
        ${references('review_id', 'reviews.review')},
        ${references('frozen_by', 'organisations.person')}`,
    });
  }

  /** A name under an exact version, or a refusal with its reason. They have places, so that their order never hangs on a clock. */
  private async addSignOffs(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.sign_off',
      appendOnly: true,
      columns: `
        review_id uuid not null,
        place integer not null check (place >= 1),
        stage text not null check (stage in ('executive', 'sub_group', 'board')),
        person_id uuid not null,
        capacity text check (capacity <> ''),
        outcome text not null check (outcome in ('signed', 'declined')),
        paper_id uuid not null,
        paper_version integer not null,
        words text check (words <> ''),
        signed_at timestamptz not null,
        check (outcome = 'signed' or words is not null),
        unique (organisation_id, review_id, place),
        ${references('review_id', 'reviews.review')},
        ${references('person_id', 'organisations.person')},
        ${references('paper_id', 'reviews.paper')}`,
    });
    await runner.query(`create unique index signed_once on reviews.sign_off (organisation_id, review_id, stage, person_id, paper_version) where outcome = 'signed'`);
  }

  /** The records that the board sealed, with their place in the organisation's audit chain. */
  private async addRecords(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.record',
      appendOnly: true,
      columns: `
        review_id uuid not null,
        audience text not null check (audience in ('internal', 'public')),
        paper_id uuid not null,
        text text not null check (text <> ''),
        ${FINGERPRINT},
        sealed_at timestamptz not null,
        sealed_by uuid not null,
        chain_sequence bigint not null check (chain_sequence >= 1),
        chain_hash text not null check (chain_hash ~ '^[0-9a-f]{64}$'),
        unique (organisation_id, review_id, audience),
        ${references('review_id', 'reviews.review')},
        ${references('paper_id', 'reviews.paper')},
        ${references('sealed_by', 'organisations.person')}`,
    });
  }

  private async addAddenda(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.addendum',
      appendOnly: true,
      columns: `
        review_id uuid not null,
        place integer not null check (place >= 1),
        paragraph text check (paragraph <> ''),
        words text not null check (words <> ''),
        written_by uuid not null,
        written_at timestamptz not null,
        unique (organisation_id, review_id, place),
        ${references('review_id', 'reviews.review')},
        ${references('written_by', 'organisations.person')}`,
    });
  }

  /** The restricted role has no right to change these rows. Should somebody ever give it one, or act as another role, they are refused all the same. */
  private async refuseChanges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function reviews.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'What was frozen, signed and sealed is never changed.' using errcode = 'restrict_violation';
      end $$`);
    for (const table of appendOnly) {
      await runner.query(`
        create trigger refuse_change before update or delete or truncate on reviews.${table} for each statement execute function reviews.refuse_change();
        alter table reviews.${table} enable always trigger refuse_change`);
    }
    for (const table of appendOnlyWords) await runner.query(`alter table reviews.${table} enable always trigger refuse_change`);
  }

  /**
   * A sealed review stands still with all that belongs to it: its own row, its stages, words, questions and decisions. Whoever
   * writes beside it waits for a seal under way, so that nothing slips in between.
   */
  private async closeSealedReviews(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function reviews.refuse_sealed() returns trigger language plpgsql as $$
      begin
        if old.sealed_at is not null then
          raise exception 'A sealed review is never changed.' using errcode = 'restrict_violation';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create function reviews.refuse_when_sealed() returns trigger language plpgsql as $$
      declare
        reviews_touched uuid[] := array[case when tg_op <> 'INSERT' then old.review_id end, case when tg_op <> 'DELETE' then new.review_id end];
        organisation uuid := case when tg_op = 'DELETE' then old.organisation_id else new.organisation_id end;
        is_sealed boolean;
      begin
        for is_sealed in select sealed_at is not null from reviews.review where organisation_id = organisation and id = any (reviews_touched) for share loop
          if is_sealed then
            raise exception 'What belongs to a sealed review is never changed.' using errcode = 'restrict_violation';
          end if;
        end loop;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger refuse_sealed before update or delete on reviews.review for each row execute function reviews.refuse_sealed();
      alter table reviews.review enable always trigger refuse_sealed`);
    for (const table of closedBySealing) {
      await runner.query(`
        create trigger refuse_when_sealed before insert or update or delete on reviews.${table} for each row execute function reviews.refuse_when_sealed();
        alter table reviews.${table} enable always trigger refuse_when_sealed`);
    }
    const emptied = [...appendOnly, ...appendOnlyWords];
    for (const table of ['review', ...closedBySealing].filter((name) => !emptied.includes(name))) {
      await runner.query(`
        create trigger refuse_emptying before truncate on reviews.${table} for each statement execute function reviews.refuse_change();
        alter table reviews.${table} enable always trigger refuse_emptying`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
