import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@waymark/platform/server';
import { Action } from '../actions/action.model';
import { takeAhead } from '../actions/action-in-hand';
import { ActionReader } from '../actions/action-reader';
import { StatusUpdate } from './status-update.model';
import { getStatusUpdate } from './status-update.queries';
import { ConfirmCompletionArgs, DeclineCompletionArgs, RecordNoChangeInput, RecordStatusUpdateInput, UndoStatusUpdateArgs } from './update.inputs';
import { StatusUpdatePayload } from './update.payload';
import { UpdatesService } from './updates.service';

@Resolver(() => StatusUpdatePayload)
export class UpdatesResolver {
  constructor(
    @Inject(UpdatesService) private readonly updates: UpdatesService,
    @Inject(ActionReader) private readonly reader: ActionReader,
  ) {}

  @Mutation(() => StatusUpdatePayload, { description: 'Records how an action stands. Complete is a claim: it needs evidence, and somebody else confirms it.' })
  @Requires('plans.action.update', { ahead: ({ input }) => takeAhead((input as Partial<RecordNoChangeInput>).actionId) })
  recordStatusUpdate(@Args('input', { description: 'How it stands.' }) input: RecordStatusUpdateInput): Promise<StatusUpdatePayload> {
    return this.updates.record(input);
  }

  @Mutation(() => StatusUpdatePayload, { description: 'Records that nothing has changed, which is an update too.' })
  @Requires('plans.action.update', { ahead: ({ input }) => takeAhead((input as Partial<RecordNoChangeInput>).actionId) })
  recordNoChange(@Args('input', { description: 'Of which action.' }) input: RecordNoChangeInput): Promise<StatusUpdatePayload> {
    return this.updates.recordNoChange(input);
  }

  @Mutation(() => StatusUpdatePayload, { description: 'Takes back the last update of an action, within a day and by whoever recorded it. Nothing is erased: another entry says so.' })
  @Requires('plans.read')
  undoStatusUpdate(@Args() { updateId }: UndoStatusUpdateArgs): Promise<StatusUpdatePayload> {
    return this.updates.undo(updateId);
  }

  @Mutation(() => StatusUpdatePayload, { description: 'Confirms that an action is complete; never by whoever claimed it.' })
  @Requires('plans.action.confirm', { ahead: ({ actionId }) => takeAhead(actionId) })
  confirmCompletion(@Args() given: ConfirmCompletionArgs): Promise<StatusUpdatePayload> {
    return this.updates.confirmCompletion(given);
  }

  @Mutation(() => StatusUpdatePayload, { description: 'Says that an action is not complete; it is on track again, with the reason as its note.' })
  @Requires('plans.action.confirm', { ahead: ({ actionId }) => takeAhead(actionId) })
  declineCompletion(@Args() given: DeclineCompletionArgs): Promise<StatusUpdatePayload> {
    return this.updates.declineCompletion(given);
  }

  @ResolveField(() => StatusUpdate, { description: 'The update.' })
  update({ updateId }: StatusUpdatePayload): Promise<StatusUpdate> {
    return getStatusUpdate(updateId);
  }

  @ResolveField(() => Action, { description: 'Its action, as it stands now.' })
  action({ actionId }: StatusUpdatePayload): Promise<Action> {
    return this.reader.getAction(actionId);
  }
}
