import pg from 'pg';

/**
 * Makes the queue's tables, and the one function through which the restricted role may add a job: it runs as the queue's owner,
 * and only for the organisation of the transaction at hand.
 */
export async function prepareQueue(jobsUrl: string): Promise<void> {
  const { runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString: jobsUrl });
  const client = new pg.Client(jobsUrl);
  await client.connect();
  try {
    await client.query(`
      create schema if not exists jobs;
      create or replace function jobs.enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts integer) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if nullif(payload ->> 'organisationId', '') is distinct from nullif(current_setting('app.organisation_id', true), '') then
          raise exception 'a job belongs to the organisation of its transaction' using errcode = 'PV411';
        end if;
        perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => max_attempts);
      end $$;
      revoke execute on function jobs.enqueue(text, json, timestamptz, text, integer) from public;
      grant usage on schema jobs to waymark_app;
      grant execute on function jobs.enqueue(text, json, timestamptz, text, integer) to waymark_app`);
  } finally {
    await client.end();
  }
}
