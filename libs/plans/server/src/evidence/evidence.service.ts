import { Inject, Injectable } from '@nestjs/common';
import { Clock, currentMember } from '@waymark/platform/server';
import type { ActionPayload } from '../actions/action.payload';
import { factsOfTaken } from '../actions/action-facts';
import { takeInHand } from '../actions/action-in-hand';
import { permitEvidence } from '../actions/action.policy';
import { requireOpen } from '../actions/take-action';
import { requirePermit } from '../require-permit';
import type { RecordEvidenceArgs } from './evidence.inputs';
import { recordEvidence } from './record-evidence';

/** Adding evidence to actions. */
@Injectable()
export class EvidenceService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async record({ actionId, evidence }: RecordEvidenceArgs): Promise<ActionPayload> {
    const member = await currentMember();
    const taken = await takeInHand(actionId);
    requireOpen(taken);
    requirePermit(permitEvidence(await factsOfTaken(taken), member));
    await recordEvidence({ actionId: taken.action.id, statusUpdateId: null, evidence: [evidence], by: member.personId, at: this.clock.now() });
    return { actionId: taken.action.id };
  }
}
