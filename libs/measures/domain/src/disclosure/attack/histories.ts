import { type Audience, AUDIENCES, type PeopleCounted } from '../audience';
import type { Counts, TableShape } from '../count-table';
import { type Kept, latestOf } from '../kept';
import { protectBreakdown } from '../protect-breakdown';
import { FLOOR_RULES, type RulesByAudience, tightenRules, toProtectionWidth } from '../rules';
import type { SafeTable } from '../safe-table';
import type { TableGrouping } from '../table-grouping';
import type { Random } from './random';

/** One release, as the attack needs it. */
export interface Release {
  readonly audience: Audience;
  readonly period: number;
  /** What is released at once has the same step. */
  readonly step: number;
  readonly table: SafeTable;
  readonly counts: Counts;
  readonly grouping: TableGrouping;
  readonly width: number;
  readonly isHeld: boolean;
}

/** Tables of several periods with their corrections, as they were released. */
export interface History {
  readonly releases: readonly Release[];
  readonly people: PeopleCounted;
  readonly rules: RulesByAudience;
}

/** Up to 14 categories in up to six broad groups, those in two; some with named subtotals. */
function toChain(random: Random): TableGrouping[] {
  const broad = 2 + random.below(4);
  const groups = [...Array(broad).keys()].map((at) => ({ code: `g${at}`, kind: 'known' as const, categories: [...Array(1 + random.below(3)).keys()].map((index) => `c${at}.${index}`) }));
  const unknown = { code: 'unknown', kind: 'unknown' as const, categories: ['not known'] };
  const minority = (codes: readonly string[]) => (codes.length > 1 && random.below(2) === 0 ? [{ code: 'minority', of: codes }] : []);
  const each = groups.flatMap(({ categories }) => categories.map((code) => ({ code, kind: 'known' as const, categories: [code] })));
  const rest = groups.slice(1).flatMap(({ categories }) => categories);
  const cut = random.below(2) === 0 ? groups[0]!.categories : groups[0]!.categories.slice(0, 1);
  const all = groups.flatMap(({ categories }) => categories);
  const two = [{ code: 'most', kind: 'known' as const, categories: [...cut] }, { code: 'others', kind: 'known' as const, categories: all.filter((category) => !cut.includes(category)) }];
  const chain = [
    { key: 'each', groups: [...each, unknown], subtotals: minority(rest) },
    { key: 'broad', groups: [...groups, unknown], subtotals: minority(groups.slice(1).map(({ code }) => code)) },
    { key: 'two', groups: [...two, unknown], subtotals: [] },
  ];
  return chain.slice(random.below(3) === 0 ? 1 : 0, 1 + random.below(3) + 1).filter((one) => one.groups.every(({ categories }) => categories.length > 0));
}

function toCounts(random: Random, categories: readonly string[], parts: readonly string[], shape: TableShape): Counts {
  const toSize = () => random.oneOf([0, random.below(8), random.below(30), random.below(120), random.below(700)]);
  const rate = random.oneOf([0.01, 0.1, 0.5, 0.9]);
  const rows = categories.map((category) => {
    const size = toSize();
    const some = Math.round(size * Math.min(1, rate * 2 * random.next()));
    const cells = shape === 'rate' ? [some, size - some] : parts.map(() => random.oneOf([toSize(), random.below(20)]));
    return [category, Object.fromEntries(parts.map((part, at) => [part, cells[at]!]))];
  });
  return Object.fromEntries(rows) as Counts;
}

/** The counts a while later: most the same, some by one or two, few by many. */
function move(random: Random, counts: Counts): Counts {
  const step = () => random.oneOf([0, 0, 0, 1, -1, 2, -2, 5, -7, random.below(40) - 20]);
  return Object.fromEntries(Object.entries(counts).map(([category, parts]) => [category, Object.fromEntries(Object.entries(parts).map(([part, count]) => [part, Math.max(0, count + step())]))]));
}

/** What is switched off to see whether the attack would notice. */
export type Protect = typeof protectBreakdown;

/** Records a few periods and corrections of them, and publishes each at once, as the program does. */
export function writeHistory(random: Random, protect: Protect = protectBreakdown): History {
  const chain = toChain(random);
  const shape = random.oneOf(['rate', 'parts'] as const);
  const parts = shape === 'rate' ? ['with', 'rest'] : ['lower', 'middle', 'upper', 'top'].slice(0, 1 + random.below(4));
  const people = random.oneOf(['same_people', 'different_each_time'] as const);
  const tighter = { internal: { hiddenUpTo: 6 }, public: { hiddenUpTo: 9, smallestBase: 30 } };
  let rules = random.below(4) === 0 ? tightenRules(FLOOR_RULES, tighter) : FLOOR_RULES;
  const audiences = random.below(3) === 0 ? AUDIENCES : (['internal', 'public'] as const);
  const ledger = new Map<string, Kept>();
  const recorded: Counts[] = [];
  const releases: Release[] = [];
  for (let step = 0; step < 6; step += 1) {
    const period = recorded.length === 0 || (step < 5 && random.below(2) === 0) ? recorded.length : random.below(recorded.length);
    recorded[period] = period < recorded.length ? move(random, recorded[period]!) : recorded.length > 0 ? move(random, recorded.at(-1)!) : toCounts(random, chain[0]!.groups.flatMap(({ categories }) => categories), parts, shape);
    if (random.below(12) === 0) rules = tightenRules(rules, { internal: { hiddenUpTo: Math.max(8, rules.internal.hiddenUpTo) } });
    const keptOf = (audience: Audience, at: number) => ledger.get(`${audience} ${at}`) ?? null;
    const earlier = Object.fromEntries(AUDIENCES.map((audience) => [audience, keptOf(audience, period)]));
    const neighbours = Object.fromEntries(AUDIENCES.map((audience) => [audience, [keptOf(audience, period - 1), keptOf(audience, period + 1)].filter((kept) => kept !== null)]));
    const outcome = protect({ counts: recorded[period]!, shape, parts, chain, people, isSurvey: false, rules, earlier, neighbours, audiences });
    for (const audience of audiences) {
      const { table, kept, isHeld } = outcome[audience]!;
      ledger.set(`${audience} ${period}`, kept);
      const grouping = chain.find(({ key }) => key === table.groupingKey)!;
      releases.push({ audience, period, step, table, counts: latestOf(kept)!.counts, grouping, width: toProtectionWidth(rules[audience]), isHeld });
    }
  }
  return { releases, people, rules };
}
