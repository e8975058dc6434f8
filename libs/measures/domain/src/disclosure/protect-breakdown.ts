import { type Audience, AUDIENCES, type PeopleCounted } from './audience';
import { findCorrected } from './correction';
import { assertCounts, type Counts, type TableShape } from './count-table';
import { type Kept, type KeptRelease, latestOf, type Pattern, withRelease } from './kept';
import { toSafeTable } from './render';
import { findRolledUp } from './roll-up';
import { FLOOR_RULES, isSameRules, NO_RULES, type RulesByAudience, toProtectionWidth } from './rules';
import type { HiddenReason, SafeTable } from './safe-table';
import { assertChain, type TableGrouping, toOrdered } from './table-grouping';
import type { TableTask } from './table-task';

/** A breakdown as it was recorded, and what was released before. */
export interface BreakdownToProtect {
  /** Whole counts by category of the scheme and by part. For a rate the parts are `with` and `rest`. */
  readonly counts: Counts;
  readonly shape: TableShape;
  readonly parts: readonly string[];
  /** From the grouping that was chosen to ever coarser ones. */
  readonly chain: readonly TableGrouping[];
  readonly people: PeopleCounted;
  readonly isSurvey: boolean;
  /** FLOOR_RULES, or those tightened. */
  readonly rules: RulesByAudience;
  /** What the ledger keeps of this period; null before the first release. */
  readonly earlier: Readonly<Partial<Record<Audience, Kept | null>>>;
  /** What the ledger keeps of the periods just before and just after this one. Only looked at where the same people are counted. */
  readonly neighbours: Readonly<Partial<Record<Audience, readonly Kept[]>>>;
  /** Who to work it out for; those for the plan and the public where it is left out. */
  readonly audiences?: readonly Audience[];
}

/** A breakdown for one audience. */
export interface ProtectedBreakdown {
  /** What may be shown. */
  readonly table: SafeTable;
  /** For the ledger only: it holds exact counts. */
  readonly kept: Kept;
  /** For the ledger only: why rows (`code`) and cells (`code|part`) are hidden. */
  readonly codes: Readonly<Record<string, HiddenReason>>;
  /** Whether a correction could not be shown without giving something away, so that the earlier table stays. */
  readonly isHeld: boolean;
}

type Outcome = { readonly release: KeptRelease; readonly kept: Kept; readonly codes: Readonly<Record<string, HiddenReason>>; readonly isHeld: boolean };

const releasesOf = (kept: Kept | null | undefined) => kept?.releases ?? [];

function workOut(given: BreakdownToProtect, rules: RulesByAudience, weaker: readonly Pattern[][]): Outcome[] {
  const audiences = given.audiences ?? ['internal', 'public'];
  const ordered = AUDIENCES.filter((audience) => audiences.includes(audience));
  const done: Outcome[] = [];
  for (const [at, audience] of ordered.entries()) {
    const before = releasesOf(given.earlier[audience]);
    const neighbours = given.people === 'same_people' ? (given.neighbours[audience] ?? []) : [];
    const beside = neighbours.flatMap((kept) => latestOf(kept) ?? []);
    const out = (releases: readonly KeptRelease[], name: Audience | null) => releases.map((release) => ({ release, width: name && toProtectionWidth(rules[name]), isNew: false }));
    const asNew = (release: KeptRelease, name: Audience | null) => ({ release, width: name && toProtectionWidth(rules[name]), isNew: true });
    const later = ordered.slice(at + 1).flatMap((name) => releasesOf(given.earlier[name]));
    const betterInformed = done.map(({ release }) => release.pattern);
    const task: TableTask = {
      ...{ counts: given.counts, parts: given.parts, shape: given.shape, isSurvey: given.isSurvey, rules: rules[audience], before, beside },
      chain: startAt(given.chain, [...betterInformed, ...(weaker[at] ?? [])]),
      references: { own: before.map(({ counts }) => counts), neighbours: neighbours.flatMap((kept) => kept.releases.map(({ counts }) => counts)) },
      betterInformed,
      isHeldAbove: done.some(({ isHeld }) => isHeld),
      hiddenBy: [...betterInformed, ...(weaker[at] ?? [])],
      readersOf: (release) => [
        { releases: [...out(before, audience), asNew(release, audience), ...out(later, null)] },
        ...done.map(({ kept }, position) => ({ releases: [...out(kept.releases, ordered[position]!), ...out([...before, ...later], null), asNew(release, null)] })),
      ],
    };
    done.push(workOutOne(task, given.earlier[audience]));
  }
  return done;
}

/** Nobody is shown finer groups than those better informed. */
function startAt(chain: readonly TableGrouping[], patterns: readonly Pattern[]): readonly TableGrouping[] {
  const starts = patterns.map(({ groupingKey }) => chain.findIndex(({ key }) => key === groupingKey));
  return chain.slice(Math.max(0, ...starts));
}

function workOutOne(task: TableTask, earlier: Kept | null | undefined): Outcome {
  const corrected = findCorrected(task);
  if (corrected) return { ...corrected, kept: withRelease(earlier, corrected.release), codes: {} };
  const { release, codes } = findRolledUp(task);
  return { release, kept: withRelease(earlier, release), codes, isHeld: false };
}

/**
 * Works out what each audience may see of a breakdown. The better informed come first; the others are shown nothing that
 * would, together with what is shown already, give away what is hidden from them.
 *
 * Tightened rules only ever hide more: the table is worked out under the rules nobody can go below first, and what that hides
 * stays hidden.
 * @throws RangeError when something is no count, or a category is in no group or in two.
 */
export function protectBreakdown(given: BreakdownToProtect): Partial<Record<Audience, ProtectedBreakdown>> {
  assertCounts(given.counts);
  assertChain(given.chain, Object.keys(given.counts));
  const isOfPeople = given.people !== 'none';
  const rules = isOfPeople ? given.rules : NO_RULES;
  const isTightened = isOfPeople && !isSameRules(rules, FLOOR_RULES);
  const ordered = AUDIENCES.filter((audience) => (given.audiences ?? ['internal', 'public']).includes(audience));
  const listed = { ...given, chain: given.chain.map(toOrdered) };
  const weaker = isTightened ? workOut(listed, FLOOR_RULES, []).map(({ release }) => [release.pattern]) : [];
  const outcomes = workOut(listed, rules, weaker);
  return Object.fromEntries(
    outcomes.map(({ release, ...outcome }, at) => {
      const table = toSafeTable(release, given.parts, given.shape, rules[ordered[at]!], given.chain);
      return [ordered[at]!, { table, ...outcome }];
    }),
  );
}
