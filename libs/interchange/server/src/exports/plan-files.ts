import { listPlans } from '@waymark/plans/server';
import type { ExportedFile } from '@waymark/platform/server';
import { listPlanNodes } from '../plan-nodes/plan-nodes.queries';
import { toCsvFile, toWorkbookFile } from './plan-file';

/** Each plan as a workbook and as .csv, in the form that is read in again. They are numbered: titles are no names for files. */
export async function* planFiles(): AsyncGenerator<ExportedFile> {
  for (const [index, { id, title }] of (await listPlans()).entries()) {
    const nodes = await listPlanNodes(id);
    yield { path: `plans/plan-${index + 1}.xlsx`, chunks: [Buffer.from((await toWorkbookFile(nodes, title)).bytes)] };
    yield { path: `plans/plan-${index + 1}.csv`, chunks: [Buffer.from(toCsvFile(nodes).bytes)] };
  }
}
