import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { startWholeProgram, type WholeProgram } from '../../../../tools/whole-program.mjs';

const DAY = 86_400_000;

/** A program of its own whose clock a journey moves. */
export interface ProgramWithNights {
  readonly program: WholeProgram;
  /** Makes it eight in the morning so many days from now. */
  moveTo(days: number): Promise<void>;
  /** Has the worker do a job at once that it would do by itself at some hour. */
  runJob(task: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startProgramWithNights(): Promise<ProgramWithNights> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-nights-'));
  const clock = path.join(folder, 'clock');
  writeFileSync(clock, '0');
  const preload = pathToFileURL(path.resolve(import.meta.dirname, '../../program/moved-clock.mjs')).href;
  const program = await startWholeProgram({ env: { NODE_OPTIONS: `--import=${preload}`, WAYMARK_JOURNEY_CLOCK: clock } });
  return {
    program,
    moveTo: async (days) => {
      const morning = new Date(Date.now() + days * DAY).setUTCHours(8, 0, 0, 0);
      writeFileSync(clock, String(morning - Date.now()));
      // Every process looks at its clock ten times a second.
      await new Promise((wake) => setTimeout(wake, 500));
    },
    runJob: async (task) => {
      const client = new pg.Client({ connectionString: program.jobsUrl });
      await client.connect();
      try {
        const { rows } = await client.query<{ id: string }>('select id from graphile_worker.add_job($1)', [task]);
        const isThere = async () => (await client.query('select 1 from graphile_worker.jobs where id = $1', [rows[0]!.id])).rowCount !== 0;
        while (await isThere()) await new Promise((wake) => setTimeout(wake, 100));
      } finally {
        await client.end();
      }
    },
    stop: async () => {
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
