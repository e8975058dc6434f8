import type { DeliveryStatus } from '@waymark/plans/domain';
import { countedStatuses } from '../counting/count-statuses';
import type { PaperAction, PaperMeasure, ReviewPaper } from '../document/review-paper';
import type { ReviewRecord } from '../document/review-record';

/** Which cells of an action can have changed, in the order in which they are shown. */
export const actionCells = ['reference', 'title', 'ownerName', 'status', 'dueOn', 'forecastOn', 'completedOn', 'isConfirmed', 'isOverdue', 'timesSlipped', 'note', 'withdrawnReason'] as const satisfies readonly (keyof PaperAction)[];
export type ActionCell = (typeof actionCells)[number];

/** Which cells of a measure can have changed. */
export const measureCells = ['reference', 'statement', 'ownerName', 'start', 'latest', 'latestAsAt', 'target', 'targetDueOn', 'expected', 'standing', 'finding'] as const;
export type MeasureCell = (typeof measureCells)[number];

export type CellValue = string | number | boolean | null;

/** A cell that says something else than it did. */
export interface CellChange<Cell extends string> {
  readonly cell: Cell;
  readonly old: CellValue;
  readonly new: CellValue;
}

/** An action or measure that is not what it was. Those without a change are not told. */
export interface ItemChange<Cell extends string> {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** 'gone' was live in the earlier one and is not in the later one. */
  readonly kind: 'changed' | 'added' | 'gone';
  /** Of what was added the new values alone, of what is gone the old ones. */
  readonly cells: readonly CellChange<Cell>[];
}

/** What changed between two reviews of a plan. */
export interface RecordComparison {
  readonly earlier: ComparedReview;
  readonly later: ComparedReview;
  readonly counts: readonly { readonly status: DeliveryStatus; readonly then: number; readonly now: number }[];
  readonly actions: readonly ItemChange<ActionCell>[];
  readonly measures: readonly ItemChange<MeasureCell>[];
  /** Null where the opinion is the same. */
  readonly opinion: { readonly old: string | null; readonly new: string | null } | null;
}

export interface ComparedReview {
  readonly number: number;
  readonly title: string;
  readonly periodFrom: string;
  readonly periodTo: string;
}

type Cells<Cell extends string> = Readonly<Record<Cell, CellValue>>;

const cellsOfAction = (action: PaperAction): Cells<ActionCell> => action;

const cellsOfMeasure = ({ reference, statement, ownerName, start, latest, target, expected, standingText, finding }: PaperMeasure): Cells<MeasureCell> => ({
  reference, statement, ownerName, start: start?.text ?? null, latest: latest?.text ?? null, latestAsAt: latest?.asAt ?? null, target: target?.text ?? null,
  targetDueOn: target?.dueOn ?? null, expected: expected?.text ?? null, standing: standingText, finding: finding.headline,
});

interface Compared<Cell extends string> {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** Withdrawn ones are told once, in the review in which they were withdrawn. */
  readonly isLive: boolean;
  readonly cells: Cells<Cell>;
}

const toAction = (action: PaperAction): Compared<ActionCell> => ({ id: action.id, reference: action.reference, title: action.title, isLive: action.status !== 'withdrawn', cells: cellsOfAction(action) });
const toMeasure = (measure: PaperMeasure): Compared<MeasureCell> => ({ id: measure.id, reference: measure.reference, title: measure.statement, isLive: true, cells: cellsOfMeasure(measure) });

function compareItems<Cell extends string>(names: readonly Cell[], earlier: readonly Compared<Cell>[], later: readonly Compared<Cell>[]): ItemChange<Cell>[] {
  const before = new Map(earlier.map((item) => [item.id, item]));
  const after = new Set(later.map(({ id }) => id));
  const tell = ({ id, reference, title }: Compared<Cell>, kind: ItemChange<Cell>['kind'], old: Cells<Cell> | null, now: Cells<Cell> | null): ItemChange<Cell> => {
    const cells = names.map((cell) => ({ cell, old: old?.[cell] ?? null, new: now?.[cell] ?? null }));
    return { id, reference, title, kind, cells: cells.filter((cell) => cell.old !== cell.new) };
  };
  const there = later.flatMap((item) => {
    const was = before.get(item.id);
    const change = tell(item, was ? 'changed' : 'added', was?.cells ?? null, item.cells);
    return was && change.cells.length === 0 ? [] : [change];
  });
  const gone = earlier.filter(({ id, isLive }) => isLive && !after.has(id)).map((item) => tell(item, 'gone', item.cells, null));
  return [...there, ...gone];
}

const nowAt = ({ counts }: ReviewPaper, status: DeliveryStatus): number => counts.find((count) => count.status === status)?.now ?? 0;

function compareOpinions(earlier: ReviewPaper, later: ReviewPaper): RecordComparison['opinion'] {
  const [old, now] = [earlier.opinion?.level ?? null, later.opinion?.level ?? null];
  return old === now ? null : { old, new: now };
}

const toCompared = ({ review }: ReviewPaper): ComparedReview => ({ number: review.number, title: review.title, periodFrom: review.periodFrom, periodTo: review.periodTo });

/** Whether two records can be compared: they are of one plan, and made safe for the same readers, or "not shown" would look like a change. */
export const areComparable = (earlier: ReviewRecord, later: ReviewRecord): boolean => earlier.paper.plan.id === later.paper.plan.id && earlier.audience === later.audience;

/** What changed from one review of a plan to any later one: changed cells only, in the order of the later one; what is gone comes last. */
export function compareRecords(earlier: ReviewRecord, later: ReviewRecord): RecordComparison {
  const [then, now] = [earlier.paper, later.paper];
  return {
    earlier: toCompared(then),
    later: toCompared(now),
    counts: countedStatuses.map((status) => ({ status, then: nowAt(then, status), now: nowAt(now, status) })),
    actions: compareItems(actionCells, then.actions.map(toAction), now.actions.map(toAction)),
    measures: compareItems(measureCells, then.measures.map(toMeasure), now.measures.map(toMeasure)),
    opinion: compareOpinions(then, now),
  };
}
