import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one way in which an account is removed: with everything that refers to it, and only while it belongs to no organisation. The
 * restricted role may not delete accounts itself. What refers to one is asked of the catalogue, so that a new table is not forgotten.
 */
export class ErasedAccounts1763800000107 implements MigrationInterface {
  readonly name = 'ErasedAccounts1763800000107';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function identity.erase_account(erased uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        reference record;
      begin
        perform from identity.account where id = erased for update;
        if not found or exists (select from identity.account_organisation where account_id = erased) then
          return false;
        end if;
        for reference in
          select con.conrelid::regclass as table_name, attribute.attname as column_name
          from pg_constraint con join pg_attribute attribute on attribute.attrelid = con.conrelid and attribute.attnum = con.conkey[1]
          where con.contype = 'f' and con.confrelid = 'identity.account'::regclass and array_length(con.conkey, 1) = 1
        loop
          execute format('delete from %s where %I = $1', reference.table_name, reference.column_name) using erased;
        end loop;
        delete from identity.account where id = erased;
        return true;
      end $$;
      revoke execute on function identity.erase_account(uuid) from public;
      grant execute on function identity.erase_account(uuid) to waymark_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
