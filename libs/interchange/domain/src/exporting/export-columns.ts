import type { Field } from '../columns/fields';

/** The columns of an exported plan, in order. Reading them back is certain, whatever the cells hold. */
export const EXPORT_COLUMNS: readonly { readonly heading: string; readonly field: Field }[] = [
  { heading: 'Type', field: 'kind' },
  { heading: 'ID', field: 'id' },
  { heading: 'Reference', field: 'reference' },
  { heading: 'Theme', field: 'theme' },
  { heading: 'Objective', field: 'objective' },
  { heading: 'Outcome', field: 'outcome' },
  { heading: 'Text', field: 'text' },
  { heading: 'Owner', field: 'owner' },
  { heading: 'Contributors', field: 'contributors' },
  { heading: 'Team', field: 'team' },
  { heading: 'Start', field: 'startOn' },
  { heading: 'Due', field: 'dueOn' },
  { heading: 'Status', field: 'status' },
  { heading: 'Forecast', field: 'forecastOn' },
  { heading: 'Baseline', field: 'baseline' },
  { heading: 'Target', field: 'target' },
  { heading: 'Also serves', field: 'alsoServes' },
  { heading: 'Note', field: 'note' },
];

const TELLING = ['Type', 'ID', 'Reference', 'Text', 'Also serves'];

/** True for the heading row of an export, also after columns were moved or some taken out. */
export function isExportHeader(cells: readonly string[]): boolean {
  const headings = new Set(cells.map((text) => text.trim()));
  return TELLING.every((heading) => headings.has(heading));
}

/** The field an export heading stands for, or null for a column somebody added. */
export function findExportField(heading: string): Field | null {
  return EXPORT_COLUMNS.find((column) => column.heading === heading.trim())?.field ?? null;
}
