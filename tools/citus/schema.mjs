// What a migrated database holds, as far as distributing it is concerned, and what in it Citus would refuse.
// Each limit that is relied on is named with its source in docs/scaling.md.

/** Schemas that stay in the database people connect to: jobs, and which migrations have run. */
const STAY = ['pg_catalog', 'information_schema', 'public', 'graphile_worker', 'jobs'];

/**
 * What our triggers do, each with why it may run beside the rows of one organisation on whichever machine holds them.
 * Citus runs triggers of distributed tables only where `citus.enable_unsafe_triggers` says that this has been thought about.
 */
export const triggersWithinOneOrganisation = {
  'organisations.guard_erased': 'Compares the old row with the new one.',
  'organisations.guard_proposed_change': 'Compares the old row with the new one.',
  'platform.guard_audit_head': 'Reads the entry of the same organisation, by its organisation.',
  'platform.guard_version': 'Compares the old row with the new one.',
  'platform.note_change': 'Adds a row of the same organisation; what it remembers in the meantime is a setting of the same connection.',
  'platform.refuse_audit_change': 'Refuses, whatever the row.',
  'platform.write_history': 'Adds a row of the same organisation; who acts is a setting of the transaction, which is sent along.',
  'reviews.follow_placement': 'Makes anew, or takes away, the public row of the same organisation as it comes or goes.',
  'reviews.refuse_change': 'Refuses, whatever the row.',
  'reviews.refuse_change_of_words': 'Refuses, whatever the row.',
  'reviews.refuse_sealed': 'Reads nothing but the old row.',
  'reviews.refuse_when_sealed': 'Reads reviews of the same organisation, by their organisation.',
  'voices.refuse_change': 'Refuses, whatever the row.',
};

const TABLES = `
  select class.oid, schema.nspname || '.' || class.relname as name,
         exists (select from pg_policy where polrelid = class.oid) and class.relforcerowsecurity as "isOfOrganisation"
  from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
  where class.relkind in ('r', 'p') and schema.nspname <> all ($1) and schema.nspname not like 'pg_temp%' and schema.nspname not like 'citus%'
    and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e')
  order by 2`;

const KEYS = `
  select con.conname as name, con.conrelid::regclass::text as "from", con.confrelid::regclass::text as "to", pg_get_constraintdef(con.oid) as definition,
         (select array_agg(attname::text order by place) from unnest(con.conkey) with ordinality as key (number, place) join pg_attribute on attrelid = con.conrelid and attnum = number) as columns,
         (select array_agg(attname::text order by place) from unnest(con.confkey) with ordinality as key (number, place) join pg_attribute on attrelid = con.confrelid and attnum = number) as "itsColumns",
         con.confdeltype in ('n', 'd') or con.confupdtype <> 'a' as "changesKeys"
  from pg_constraint con where con.contype = 'f' and con.conrelid = any ($1) order by 1, 2`;

const UNIQUE = `
  select index.indexrelid::regclass::text as name, index.indrelid::regclass::text as "table", index.indisprimary as "isPrimary",
         (select attname::text from pg_attribute where attrelid = index.indrelid and attnum = index.indkey[0]) as first
  from pg_index index where (index.indisunique or index.indisexclusion) and index.indrelid = any ($1) order by 1`;

const TRIGGERS = `
  select tgname as name, tgrelid::regclass::text as "table", tgfoid::regproc::text as function, tgconstraint <> 0 or tgoldtable is not null or tgnewtable is not null as "isSpecial"
  from pg_trigger where not tgisinternal and tgrelid = any ($1) order by 2, 1`;

const COLUMNS = `
  select attrelid::regclass::text as "table", attname as name, format_type(atttypid, atttypmod) as type, attidentity <> '' as "isIdentity",
         coalesce(pg_get_expr(adbin, adrelid) like 'nextval(%', false) as "isSerial", attnotnull as "isNeeded"
  from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum where attnum > 0 and not attisdropped and attrelid = any ($1)`;

const POLICIES = `select polrelid::regclass::text as "table", polname as name, pg_get_expr(polqual, polrelid) as uses, pg_get_expr(polwithcheck, polrelid) as checks from pg_policy where polrelid = any ($1) order by 1`;

/**
 * Reads the catalogue of a database.
 * @param {{ query(text: string, values?: unknown[]): Promise<{ rows: any[] }> }} database
 */
export async function readSchema(database) {
  const { rows: tables } = await database.query(TABLES, [STAY]);
  const ids = tables.map(({ oid }) => oid);
  const read = async (text) => (await database.query(text, [ids])).rows;
  return { tables, keys: await read(KEYS), unique: await read(UNIQUE), triggers: await read(TRIGGERS), columns: await read(COLUMNS), policies: await read(POLICIES) };
}

const first = 'organisation_id';
const quoted = ({ from, name }) => `${from} ${name}`;

function faultsOfKeys({ keys }, isOfOrganisation, isThere) {
  return keys.flatMap((key) => {
    if (!isThere(key.to)) return [`${quoted(key)}: points to ${key.to}, which stays where it is`];
    if (isOfOrganisation(key.to) && !isOfOrganisation(key.from)) return [`${quoted(key)}: a table that is everywhere cannot point into rows of organisations`];
    if (!isOfOrganisation(key.from) || !isOfOrganisation(key.to)) return [];
    const faults = key.columns[0] === first && key.itsColumns[0] === first ? [] : [`${quoted(key)}: must begin with ${first} on both sides`];
    return key.changesKeys ? [...faults, `${quoted(key)}: must not set columns of the key when the other row goes or changes`] : faults;
  });
}

/**
 * What Citus would refuse, or would run without our having thought about it, in words. None: the schema is fit.
 * @param {Awaited<ReturnType<typeof readSchema>>} schema
 */
export function listUnfit(schema) {
  const ours = new Set(schema.tables.filter((table) => table.isOfOrganisation).map(({ name }) => name));
  const all = new Set(schema.tables.map(({ name }) => name));
  const isOurs = (name) => ours.has(name);
  const primary = new Set(schema.unique.filter(({ isPrimary }) => isPrimary).map(({ table }) => table));
  const key = new Map(schema.columns.filter(({ name }) => name === first).map((column) => [column.table, column]));
  return [
    ...[...all].filter((name) => !primary.has(name)).map((name) => `${name}: has no primary key`),
    ...[...ours].filter((name) => key.get(name)?.type !== 'uuid' || !key.get(name).isNeeded).map((name) => `${name}: ${first} must be a uuid that is never null`),
    ...schema.unique.filter((index) => isOurs(index.table) && index.first !== first).map((index) => `${index.table} ${index.name}: must begin with ${first}`),
    ...faultsOfKeys(schema, isOurs, (name) => all.has(name)),
    ...schema.triggers.filter((trigger) => !triggersWithinOneOrganisation[trigger.function]).map((trigger) => `${trigger.table} ${trigger.name}: nobody has said that ${trigger.function} stays within one organisation`),
    ...schema.triggers.filter((trigger) => trigger.isSpecial).map((trigger) => `${trigger.table} ${trigger.name}: constraint triggers and transition tables are not taken along`),
    ...schema.columns.filter((column) => isOurs(column.table) && (column.isSerial || (column.isIdentity && column.type !== 'bigint'))).map((column) => `${column.table}.${column.name}: only a bigint can count across machines`),
  ];
}
