import { type Audience, AUDIENCES, type PeopleCounted } from './audience';
import { type FigureCells, type RawFigure, toFigureCells, toFigureState } from './figure-cells';
import { roundTo } from './rounding';
import { type DisclosureRules, NO_RULES, type RulesByAudience } from './rules';
import type { RowState } from './safe-table';
import { isSame } from './same';
import { findKept } from './stabilise';

/** One release of a figure as the ledger remembers it. */
export interface KeptFigureRelease {
  readonly cells: readonly number[];
  readonly value: number | null;
  readonly state: RowState;
  /** Of a mean: how many it is of, to the one; `cells` may be what was released before. */
  readonly meanOf?: number;
}

/** Everything released of a figure to one audience, the newest last. For the ledger only. */
export interface KeptFigure {
  readonly releases: readonly KeptFigureRelease[];
}

/** A figure and what was released before. */
export interface FigureToProtect extends RawFigure {
  readonly people: PeopleCounted;
  readonly isSurvey: boolean;
  readonly rules: RulesByAudience;
  readonly earlier: Readonly<Partial<Record<Audience, KeptFigure | null>>>;
  /** Of the periods just before and just after. Only looked at where the same people are counted. */
  readonly neighbours: Readonly<Partial<Record<Audience, readonly KeptFigure[]>>>;
  readonly audiences?: readonly Audience[];
}

/** A figure for one audience. */
export interface ProtectedFigure {
  /** `under` and `over`: below 5%, above 95%; then there is no value and no numerator. */
  readonly state: RowState;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** For the ledger only. */
  readonly kept: KeptFigure;
  /** Whether a correction could not be shown, so that the earlier figure stays. */
  readonly isHeld: boolean;
}

interface Setting {
  readonly given: FigureToProtect;
  readonly rules: DisclosureRules;
  readonly audience: Audience;
  readonly cells: FigureCells;
  /** What those better informed were told. */
  readonly above: RowState | null;
}

/** Counts as they were released before, unless they moved far enough. A figure that is now of other counts starts anew. */
function toSettled({ given, rules, audience, cells }: Setting): KeptFigureRelease['cells'] {
  const comparable = (kept: readonly KeptFigureRelease[]) => kept.map((release) => release.cells).filter((released) => released.length === cells.values.length);
  const own = comparable(given.earlier[audience]?.releases ?? []);
  const neighbours = given.people === 'same_people' ? comparable((given.neighbours[audience] ?? []).flatMap((kept) => kept.releases)) : [];
  const snapshots = [...own, ...neighbours];
  return cells.values.map((value, at) => {
    const read = (released: readonly number[]) => released[at]!;
    const kept = findKept(value, own.map(read), neighbours.map(read), rules.smallestMove);
    return kept === null ? value : read(snapshots[kept]!);
  });
}

/** What was hidden stays so while any count behind it is what it was: showing that count now would tell what it was then. */
const isStillHidden = (latest: KeptFigureRelease, next: KeptFigureRelease) => latest.state !== 'shown' && latest.state !== next.state && next.cells.some((count, at) => count > 0 && count === latest.cells[at]);

/**
 * A mean stays with the people it was shown for: one of a person more or fewer would, with the one before, give away what that
 * person said. It moves when their number does, or when it is put right for the same number.
 */
const keepsMean = ({ cells }: Setting, settled: readonly number[], { state, cells: released, meanOf = released[0] }: KeptFigureRelease) =>
  cells.kind === 'base' && state === 'shown' && isSame(settled, released) && cells.values[0] !== meanOf;

function workOut(setting: Setting): { release: KeptFigureRelease; kept: KeptFigure; isHeld: boolean } {
  const { given, rules, audience, cells, above } = setting;
  const earlier = given.earlier[audience] ?? { releases: [] };
  const latest = earlier.releases.at(-1);
  const settled = toSettled(setting);
  const stateOf = (values: readonly number[]): RowState => {
    const state = toFigureState({ kind: cells.kind, values }, { rules, isSurvey: given.isSurvey });
    return above === null || above === 'shown' || above === state ? state : 'hidden';
  };
  const isMeanHeld = latest !== undefined && keepsMean(setting, settled, latest);
  const state = stateOf(settled);
  const meanOf = cells.kind === 'base' ? { meanOf: cells.values[0]! } : {};
  let release: KeptFigureRelease = isMeanHeld ? { ...latest, state } : { cells: settled, value: given.value, state, ...meanOf };
  if (latest && isStillHidden(latest, release)) release = { ...release, state: 'hidden' };
  const isOfSameCounts = latest?.cells.length === settled.length;
  const isHeld = latest?.state === 'shown' && isOfSameCounts && release.state !== 'shown' && stateOf(latest.cells) === 'shown';
  if (isHeld) return { release: latest, kept: earlier, isHeld };
  const isRepeated = isSame(latest, release);
  return { release, kept: isRepeated ? earlier : { releases: [...earlier.releases, release] }, isHeld: isHeld || isMeanHeld };
}

const NOTHING = { value: null, numerator: null, denominator: null };

/** The numbers as they may be shown: rounded, and the value worked out again from the rounded counts. */
function toShown(kind: FigureCells['kind'], { state, cells, value }: KeptFigureRelease, given: RawFigure, { roundedTo }: DisclosureRules) {
  const [one = 0, other = 0] = cells.map((count) => (Number.isInteger(count) || roundedTo > 1 ? roundTo(count, roundedTo) : count));
  if (state === 'hidden') return NOTHING;
  if (kind === 'value') return { value, numerator: null, denominator: null };
  if (kind === 'base') return { value, numerator: null, denominator: one };
  if (kind === 'count') return given.unit === 'count' || given.numerator === null ? { value: one, numerator: null, denominator: null } : { value, numerator: one, denominator: null };
  if (kind === 'ratio') return { value: other > 0 ? one / other : null, numerator: one, denominator: other };
  const of = roundTo(cells[0]! + cells[1]!, roundedTo);
  if (state !== 'shown') return { ...NOTHING, denominator: of };
  return { value: of > 0 ? (100 * one) / of : null, numerator: one, denominator: of };
}

/**
 * Works out what each audience may see of a figure: a table of one group. A count protects itself, a percentage those with,
 * those without and all of them; a value without counts, and a measure that counts no people, are shown as they are.
 */
export function protectFigure(given: FigureToProtect): Partial<Record<Audience, ProtectedFigure>> {
  const audiences = given.audiences ?? ['internal', 'public'];
  const byAudience = given.people === 'none' ? NO_RULES : given.rules;
  const cells = toFigureCells(given);
  const result: Partial<Record<Audience, ProtectedFigure>> = {};
  let above: RowState | null = null;
  for (const audience of AUDIENCES.filter((name) => audiences.includes(name))) {
    const rules = byAudience[audience];
    const { release, kept, isHeld } = workOut({ given, rules, audience, cells, above });
    const unchanged = { value: given.value, numerator: given.numerator, denominator: given.denominator };
    result[audience] = { state: release.state, ...(given.people === 'none' ? unchanged : toShown(cells.kind, release, given, rules)), kept, isHeld };
    above = release.state;
  }
  return result;
}
