import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People who were erased. Their row stays, so that what they did keeps its place; their name, address, title and account are gone and
 * never come back. One function takes them out of the history too, which nobody may write otherwise: it can do that alone, for
 * somebody who is erased already, in the organisation at hand.
 */
export class ErasedPeople1763800000211 implements MigrationInterface {
  readonly name = 'ErasedPeople1763800000211';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisations.person
        add column erased_at timestamptz,
        add column erased_number integer check (erased_number >= 1),
        add check ((erased_at is null) = (erased_number is null)),
        add check (erased_at is null or (email is null and title is null and account_id is null and left_on is not null));
      create unique index person_erased_number on organisations.person (organisation_id, erased_number);
      create function organisations.guard_erased() returns trigger language plpgsql set search_path = '' as $$
      begin
        if old.erased_at is not null and (new.erased_at is null or new.name <> old.name or new.left_on is null) then
          raise exception 'Somebody who was erased stays erased.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard_erased before update on organisations.person for each row execute function organisations.guard_erased();
      create function organisations.redact_history(erased_person uuid, old_email text) returns integer
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        tenant uuid := current_setting('app.organisation_id')::uuid;
        hidden jsonb;
        touched integer;
        more integer;
      begin
        select jsonb_build_object('name', person.name, 'email', null, 'title', null, 'account_id', null) into hidden
        from organisations.person where organisation_id = tenant and id = erased_person and erased_at is not null;
        if hidden is null then
          raise exception 'Only what is kept of somebody who was erased is taken out of the history.' using errcode = 'restrict_violation';
        end if;
        update platform.history set old = old || hidden, new = new || hidden
        where organisation_id = tenant and table_name = 'organisations.person' and row_id = erased_person;
        get diagnostics touched = row_count;
        update platform.history
        set old = case when lower(old ->> 'test_email') = lower(old_email) then old || '{"test_email": null, "test_name": null}' else old end,
            new = case when lower(new ->> 'test_email') = lower(old_email) then new || '{"test_email": null, "test_name": null}' else new end
        where organisation_id = tenant and table_name = 'organisations.sign_on_provider'
          and lower(old_email) in (lower(old ->> 'test_email'), lower(new ->> 'test_email'));
        get diagnostics more = row_count;
        return touched + more;
      end $$;
      revoke execute on function organisations.redact_history(uuid, text) from public;
      grant execute on function organisations.redact_history(uuid, text) to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
