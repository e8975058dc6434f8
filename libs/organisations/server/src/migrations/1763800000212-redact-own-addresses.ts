import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is taken out of the history with somebody who was erased: their own, and the test sign-ins at addresses that were theirs. The
 * address is looked up in their own history, so that the function can be pointed at nobody else's, and finds earlier ones too.
 */
export class RedactOwnAddresses1763800000212 implements MigrationInterface {
  readonly name = 'RedactOwnAddresses1763800000212';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function organisations.redact_history(uuid, text);
      create function organisations.redact_history(erased_person uuid) returns integer
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        tenant uuid := current_setting('app.organisation_id')::uuid;
        hidden jsonb;
        addresses text[];
        touched integer;
        more integer;
      begin
        select jsonb_build_object('name', person.name, 'email', null, 'title', null, 'account_id', null) into hidden
        from organisations.person where organisation_id = tenant and id = erased_person and erased_at is not null;
        if hidden is null then
          raise exception 'Only what is kept of somebody who was erased is taken out of the history.' using errcode = 'restrict_violation';
        end if;
        select array_agg(distinct address) into addresses
        from platform.history, lateral (values (lower(old ->> 'email')), (lower(new ->> 'email'))) as theirs (address)
        where organisation_id = tenant and table_name = 'organisations.person' and row_id = erased_person and address is not null;
        update platform.history set old = old || hidden, new = new || hidden
        where organisation_id = tenant and table_name = 'organisations.person' and row_id = erased_person;
        get diagnostics touched = row_count;
        update platform.history
        set old = case when lower(old ->> 'test_email') = any (addresses) then old || '{"test_email": null, "test_name": null}' else old end,
            new = case when lower(new ->> 'test_email') = any (addresses) then new || '{"test_email": null, "test_name": null}' else new end
        where organisation_id = tenant and table_name = 'organisations.sign_on_provider'
          and (lower(old ->> 'test_email') = any (addresses) or lower(new ->> 'test_email') = any (addresses));
        get diagnostics more = row_count;
        return touched + more;
      end $$;
      revoke execute on function organisations.redact_history(uuid) from public;
      grant execute on function organisations.redact_history(uuid) to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
