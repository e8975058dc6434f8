import { findEntryProblem, findPeriodProblem, isFarOutside, isOverlapping, toFigureText, toPeriodText, valueOfEntry } from '@waymark/measures/domain';
import type { Day } from '@waymark/platform/domain';
import type { Member } from '@waymark/platform/server';
import { measuresError } from '../measures.errors';
import type { MeasureRow } from '../measures/measure.entity';
import { figureOf, hiddenFigure } from '../progress/course/figure-of';
import { audienceOf, listPublishedFigures, type PublishedFigure } from '../publication';
import { listRecordedPeriods, type ObservationFacts, type RecordedRow } from './observations.queries';

/** A figure as somebody gives it. */
export interface GivenFigure {
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly asAtOn?: Day | null;
  readonly source?: string | null;
  readonly note?: string | null;
  /** That a figure far from those so far is right all the same. */
  readonly isUnusualConfirmed?: boolean | null;
}

/** What a figure is kept as; who recorded it and when is added by whoever writes it. */
export type CheckedFigure = Omit<ObservationFacts, 'recordedBy' | 'recordedAt'>;

const RECORDED_AFRESH = 'Recorded again after the figure was taken back.';

/**
 * The figures of one measure as somebody who records sees them: which periods have one, and what is published of them. Checks what is
 * to be recorded, one after the other, so that later ones are held against earlier ones. The measure must be locked.
 */
export class FigureBook {
  private readonly added = new Set<Day>();

  private constructor(
    private readonly measure: MeasureRow,
    private readonly today: Day,
    private readonly periods: Map<Day, RecordedRow>,
    private readonly published: Map<Day, PublishedFigure>,
    private readonly values: Map<Day, number>,
  ) {}

  static async open(measure: MeasureRow, { member, today }: { readonly member: Pick<Member, 'roles'>; readonly today: Day }): Promise<FigureBook> {
    const periods = await listRecordedPeriods(measure.id);
    const published = (await listPublishedFigures([measure.id], audienceOf(member))).get(measure.id) ?? [];
    const values = published.flatMap(({ toOn, value }): [Day, number][] => (value === null ? [] : [[toOn, value]]));
    return new FigureBook(measure, today, new Map(periods.map((row) => [row.toOn, row])), new Map(published.map((figure) => [figure.toOn, figure])), new Map(values));
  }

  /** A figure of a period that has none. @throws what is wrong with it */
  checkNew(given: GivenFigure): CheckedFigure {
    const held = this.periods.get(given.toOn);
    if (this.added.has(given.toOn)) throw measuresError('measures.observation.repeated', { field: 'toOn' });
    if (held && !held.isTakenBack) throw measuresError('measures.observation.exists', { ...this.factsOf(held), field: 'toOn' });
    return this.check(given, { revision: (held?.revision ?? 0) + 1, reason: held ? RECORDED_AFRESH : null });
  }

  /** Another figure for a period that has one, or had. @throws what is wrong with it, or that somebody else was first */
  checkCorrection(given: GivenFigure, { revision, reason }: { readonly revision: number; readonly reason: string }): CheckedFigure {
    const held = this.seen(given.toOn, revision);
    return this.check(given, { revision: held.revision + 1, reason });
  }

  /** That there is no figure for a period after all. @throws that there is none, or that somebody else was first */
  checkTakingBack(toOn: Day, { revision, reason }: { readonly revision: number; readonly reason: string }): CheckedFigure {
    const held = this.seen(toOn, revision);
    if (held.isTakenBack) throw measuresError('measures.observation.missing', { field: 'toOn' });
    const nothing = { value: null, numerator: null, denominator: null, source: null, note: null };
    return { measureId: this.measure.id, fromOn: held.fromOn, toOn, revision: held.revision + 1, ...nothing, asAtOn: this.today, reason };
  }

  /** Whether some day of a stretch lies in a period that has a figure. */
  hasFigureIn(fromOn: Day, toOn: Day): boolean {
    return [...this.periods.values()].some((row) => !row.isTakenBack && row.toOn >= fromOn && row.toOn <= toOn);
  }

  private seen(toOn: Day, revision: number): RecordedRow {
    const held = this.periods.get(toOn);
    if (!held) throw measuresError('measures.observation.missing', { field: 'toOn' });
    if (held.revision !== revision) throw measuresError('measures.observation.changed', { ...this.factsOf(held), field: 'revision' });
    return held;
  }

  private check(given: GivenFigure, { revision, reason }: { readonly revision: number; readonly reason: string | null }): CheckedFigure {
    const { fromOn, toOn, value = null, numerator = null, denominator = null, source = null, note = null } = given;
    const asAtOn = given.asAtOn ?? toOn;
    const { unit, people } = this.measure;
    const period = findPeriodProblem({ fromOn, toOn, asAtOn }, this.today);
    if (period) throw measuresError('measures.observation.unfit_period', period);
    this.refuseOverlap(fromOn, toOn);
    const entry = findEntryProblem({ value, numerator, denominator }, { unit, countsPeople: people !== 'none' });
    if (entry) throw measuresError('measures.observation.unfit', entry);
    const worth = valueOfEntry({ value, numerator, denominator }, unit);
    if (!given.isUnusualConfirmed) this.refuseUnusual(toOn, worth, numerator === null ? 'value' : 'numerator');
    this.periods.set(toOn, { fromOn, toOn, revision, isTakenBack: false, recordedBy: null });
    this.values.set(toOn, worth);
    this.added.add(toOn);
    return { measureId: this.measure.id, fromOn, toOn, revision, value: worth, numerator, denominator, asAtOn, source, note, reason };
  }

  private refuseOverlap(fromOn: Day, toOn: Day): void {
    for (const row of this.periods.values()) {
      if (row.isTakenBack || row.toOn === toOn || !isOverlapping({ from: fromOn, to: toOn }, { from: row.fromOn, to: row.toOn })) continue;
      throw measuresError('measures.observation.overlaps', { field: 'fromOn', periodText: periodTextOf(row) });
    }
  }

  private refuseUnusual(toOn: Day, value: number, field: string): void {
    const before = [...this.values].filter(([day]) => day < toOn).sort(([one], [other]) => (one < other ? -1 : 1));
    const { isFar, usual } = isFarOutside(before.map(([, past]) => past), value, this.measure);
    if (!isFar || !usual) return;
    const text = (figure: number) => toFigureText(figure, this.measure);
    const usualText = usual.low === usual.high ? text(usual.low) : `${text(usual.low)} to ${text(usual.high)}`;
    throw measuresError('measures.observation.far_outside', { field, value, valueText: text(value), ...usual, usualText });
  }

  private factsOf(row: RecordedRow) {
    const published = this.published.get(row.toOn);
    const { text } = published ? figureOf(published, this.measure) : hiddenFigure;
    return { periodText: periodTextOf(row), figureText: text, recordedBy: row.recordedBy, revision: row.revision };
  }
}

const periodTextOf = ({ fromOn, toOn }: RecordedRow): string => toPeriodText({ from: fromOn, to: toOn });
