import { Inject, Injectable } from '@nestjs/common';
import { FLOOR_RULES, isSameRules, type TighterRules, tightenRules } from '@waymark/measures/domain';
import { noteAct } from '@waymark/organisations/server';
import { addRows, Clock, currentMember, tx } from '@waymark/platform/server';
import { enqueueRepublishing } from '../publication/republish.job';
import { readRulesInForce, stopReleases } from '../publication/rules-in-force';
import type { AudienceProtectionInput, TightenProtectionInput } from './protection.inputs';
import { protectionError } from './protection.errors';

type Given = Record<string, number>;

const given = (input: AudienceProtectionInput | null | undefined): Given =>
  Object.fromEntries(Object.entries(input ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));

/** How strictly an organisation protects people in small groups. */
@Injectable()
export class ProtectionService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /**
   * Sets stricter rules; what is left out stays. From this moment on nothing published under the earlier rules is shown, until it
   * has been worked out afresh, measure by measure.
   * @throws measures.protection.looser and its like for what would undercut the floor.
   */
  async tighten({ revision, internal, public: forPublic, reason }: TightenProtectionInput): Promise<number> {
    await stopReleases();
    const before = await readRulesInForce();
    if (before.revision !== revision) throw protectionError('measures.protection.changed', { field: 'revision' });
    const tighter: TighterRules = { internal: { ...before.rules.internal, ...given(internal) }, public: { ...before.rules.public, ...given(forPublic) } };
    const rules = tightenRules(FLOOR_RULES, tighter);
    if (isSameRules(rules, before.rules)) throw protectionError('measures.protection.nothing_new');
    const { personId } = await currentMember();
    await addRows('measures.protection', [{ revision: revision + 1, tighter, set_by: personId, set_at: this.clock.now().toISOString(), reason }]);
    await enqueueRepublishing();
    await noteAct('measures.protection_tightened', tx().organisationId, this.clock.now(), { revision: revision + 1 });
    return revision + 1;
  }
}
