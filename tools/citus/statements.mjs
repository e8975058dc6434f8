// The statements that distribute a migrated database over the machines of a Citus cluster.

const RULE = "organisation_id = current_setting('app.organisation_id')::uuid";
const literal = (name) => `'${name.replaceAll("'", "''")}'`;

/**
 * Settings of every machine. Triggers: each one of ours is named in schema.mjs with why it may run there. Settings made with SET LOCAL
 * (which organisation, who acts) have to reach the machine that holds the rows, or row-level security would show nothing at all.
 */
const SETTINGS = ["citus.enable_unsafe_triggers to 'on'", "citus.propagate_set_commands to 'local'"].map((setting) => `select run_command_on_all_nodes($$alter system set ${setting}$$)`);

/**
 * Orders names so that whatever is pointed to comes first. Where keys go round in a circle, one of them is left out and told.
 * @param {string[]} names
 * @param {{ from: string, to: string }[]} keys
 */
export function parentsFirst(names, keys) {
  const left = new Set(names);
  const apart = new Set();
  const ordered = [];
  const waitsFor = (name) => keys.filter((key) => key.from === name && key.to !== name && left.has(key.to) && !apart.has(key));
  while (left.size > 0) {
    const next = [...left].find((name) => waitsFor(name).length === 0);
    if (next === undefined) {
      const circle = [...left].map(waitsFor).reduce((fewest, some) => (some.length < fewest.length ? some : fewest));
      for (const key of circle) apart.add(key);
      continue;
    }
    left.delete(next);
    ordered.push(next);
  }
  return { ordered, apart: [...apart] };
}

/**
 * Statement after statement, each to be run by itself: settings, what is the same everywhere, then the rows of organisations, all
 * that belongs to one organisation on one machine.
 * @param {Awaited<ReturnType<typeof import('./schema.mjs').readSchema>>} schema
 * @param {ReadonlySet<string>} [done] tables that are distributed already
 */
export function writeStatements(schema, done = new Set()) {
  const names = (isOfOrganisation) => schema.tables.filter((table) => table.isOfOrganisation === isOfOrganisation && !done.has(table.name)).map(({ name }) => name);
  const everywhere = parentsFirst(names(false), schema.keys);
  const organisations = parentsFirst(names(true), schema.keys);
  const apart = [...everywhere.apart, ...organisations.apart];
  const anchor = schema.tables.find((table) => table.isOfOrganisation && done.has(table.name))?.name ?? organisations.ordered[0];
  const rules = schema.policies.filter((policy) => organisations.ordered.includes(policy.table));
  return [
    ...SETTINGS,
    'select run_command_on_all_nodes($$select pg_reload_conf()$$)',
    ...apart.map((key) => `alter table ${key.from} drop constraint ${key.name}`),
    ...everywhere.ordered.map((name) => `select create_reference_table(${literal(name)})`),
    ...rules.map((policy) => `alter policy ${policy.name} on ${policy.table} using (${RULE}) with check (${RULE})`),
    ...organisations.ordered.map((name) => `select create_distributed_table(${literal(name)}, 'organisation_id', colocate_with => ${name === anchor ? "'none'" : literal(anchor)})`),
    ...apart.map((key) => `alter table ${key.from} add constraint ${key.name} ${key.definition}`),
  ];
}
