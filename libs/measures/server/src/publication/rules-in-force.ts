import { type Audience, type DisclosureRules, FLOOR_RULES, type RulesByAudience, type TighterRules, tightenRules } from '@waymark/measures/domain';
import { currentMember, loader, tx } from '@waymark/platform/server';
import { audienceOf } from './audience';

/** The revision of an organisation's rules, as SQL with the organisation in $1; 0 while it has set none of its own. */
export const RULES_REVISION = `(select coalesce(max(revision), 0) from measures.protection where organisation_id = $1)`;

/** The rules by which small numbers are protected, and their revision. */
export interface RulesInForce {
  readonly revision: number;
  readonly rules: RulesByAudience;
}

const NEWEST = 'select revision, tighter from measures.protection where organisation_id = $1 order by revision desc limit 1';
const KEY = `hashtextextended('measures.protection:' || $1, 0)`;

/** At least the floor, also where the floor has risen since the organisation set its own. */
function toAtLeast(audience: Audience, wanted: Readonly<Partial<DisclosureRules>> = {}): Partial<DisclosureRules> {
  const floor = FLOOR_RULES[audience];
  const steps = Math.ceil((wanted.roundedTo ?? 1) / floor.roundedTo);
  const entries = Object.entries(wanted).map(([rule, value]) => [rule, Math.max(value, floor[rule as keyof DisclosureRules])]);
  return { ...Object.fromEntries(entries), roundedTo: steps * floor.roundedTo };
}

/** The floor, with whatever the organisation has made stricter. */
export async function readRulesInForce(): Promise<RulesInForce> {
  const [newest] = await tx().query<{ revision: number; tighter: TighterRules }>(NEWEST, [tx().organisationId]);
  if (!newest) return { revision: 0, rules: FLOOR_RULES };
  const { internal, public: forPublic, alliance } = newest.tighter;
  const tighter = { internal: toAtLeast('internal', internal), public: toAtLeast('public', forPublic), alliance: toAtLeast('alliance', alliance) };
  return { revision: newest.revision, rules: tightenRules(FLOOR_RULES, tighter) };
}

/**
 * The same, for a release that is about to be made: nobody sets other rules until the transaction ends, so each release is either
 * made by the new rules or known to whoever sets them. The measure must be locked before.
 */
export async function readRulesForRelease(): Promise<RulesInForce> {
  await tx().execute(`select pg_advisory_xact_lock_shared(${KEY})`, [tx().organisationId]);
  return readRulesInForce();
}

/** Waits for the releases that are being made, and lets no others begin until the transaction ends. */
export async function stopReleases(): Promise<void> {
  await tx().execute(`select pg_advisory_xact_lock(${KEY})`, [tx().organisationId]);
}

const steps = loader<'viewer', number>(async (keys) => {
  const { rules } = await readRulesInForce();
  const { roundedTo } = rules[audienceOf(await currentMember())];
  return keys.map(() => roundedTo);
});

/** The step to which counts are rounded for the viewer; 1 where they are not. */
export const loadRoundedTo = (): Promise<number> => steps().load('viewer');
