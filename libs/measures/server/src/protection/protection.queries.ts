import { type Audience, type DisclosureRules, FLOOR_RULES, type RulesByAudience } from '@waymark/measures/domain';
import { tx } from '@waymark/platform/server';
import { readRulesInForce } from '../publication/rules-in-force';
import type { AudienceProtection, ProtectedAudience, Protection } from './protection.model';

interface Setting {
  readonly reason: string;
  readonly setAt: Date;
  readonly setById: string;
}

const NEWEST = `
  select reason, set_at as "setAt", set_by as "setById" from measures.protection where organisation_id = $1 order by revision desc limit 1`;

const AUDIENCES: readonly (ProtectedAudience & Audience)[] = ['internal', 'public'];

const toProtections = (rules: RulesByAudience): AudienceProtection[] => AUDIENCES.map((audience) => ({ audience, ...(rules[audience] satisfies DisclosureRules) }));

/** How small numbers are protected here now. */
export async function readProtection(): Promise<Protection> {
  const { revision, rules } = await readRulesInForce();
  const [newest] = await tx().query<Setting>(NEWEST, [tx().organisationId]);
  return {
    revision,
    inForce: toProtections(rules),
    floor: toProtections(FLOOR_RULES),
    reason: newest?.reason ?? null,
    setAt: newest?.setAt ?? null,
    setById: newest?.setById ?? null,
  };
}
