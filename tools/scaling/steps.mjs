// What each step past one machine adds. Words only: what they say is held by the tests and commands that they name.

export const steps = `## The steps, in order

Take the next one only when the one before is used up: each costs somebody's attention for good.

| step | adds | does not add | held by |
|---|---|---|---|
| 1. One machine: \`npm start\`, or [production](production.md) with one HTTP process and a worker | the table above | survives nothing | \`npm test\` |
| 2. More HTTP and worker processes, on one machine or several, behind one database | Node's share of the work, times the number of cores; a process may die and nobody notices | room in PostgreSQL | \`npm run check:processes\`: three HTTP processes and two workers share everything, and of one that is killed only what it had under way is lost |
| 3. [Read replicas](how-to/read-replicas.md) | PostgreSQL's share of reading, times the number of replicas: nineteen of twenty requests by the mixture above only read. That holds for pages whose answers are kept as well: a replica is asked whether they have changed | room for changes; disk, as each replica holds everything | \`npm run check:replicas\`: who wrote never sees what was before, and a replica that is frozen, killed or promoted fails no read; with several databases, the tests in \`apps/api/test/replicas\` |
| 4. [Further databases](how-to/move-an-organisation.md), whole organisations on each ([0023](decisions/0023-several-databases.md)) | everything: processor, disk, changes, backups in parts, a smaller part that is away when a machine fails. Each may have replicas of its own. An organisation moves while people work: changes wait for what was written in the last moment, a fraction of a second, however many years it has behind it | room for one organisation that is larger than a machine, which is none we know of | the tests in \`apps/api/test/placement\` |
| 4, otherwise: Citus | the same, for whoever runs it already | | see below: not run by us |

More processes need nothing but a place to run: there is no sticky routing, and nothing is kept in a process but copies of answers that are checked against the database each time.`;

export const connections = `## Memory and connections

- An API process takes what \`npm run bench\` says beside its requests (budget: 200 MB without kept answers; kept answers add \`WAYMARK_KEPT_MEGABYTES\` at most).
- A request holds a connection while its statements are on their way: one trip for most pages, because what a page needs is sent together (\`apps/api/test/cost\` says how many trips each page takes). So \`POOL_SIZE\` 10 is enough for a process that keeps a core busy.
- PostgreSQL's \`max_connections\` must be above processes x \`POOL_SIZE\`, with some left for workers, migrations and backups: at its default of 100, nine API processes. Up to a few hundred connections, raise it: an idle connection takes a few megabytes. PostgreSQL's memory is best spent on \`shared_buffers\`: a quarter of the machine, and ideally the updates and figures of organisations that are at work that day.
- Beyond that, a pooler between them. PgBouncer in transaction mode (1.21 or later) fits how we ask: a request is one transaction; which organisation and who acts is said with \`set local\` inside it, so nothing is left on a connection; statements are prepared by name in the protocol, which needs \`max_prepared_statements\` above 0. What to mind: our limits (\`statement_timeout\`, \`lock_timeout\`, \`idle_in_transaction_session_timeout\`, time zone UTC) come as startup options, so write them as settings of the roles (\`alter role waymark_app set ...\`) and have the pooler pass over \`options\` (\`ignore_startup_parameters\`). Migrations and workers go past it: they hold locks for as long as a connection lives, and workers listen. **Not tried by us.**`;
