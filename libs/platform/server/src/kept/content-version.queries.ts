import type { Transaction } from '../database/transaction';

const VERSION = `
  select coalesce(sum(changes), 0) || ' ' || coalesce(sum(mark), 0) as version
  from platform.content_change where organisation_id = $1`;

/** Puts rows together without changing what they come to. Only those this transaction sees are taken, so that none is lost to a writer at work. */
const PUT_TOGETHER = `
  with taken as (delete from platform.content_change where organisation_id = $1 returning changes, mark)
  insert into platform.content_change (organisation_id, changes, mark)
  select $1, sum(changes), sum(mark) from taken having count(*) > 0`;

/** What tells this state of an organisation's rows from all others. Two transactions that see the same rows read the same. */
export async function readContentVersion(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ version: string }>(VERSION, [transaction.organisationId]);
  return row!.version;
}

/** Keeps what is summed up in each request short. */
export const putContentChangesTogether = (transaction: Transaction): Promise<number> => transaction.execute(PUT_TOGETHER, [transaction.organisationId]);
