import pg from 'pg';

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Ends a membership as of this morning. */
export const endMembership = (adminUrl: string, organisationId: string, personId: string): Promise<void> =>
  asAdmin(adminUrl, async (client) => {
    await client.query(`select set_config('app.actor', 'command:story', false), set_config('app.organisation_id', $1, false)`, [organisationId]);
    await client.query(`update organisations.membership set ended_at = '2026-11-22T09:00:00Z', version = version + 1 where person_id = $1`, [personId]);
  });

/** When people will next be told what was said: the queue may be read by nobody but its worker. */
export const listTellings = (adminUrl: string): Promise<string[]> =>
  asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ at: Date }>(`select run_at as at from graphile_worker._private_jobs where key like 'voices.tell_about_comments:%' order by run_at`);
    return rows.map(({ at }) => at.toISOString());
  });
