import { type Grouping, type SafeTable, toPeriodText } from '@waymark/measures/domain';
import { type Catalogue, findGrouping } from '../categories/own-categories.queries';
import type { PublishedBreakdown } from '../publication';
import type { MeasureBreakdown } from './breakdown.model';
import { rowsOf, toRow } from './breakdown-rows';
import type { BreakdownUse } from './breakdown-use.model';
import { toEnteredParts } from './entered-parts';

/** What a breakdown is read with. */
export interface BreakdownView {
  readonly use: BreakdownUse;
  readonly catalogue: Catalogue;
  readonly decimals: number;
}

type Shown = PublishedBreakdown & { readonly safe: SafeTable };

const hasTable = (published: PublishedBreakdown): published is Shown => published.safe !== null;

/** A breakdown as the API tells it: one period of those published, the newest unless another is named; null when there is none. */
export function toMeasureBreakdown(published: readonly PublishedBreakdown[], toOn: string | null, view: BreakdownView): MeasureBreakdown | null {
  const period = toOn ? published.find((each) => each.toOn === toOn) : published.at(-1);
  if (!period) return null;
  const { use, catalogue } = view;
  const grouping = findGrouping(catalogue, period.groupingKey);
  const about = {
    dimension: use.dimension,
    dimensionName: use.dimensionName,
    toOn: period.toOn,
    periodText: toPeriodText({ from: period.fromOn, to: period.toOn }),
    groupingName: grouping?.name ?? '',
    parts: toEnteredParts(use),
    asAtOn: period.asAtOn,
    source: period.source,
    compares: use.compares,
    comparatorName: null,
    periods: published.map((each) => each.toOn),
  };
  if (!hasTable(period)) return { ...about, isRolledUp: false, heading: WORKED_OUT_AFRESH, note: WORKED_OUT_AFRESH, rows: [] };
  return { ...about, isRolledUp: period.safe.isRolledUp, heading: '', note: '', rows: toRows(period.safe, grouping, view) };
}

const WORKED_OUT_AFRESH = 'Hidden while it is worked out afresh, because people are now protected more strictly. Look again in a few minutes.';

const toRows = (safe: SafeTable, grouping: Grouping | null, { use, decimals }: BreakdownView) => rowsOf(safe).map((row) => toRow(row, { shape: use.shape, grouping, decimals }));
