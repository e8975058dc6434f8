import type { Database, Transaction } from '@waymark/platform/server';

/** Statements that `work` costs in transactions of its own, those that say who asks included. @throws when it opens none: then nothing was counted. */
export async function countStatements(database: Database, work: () => Promise<unknown>): Promise<number> {
  const { open, openForReading } = database;
  const opened: Transaction[] = [];
  const noted = (transaction: Transaction) => {
    opened.push(transaction);
    return transaction;
  };
  database.open = (...given) => noted(open.apply(database, given));
  database.openForReading = (...given) => noted(openForReading.apply(database, given));
  try {
    await work();
  } finally {
    Object.assign(database, { open, openForReading });
  }
  if (opened.length === 0) throw new Error('No transaction was opened, so there was nothing to count.');
  return opened.reduce((sum, { statements }) => sum + statements, 0);
}
