import { EXPORT_COLUMNS, planToRows, toCsv, type Field, type PlanNode } from '@waymark/interchange/domain';

/** A plan as a file of a kind. */
export interface PlanFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A line of a plan that may have no end by nature. */
export type ExportNode = PlanNode & { readonly ongoing?: boolean };

const WIDTHS: Partial<Record<Field, number>> = { kind: 10, id: 14, reference: 10, theme: 20, objective: 30, outcome: 40, text: 60, owner: 20, contributors: 24, team: 22, status: 12, alsoServes: 12, note: 40, baseline: 20, target: 20 };
const USUAL_WIDTH = 13;

/** Ongoing is said where the due date would be, which is how it is read back. */
const toLine = ({ ongoing, ...node }: ExportNode): PlanNode => (ongoing && !node.dueOn ? { ...node, dueOn: 'Ongoing' } : node);

const toCells = (nodes: readonly ExportNode[]): string[][] => planToRows(nodes.map(toLine));

export function toCsvFile(nodes: readonly ExportNode[]): PlanFile {
  return { contentType: 'text/csv; charset=utf-8', bytes: Buffer.from(toCsv(toCells(nodes)), 'utf8') };
}

/** A workbook ready to be edited and printed: headings stay in view and on each page, A4 across, as wide as the page. */
export async function toWorkbookFile(nodes: readonly ExportNode[], title: string): Promise<PlanFile> {
  const { writeXlsx } = await import('hucre');
  const rows = toCells(nodes);
  const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const;
  const bytes = await writeXlsx({
    properties: { title },
    sheets: [{
      name: 'Plan',
      rows,
      columns: EXPORT_COLUMNS.map(({ field }) => ({ width: WIDTHS[field] ?? USUAL_WIDTH, style: wrapped })),
      cells: new Map(EXPORT_COLUMNS.map(({ heading }, column) => [`0,${column}`, { value: heading, style: { font: { bold: true }, ...wrapped } }])),
      freezePane: { rows: 1 },
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
    }],
  });
  return { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes };
}
