import { quietCell, textCell } from './cells';
import type { ReportBlock, ReportCell, ReportRow, ReportSection, TableBlock } from './report-blocks';

/** Tables of how things stand: their rows can be compared one by one. The others tell what happened, and are always new. */
const standingTables = ['all_actions', 'headline_measures', 'all_measures', 'teams-table'];
const isCompared = ({ key }: TableBlock): boolean => standingTables.includes(key) || key.startsWith('figures:');

const printed = (cell: ReportCell): string => (cell.kind === 'status' && cell.detail ? `${cell.text}. ${cell.detail}` : cell.text);

/** A picture is not struck through: the figures beside it are. */
function compareCell(now: ReportCell, then: ReportCell | undefined): ReportCell {
  if (!then || now.kind === 'waymark' || now.text === then.text) return now;
  return { kind: 'change', text: now.text, from: then.text, to: now };
}

const isChanged = (row: ReportRow): boolean => row.isNew === true || row.cells.some(({ kind }) => kind === 'change');

function compareRow(row: ReportRow, now: TableBlock, then: TableBlock): ReportRow {
  const earlier = then.rows.find(({ key }) => key === row.key);
  if (!earlier) return { ...row, isNew: true };
  const cells = row.cells.map((cell, at) => {
    const place = then.columns.findIndex(({ key }) => key === now.columns[at]!.key);
    const before = place < 0 ? undefined : earlier.cells[place];
    // A period that had no figure yet has nothing to strike through.
    return now.key.startsWith('figures:') && before?.text === '' ? cell : compareCell(cell, before);
  });
  return { ...row, cells };
}

const GONE = 'No longer in the plan';

/** What stood in the earlier table and stands in this one no more: its reference, and its name struck through. */
function goneRows(now: TableBlock, then: TableBlock): ReportRow[] {
  const left = then.rows.filter((row) => !now.rows.some(({ key }) => key === row.key));
  return left.map((row) => {
    const cellOf = (key: string) => row.cells[then.columns.findIndex((one) => one.key === key)];
    const cells = now.columns.map(({ key, isRowHeading }): ReportCell => {
      if (isRowHeading) return { kind: 'change', text: GONE, from: cellOf(key)?.text ?? '', to: quietCell(GONE) };
      return key === 'reference' ? (cellOf(key) ?? textCell('')) : textCell('');
    });
    return { key: row.key, cells };
  });
}

function compareTable(now: TableBlock, then: TableBlock | undefined, onlyChanged: boolean): TableBlock[] {
  if (!isCompared(now)) return [now];
  if (!then) return [{ ...now, rows: now.rows.map((row) => ({ ...row, isNew: true })) }];
  const rows = now.rows.map((row) => compareRow(row, now, then));
  // A year of months gets new figures without a change of old ones.
  const isFuller = (row: ReportRow) => now.key.startsWith('figures:') && printedRow(row) !== printedRow(then.rows.find(({ key }) => key === row.key));
  const all = now.key.startsWith('all_') ? [...rows, ...goneRows(now, then)] : rows;
  const kept = onlyChanged ? all.filter((row) => isChanged(row) || isFuller(row)) : all;
  return kept.length === 0 ? [] : [{ ...now, rows: kept }];
}

const printedRow = (row: ReportRow | undefined): string => row?.cells.map(printed).join('|') ?? '';

/** Whether a block says the same as in the earlier report; what has a number of its own is compared by its words. */
const says = (block: ReportBlock): string => JSON.stringify(block.kind === 'decision' ? { ...block, number: 0 } : block);

/** A heading or key that nothing follows any more says nothing. */
function withoutOrphans(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.filter((block, at) => {
    const next = blocks[at + 1];
    if (block.kind === 'heading') return next !== undefined && next.kind !== 'heading';
    return block.kind !== 'key' || next?.kind === 'table';
  });
}

/** Signatures and fingerprints belong to every report, however little has changed. */
const alwaysWhole = ['decisions', 'changed', 'slips', 'appendix_slips', 'sign_off', 'fingerprint', 'addenda'];

/**
 * Marks what is another than in the earlier report of the same plan: changed cells hold both texts, new rows say so. With
 * `onlyChanged` all else is left out.
 */
export function compareSections(now: readonly ReportSection[], then: readonly ReportSection[], onlyChanged: boolean): ReportSection[] {
  const blocksThen = new Map(then.flatMap((one) => one.blocks.map((block) => [`${block.kind} ${block.key}`, block] as const)));
  return now.flatMap((one) => {
    const blocks = one.blocks.flatMap((block): ReportBlock[] => {
      const before = blocksThen.get(`${block.kind} ${block.key}`);
      if (block.kind === 'table') return compareTable(block, before as TableBlock | undefined, onlyChanged);
      if (!onlyChanged || alwaysWhole.includes(one.key) || block.kind === 'heading' || block.kind === 'key') return [block];
      return before && says(before) === says(block) ? [] : [block];
    });
    const kept = onlyChanged ? withoutOrphans(blocks) : blocks;
    return kept.length === 0 ? [] : [{ ...one, blocks: kept }];
  });
}
