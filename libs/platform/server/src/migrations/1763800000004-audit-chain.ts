import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from '../database/tenant-table';

/**
 * A chain of what must be provable for ever, one for each organisation: every entry holds the hash of the one before. Rows are added
 * by one function alone and refused by trigger to everybody, the owner included, who would change, remove or empty them.
 */
export class AuditChain1763800000004 implements MigrationInterface {
  readonly name = 'AuditChain1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await this.addTables(runner);
    await this.refuseChanges(runner);
    await this.addAppending(runner);
  }

  /** `text` is what the hash is made of; the columns beside it are for finding, and must say the same. */
  private async addTables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.audit_entry (
        organisation_id uuid not null,
        sequence integer not null check (sequence >= 1),
        kind text not null,
        subject_id uuid not null,
        at timestamptz not null,
        text text not null,
        previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
        hash text not null check (hash = encode(sha256(convert_to(text || previous_hash, 'UTF8')), 'hex')),
        primary key (organisation_id, sequence),
        check ((text::jsonb ->> 'organisationId')::uuid = organisation_id and (text::jsonb ->> 'sequence')::integer = sequence
          and text::jsonb ->> 'kind' = kind and (text::jsonb ->> 'subjectId')::uuid = subject_id and (text::jsonb ->> 'at')::timestamptz = at)
      );
      create index audit_of_subject on platform.audit_entry (organisation_id, subject_id, sequence);
      create table platform.audit_head (
        organisation_id uuid primary key,
        sequence integer not null check (sequence >= 0),
        hash text not null check (hash ~ '^[0-9a-f]{64}$')
      )`);
    for (const table of ['platform.audit_entry', 'platform.audit_head']) {
      await protect(runner, table);
      await runner.query(`grant select on ${table} to waymark_app`);
    }
  }

  /** The head only ever moves one entry on, to one that is there. Always: also in a session that replays another's changes. */
  private async refuseChanges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function platform.refuse_audit_change() returns trigger language plpgsql as $$
      begin
        raise exception 'What is in the audit chain is never changed.' using errcode = 'restrict_violation';
      end $$;
      create trigger refuse_change before update or delete or truncate on platform.audit_entry for each statement execute function platform.refuse_audit_change();
      create trigger refuse_change before delete or truncate on platform.audit_head for each statement execute function platform.refuse_audit_change();
      create function platform.guard_audit_head() returns trigger language plpgsql as $$
      begin
        if new.organisation_id <> old.organisation_id or new.sequence <> old.sequence + 1 or not exists (
          select from platform.audit_entry entry
          where entry.organisation_id = new.organisation_id and entry.sequence = new.sequence and entry.hash = new.hash and entry.previous_hash = old.hash
        ) then
          raise exception 'The head of the audit chain only moves on to the next entry.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard_audit_head before update on platform.audit_head for each row execute function platform.guard_audit_head();
      alter table platform.audit_entry enable always trigger refuse_change;
      alter table platform.audit_head enable always trigger refuse_change, enable always trigger guard_audit_head`);
  }

  /**
   * Adds an entry to the chain of the organisation at hand. It holds the head until the transaction ends, so that two who add at
   * once come one after the other. What is kept are ids, fingerprints, counts and words of a program: prose is refused.
   */
  private async addAppending(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function platform.append_audit(of_kind text, of_subject uuid, happened_at timestamptz, by_whom text, in_detail text, out sequence integer, out hash text)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        tenant uuid := current_setting('app.organisation_id')::uuid;
        head platform.audit_head;
        entry_text text;
      begin
        if of_kind !~ '^[a-z_]+(\\.[a-z_]+)+$' or by_whom !~ '^[A-Za-z0-9_:.-]{1,80}$' or of_subject is null or happened_at is null
          or in_detail !~ '^\\{("[A-Za-z]{1,60}":("[A-Za-z0-9_:./-]{0,200}"|-?[0-9]{1,16}|true|false|null)(,(?=")|(?=\\}$)))*\\}$' then
          raise exception 'This is no entry for the audit chain.' using errcode = 'check_violation';
        end if;
        insert into platform.audit_head (organisation_id, sequence, hash) values (tenant, 0, repeat('0', 64)) on conflict do nothing;
        select * into head from platform.audit_head where organisation_id = tenant for update;
        sequence := head.sequence + 1;
        entry_text := '{"at":"' || to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","by":"' || by_whom || '","detail":' || in_detail
          || ',"kind":"' || of_kind || '","organisationId":"' || tenant || '","sequence":' || sequence || ',"subjectId":"' || of_subject || '"}';
        hash := encode(sha256(convert_to(entry_text || head.hash, 'UTF8')), 'hex');
        insert into platform.audit_entry (organisation_id, sequence, kind, subject_id, at, text, previous_hash, hash)
          values (tenant, sequence, of_kind, of_subject, date_trunc('milliseconds', happened_at), entry_text, head.hash, hash);
        update platform.audit_head set sequence = append_audit.sequence, hash = append_audit.hash where organisation_id = tenant;
      end $$;
      revoke execute on function platform.append_audit(text, uuid, timestamptz, text, text) from public;
      grant execute on function platform.append_audit(text, uuid, timestamptz, text, text) to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
