import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two acts on accounts that a further database asks of the first one. There it has these tables from afar, row by row: it can add a
 * row, and can neither call a function nor say what becomes of a row that is there already. So the act is done where a row is added.
 */
export class FromAfar1763800000108 implements MigrationInterface {
  readonly name = 'FromAfar1763800000108';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view identity.account_erasure with (security_invoker = true) as select null::uuid as account_id, null::boolean as is_erased where false;
      create function identity.erase_from_afar() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        -- What refers to an account is looked for under an organisation, and this is none.
        perform set_config('app.organisation_id', '00000000-0000-0000-0000-000000000000', true);
        new.is_erased := identity.erase_account(new.account_id);
        return new;
      end $$;
      create trigger erase_from_afar instead of insert on identity.account_erasure for each row execute function identity.erase_from_afar();
      grant select, insert on identity.account_erasure to waymark_app;

      create view identity.account_act with (security_invoker = true) as
        select account_id, kind, detail, at, ready_at from identity.account_note where false;
      create function identity.note_act() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        insert into identity.account_note (organisation_id, account_id, kind, detail, at, ready_at)
        select organisation_id, account_id, new.kind, new.detail, new.at, new.ready_at from identity.account_organisation where account_id = new.account_id
        on conflict (organisation_id, account_id, kind, detail, at) do update set count = account_note.count + 1;
        return new;
      end $$;
      create trigger note_act instead of insert on identity.account_act for each row execute function identity.note_act();
      grant select, insert on identity.account_act to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
