// The part of docs/scaling.md about Citus.

export const citus = `## Citus

**We have not run this.** The PostgreSQL of our tests has no such extension. What follows was read in the documentation and sources of Citus (12 to 14); a test (\`apps/api/test/citus-fitness.spec.ts\`) holds the migrated schema to it, and nothing shows yet that the product runs there or how fast. Try it on a copy before you rely on it. Why, and what was given up: [0024](decisions/0024-fit-for-citus.md).

1. Servers with Citus in \`shared_preload_libraries\`; \`create extension citus\` in the database; \`citus_set_coordinator_host\` and \`citus_add_node\` for the others. \`max_prepared_transactions\` above 0 on each: changes that touch two machines are committed in two phases.
2. Make the roles on every machine, and migrate as always, into the coordinator. No organisation yet.
3. \`node tools/citus/distribute.mjs --url postgresql://superuser@coordinator/waymark\`. With \`--print\` it only says what it would do. It refuses where Citus is absent, where organisations are, and where the schema is not fit.
4. Bring organisations in by \`pg_restore --data-only --disable-triggers\`, or open new ones.
5. After each release: migrate, and run the command again for the tables that are new.

All processes talk to the coordinator. Everything of one organisation is on one machine, so each of our transactions, which sees one organisation, is sent there whole.

| limit of Citus | what it means here | source |
|---|---|---|
| A primary key or unique index must hold the column that distributes | every one begins with \`organisation_id\`: tested | docs.citusdata.com, "Creating and Modifying Distributed Objects (DDL)" |
| A foreign key between distributed tables must hold that column on both sides; from a table that is the same everywhere into a distributed one there can be none | tested both ways; where keys go in a circle, the command takes one out and puts it back | the same page |
| A foreign key must not set that column when the row it points to goes | no key between rows of organisations does anything then: tested | \`foreign_constraint.c\` of Citus |
| No subquery in a policy of row-level security | the command writes our policies anew without one | \`policy.c\`: "Subqueries are not supported in policies on distributed tables" |
| Triggers only with \`citus.enable_unsafe_triggers\` | the command sets it; each function has a reason why it stays within one organisation: tested | \`trigger.c\`, \`create_distributed_table.c\` |
| Settings of a transaction stay on the coordinator, unless \`citus.propagate_set_commands\` is \`local\` | the command sets it. Without it nobody would see a row: safe, and useless | citusdata/citus#4945 |
| \`begin isolation level repeatable read read only\` must reach the other machines | since it is passed on (citusdata/citus#6483), reads of one organisation are of one moment; reads across machines are not, and we have none | that pull request |
| Numbers that count up across machines must be \`bigint\` | tested | documentation of identity columns |
| Tables that are the same everywhere are written on every machine, in two phases | sign-in, and once an hour of a session, cost more than on one machine: few beside everything else | docs, "Reference tables" |
| Locks by \`pg_advisory_xact_lock\` hold on the coordinator only | all processes talk to that one | PostgreSQL |
| Jobs (\`graphile_worker\`) use \`listen\` and \`skip locked\` | they stay in the coordinator, undistributed | - |
`;
