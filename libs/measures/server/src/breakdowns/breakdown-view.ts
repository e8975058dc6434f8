import { type BreakdownFacts, breakdownHeadingOf, breakdownNotesOf, type Grouping, type SafeRow, type SafeTable, toPeriodText } from '@waymark/measures/domain';
import { type Catalogue, findGrouping } from '../categories/own-categories.queries';
import type { PublishedBreakdown } from '../publication';
import type { BreakdownRow, MeasureBreakdown } from './breakdown.model';
import { countsOfRow, nameOfRow, rowsOf, shareOfRow } from './breakdown-rows';
import type { BreakdownUse } from './breakdown-use.model';
import { compareRows, toComparisonFigure, toParity, toVerdictText } from './compared-rows';
import { toEnteredParts } from './entered-parts';

/** What a breakdown is read with. */
export interface BreakdownView {
  readonly use: BreakdownUse;
  readonly catalogue: Catalogue;
  /** Of the measure's figures; shares are written alike. */
  readonly decimals: number;
  /** Shown counts are multiples of this. */
  readonly roundedTo: number;
}

interface Shown {
  readonly safe: SafeTable;
  readonly grouping: Grouping | null;
  /** The same table in the first period that was published, if it was laid out alike. */
  readonly first: SafeTable | null;
}

const WORKED_OUT_AFRESH = 'Hidden while it is worked out afresh, because people are now protected more strictly. Look again in a few minutes.';

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
    comparatorName: comparatorNameOf(view),
    correctedReason: period.correctedReason,
    periods: published.map((each) => each.toOn),
    revisions: published.map((each) => each.revision),
  };
  if (!period.safe) return { ...about, isRolledUp: false, heading: WORKED_OUT_AFRESH, note: WORKED_OUT_AFRESH, rows: [] };
  const [first] = published;
  const isAlike = first !== period && first?.groupingKey === period.groupingKey;
  const shown: Shown = { safe: period.safe, grouping, first: isAlike ? first.safe : null };
  const facts = toFacts(shown, view, about);
  return { ...about, isRolledUp: shown.safe.isRolledUp, heading: breakdownHeadingOf(facts), note: breakdownNotesOf(facts).join(' '), rows: toRows(shown, view) };
}

/** By the grouping it was chosen in: where coarser groups are shown it may be none of them. */
const comparatorNameOf = ({ use, catalogue }: BreakdownView): string | null =>
  use.comparatorGroup && use.compares !== 'index' ? nameOfRow({ code: use.comparatorGroup, kind: 'group' }, findGrouping(catalogue, use.groupingKey)) : null;

/** What heading and notes are told from: nothing but what is shown. */
function toFacts({ safe, grouping }: Shown, { use, roundedTo }: BreakdownView, about: Pick<MeasureBreakdown, 'dimensionName' | 'groupingName' | 'comparatorName'>): BreakdownFacts {
  const compared = compareRows(safe, use, grouping);
  return {
    ...about,
    isShown: safe.state === 'shown',
    isRolledUp: safe.isRolledUp,
    groupingNote: grouping?.note ?? null,
    rows: rowsOf(safe).map((row, at) => ({ ...row, name: nameOfRow(row, grouping), comparison: compared[at] ?? null })),
    compares: use.compares,
    roundedTo,
    shape: use.shape,
  };
}

function toRows({ safe, grouping, first }: Shown, { use, decimals }: BreakdownView): BreakdownRow[] {
  const compared = compareRows(safe, use, grouping);
  const comparator = safe.rows.find(({ code }) => code === use.comparatorGroup);
  const isWithheld = ({ state, kind }: SafeRow) => (kind === 'group' || kind === 'subtotal') && (state !== 'shown' || (use.compares !== 'index' && comparator?.state !== 'shown'));
  return rowsOf(safe).map((row, at) => {
    const comparison = toComparisonFigure(compared[at]!, use.compares, isWithheld(row));
    const earlier = first && rowsOf(first).find(({ code }) => code === row.code);
    return {
      code: row.code,
      name: nameOfRow(row, grouping),
      kind: row.kind,
      isHidden: row.state === 'hidden',
      counts: row.state === 'hidden' ? null : countsOfRow(row, use.shape),
      of: row.of,
      share: use.shape === 'rate' ? shareOfRow(row, decimals) : null,
      comparison,
      verdict: toVerdictText(compared[at]!),
      startingShare: use.shape === 'rate' && earlier ? shareOfRow(earlier, decimals) : null,
      parityAt: toParity(comparison, use.compares),
    };
  });
}
