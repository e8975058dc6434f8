import { answerFromHere } from '@waymark/platform/server';
import type { ActionInHand } from '../actions/action-in-hand';
import type { ActionReader } from '../actions/action-reader';
import { loadContributors } from '../actions/contributors';
import { holdWhetherMeasured } from '../actions/outcome-measures';
import { loadStatusUpdate } from './status-update.queries';
import type { WrittenUpdate } from './write-update';

/** Keeps at hand what the answer to an update shows: its action as it stands now, and the entry. @param today the day it is for the organisation */
export function holdUpdate({ action, plan, recorder, contributors, outcomes, toAction }: ActionInHand, entry: WrittenUpdate, reader: ActionReader, today: string): void {
  answerFromHere(() => {
    reader.hold(toAction(today));
    loadContributors().prime(action.id, contributors);
    loadStatusUpdate().prime(entry.id, { ...entry, recordedBy: recorder!, planState: plan.state, actionIsWithdrawn: action.withdrawnAt !== null });
    // Asked for now, it comes with the change itself. Whether what is complete has a measure is shown nowhere.
    if (action.status !== 'complete') holdWhetherMeasured(outcomes.map(({ id }) => id));
  });
}
