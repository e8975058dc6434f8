import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Dangerous changes that wait for a second admin, and what became of them. The database itself refuses one who confirms their own,
 * a proposal that is changed after it was made, and a decision that is taken twice: a mistake in the program must not be enough.
 */
export class ProposedChanges1763800000204 implements MigrationInterface {
  readonly name = 'ProposedChanges1763800000204';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'organisations.proposed_change',
      columns: `
        place bigint not null generated always as identity,
        kind text not null check (kind ~ '^[a-z_]+(\\.[a-z_]+)+$'),
        payload jsonb not null check (jsonb_typeof(payload) = 'object'),
        subject_id uuid not null,
        subject_name text,
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        expires_at timestamptz not null,
        decision text check (decision in ('confirmed', 'refused', 'withdrawn', 'expired', 'overtaken', 'void', 'made_alone')),
        decided_by uuid,
        decided_at timestamptz,
        reason text,
        check ((decision is null) = (decided_at is null)),
        constraint confirmed_by_another check (decision not in ('confirmed', 'refused', 'overtaken') or (decided_by is not null and decided_by <> proposed_by)),
        constraint confirmed_in_time check (decision <> 'confirmed' or decided_at < expires_at),
        constraint withdrawn_by_the_same check (decision not in ('withdrawn', 'made_alone') or (decided_by is not null and decided_by = proposed_by)),
        constraint refused_with_a_reason check ((decision is not null and decision = 'refused') = (reason is not null and reason <> '')),
        ${references('proposed_by', 'organisations.person')},
        ${references('decided_by', 'organisations.person')}`,
    });
    await runner.query(`
      revoke delete on organisations.proposed_change from waymark_app;
      create unique index proposed_change_waits_once on organisations.proposed_change (organisation_id, kind, subject_id) where decision is null;
      create index proposed_change_by_place on organisations.proposed_change (organisation_id, place);
      create function organisations.guard_proposed_change() returns trigger language plpgsql set search_path = '' as $$
      begin
        if tg_op = 'INSERT' then
          if new.decision is not null and new.decision <> 'made_alone' then
            raise exception 'A change is proposed first and decided later.' using errcode = 'restrict_violation';
          end if;
          return new;
        end if;
        if old.decision is not null then
          raise exception 'This change has been decided already.' using errcode = 'restrict_violation';
        end if;
        if new.decision = 'made_alone'
          or (new.kind, new.payload, new.subject_id, new.subject_name, new.proposed_by, new.proposed_at, new.expires_at)
          is distinct from (old.kind, old.payload, old.subject_id, old.subject_name, old.proposed_by, old.proposed_at, old.expires_at) then
          raise exception 'What was proposed stays as it was proposed.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard_proposal before insert or update on organisations.proposed_change for each row execute function organisations.guard_proposed_change()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
