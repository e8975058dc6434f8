import { Inject } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { Clock, currentMember } from '@waymark/platform/server';
import { permitUndo } from '../actions/action.policy';
import { Evidence } from '../evidence/evidence.model';
import { loadEvidenceOfUpdate } from '../evidence/evidence.queries';
import { StatusUpdate, StatusUpdateViewerCan } from './status-update.model';

@Resolver(() => StatusUpdate)
export class StatusUpdateResolver {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  @ResolveField(() => [Evidence], { description: 'The evidence added with it.' })
  evidence({ id }: StatusUpdate): Promise<Evidence[]> {
    return loadEvidenceOfUpdate().load(id);
  }

  @ResolveField(() => StatusUpdateViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  async viewerCan(update: StatusUpdate): Promise<StatusUpdateViewerCan> {
    const facts = { ...update, recordedBy: update.recordedBy.id, isUndone: update.undoneById !== null };
    const action = { planState: update.planState, isWithdrawn: update.actionIsWithdrawn };
    return { undo: permitUndo(facts, action, await currentMember(), this.clock.now()) };
  }
}
