import type { QueryRunner } from 'typeorm';

/**
 * Schemas whose changes do not count. What is written in a safe space must not be felt outside it, not even as a page that is put
 * together anew; the others hold what no kept page reads. A test compares with what the kept pages ask.
 */
const UNNOTED = new Set(['voices', 'interchange', 'platform']);

/** Lets every change of a table's rows count as a change of its organisation's content; see the migration that adds `content_change`. */
export async function noteChanges(runner: QueryRunner, table: string): Promise<void> {
  if (UNNOTED.has(table.split('.')[0]!)) return;
  await runner.query(`create trigger note_change after insert or update or delete on ${table} for each row execute function platform.note_change()`);
}
