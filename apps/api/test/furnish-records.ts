import type { AskField } from './furnish-reviews';

/** An export that somebody asked for. */
export async function furnishRecords(ask: AskField): Promise<void> {
  await ask('orderExport', 'orderExport { export { id } }');
}
