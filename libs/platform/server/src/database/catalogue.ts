/** A law that the schema breaks: which object, and what is wrong with it. */
export interface CatalogueFault {
  readonly object: string;
  readonly fault: string;
}

/** What may differ from the rule, each with its reason; handed in by whoever composes the schema. */
export interface CatalogueExceptions {
  /** Schemas whose tables belong to organisations. */
  readonly schemas: readonly string[];
  /** Tables in those schemas that belong to no organisation. */
  readonly tablesOfNoOrganisation: readonly string[];
  /** Functions that run as their owner. */
  readonly definerFunctions: readonly string[];
}

type Ask = <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/**
 * Everything that keeps organisations apart in the database, asked of pg_catalog. Each branch names a fault; no rows means none.
 * $1 schemas, $2 exempt tables, $3 listed definer functions.
 */
const FAULTS = `
with tenant as (
  select class.oid, schema.nspname || '.' || class.relname as name, class.relrowsecurity, class.relforcerowsecurity
  from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
  where schema.nspname = any ($1) and class.relkind in ('r', 'p') and not (schema.nspname || '.' || class.relname = any ($2))
), rules (rule) as (
  -- The second is the first without a subquery, as tools/citus has it: Citus takes none in a policy.
  values ('(organisation_id = ( SELECT (current_setting(''app.organisation_id''::text))::uuid AS current_setting))'), ('(organisation_id = (current_setting(''app.organisation_id''::text))::uuid)')
), organisation as (
  select tenant.oid, attribute.attnum, attribute.attnotnull
  from tenant left join pg_attribute attribute on attribute.attrelid = tenant.oid and attribute.attname = 'organisation_id' and not attribute.attisdropped
)
select name as object, 'has no organisation_id that is never null' as fault
  from tenant join organisation using (oid) where organisation.attnum is null or not organisation.attnotnull
union all
select name, 'row-level security is not enabled and forced' from tenant where not (relrowsecurity and relforcerowsecurity)
union all
select name, 'must have exactly one policy, permissive, for all commands, with USING and WITH CHECK on the organisation'
  from tenant where (
    select count(*) from pg_policy where polrelid = tenant.oid
  ) <> 1 or not exists (
    select from pg_policy where polrelid = tenant.oid and polpermissive and polcmd = '*'
      and pg_get_expr(polqual, polrelid) in (select rule from rules) and pg_get_expr(polwithcheck, polrelid) in (select rule from rules)
  )
union all
select tenant.name || ' ' || index.indexrelid::regclass, 'a unique index must start with organisation_id'
  from tenant join organisation using (oid) join pg_index index on index.indrelid = tenant.oid
  where index.indisunique and index.indkey[0] is distinct from organisation.attnum
union all
select tenant.name || ' ' || con.conname, 'a foreign key must start with organisation_id on both sides'
  from tenant join organisation using (oid) join pg_constraint con on con.conrelid = tenant.oid and con.contype = 'f'
  where con.conkey[1] is distinct from organisation.attnum
     or (select attname from pg_attribute where attrelid = con.confrelid and attnum = con.confkey[1]) <> 'organisation_id'
union all
select schema.nspname || '.' || class.relname, 'a view must run with the rights of whoever asks (security_invoker)'
  from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
  where schema.nspname = any ($1) and class.relkind = 'v' and not coalesce('security_invoker=true' = any (class.reloptions), false)
union all
select schema.nspname || '.' || class.relname, 'there are no materialised views over rows of organisations'
  from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
  where schema.nspname = any ($1) and class.relkind = 'm'
union all
select schema.nspname || '.' || proc.proname, 'a function that runs as its owner must be listed, with a fixed search_path'
  from pg_proc proc join pg_namespace schema on schema.oid = proc.pronamespace
  where schema.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') and proc.prosecdef
    and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = proc.oid and deptype = 'e')
    and (not (schema.nspname || '.' || proc.proname = any ($3)) or not coalesce(array_to_string(proc.proconfig, ',') like 'search_path=pg_catalog, pg_temp%', false))
union all
select class.oid::regclass::text, 'the restricted role owns it' from pg_class class where pg_get_userbyid(class.relowner) = 'waymark_app'
union all
select class.oid::regclass::text, 'the restricted role may ' || lower(privilege)
  from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
  cross join unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege
  where schema.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and class.relkind in ('r', 'p')
    and has_table_privilege('waymark_app', class.oid, privilege)
union all
select rolname, 'a role of ours is a superuser, bypasses row-level security, or may make roles or databases'
  from pg_roles where rolname in ('waymark_app', 'waymark_owner', 'waymark_jobs') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
union all
select 'waymark_app', 'the restricted role is a member of ' || granted.rolname
  from pg_auth_members member join pg_roles granted on granted.oid = member.roleid join pg_roles holder on holder.oid = member.member
  where holder.rolname = 'waymark_app'
order by 1, 2`;

/** Lists every way in which the schema fails to keep organisations apart. Run after each migration and in the tests. */
export function listCatalogueFaults(ask: Ask, { schemas, tablesOfNoOrganisation, definerFunctions }: CatalogueExceptions): Promise<CatalogueFault[]> {
  return ask<CatalogueFault>(FAULTS, [schemas, tablesOfNoOrganisation, definerFunctions]);
}
