// Remembers for which build the embedded database was migrated and seeded, so that a repeated start need not do it again.
// The note is a comment on the database itself: a restored copy brings the note that is true for it.
import { withClient } from '../roles.mjs';

const noteFor = (build, demo) => `waymark ${build} ${demo ? 'demo' : 'plain'}`;

/** Is the database as this build needs it? Asked of any server, but only ours has been noted. */
export async function isPrepared(ownerUrl, build, demo) {
  const sql = `select shobj_description(oid, 'pg_database') as note from pg_database where datname = current_database()`;
  const { rows } = await withClient(ownerUrl, (client) => client.query(sql));
  return rows[0]?.note === noteFor(build, demo);
}

/** To be called when migrations and demo data are done. */
export async function notePrepared(ownerUrl, build, demo) {
  await withClient(ownerUrl, (client) =>
    client.query(
      `do $$ begin execute format('comment on database %I is %L', current_database(), '${noteFor(build, demo)}'); end $$`,
    ),
  );
}
