import { Inject } from '@nestjs/common';
import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadTeams, PersonLink, TeamModel } from '@waymark/organisations/server';
import type { ActionFlag } from '@waymark/plans/domain';
import { type AtHand, type Member, memberAtHand, Requires, whenAtHand } from '@waymark/platform/server';
import { StatusUpdate } from '../updates/status-update.model';
import { loadStatusUpdate } from '../updates/status-update.queries';
import { ActionFlagEnum } from './action.enums';
import { completionOf, factsOfAction } from './action-facts';
import { ActionLink, ActionViewerCan, Completion, Withdrawal } from './action-links.model';
import { loadActionLink, loadSupporters } from './action-links.queries';
import { Action } from './action.model';
import { type ActionFacts, permitClaim, permitConfirmation, permitEvidence, permitRevise, permitUpdate, permitWithdraw } from './action.policy';
import { ActionReader } from './action-reader';
import { loadContributors } from './contributors';
import { loadHasMeasure } from './outcome-measures';

@Resolver(() => Action)
export class ActionFieldsResolver {
  constructor(@Inject(ActionReader) private readonly reader: ActionReader) {}

  @Query(() => Action, { description: 'One action, with its whole story.' })
  @Requires('plans.read')
  action(@Args('id', { type: () => ID, description: 'The action.' }) id: string): Promise<Action> {
    return this.reader.getAction(id);
  }

  @ResolveField(() => [ActionFlagEnum], { description: 'What its dates and people say, beside its status.' })
  flags({ scheduleFlags, outcomes, status, planState }: Action): AtHand<ActionFlag[]> {
    if (status === 'complete' || status === 'withdrawn' || planState === 'closed') return scheduleFlags;
    return whenAtHand(isEachMeasured(outcomes), (measured) => {
      const hasNone = measured.length > 0 && measured.every((hasMeasure) => hasMeasure === false);
      return hasNone ? [...scheduleFlags, 'no_measure'] : scheduleFlags;
    });
  }

  @ResolveField(() => [PersonLink], { description: 'Who helps with it, besides its owner.' })
  contributors({ id, owner }: Action): AtHand<PersonLink[]> {
    return whenAtHand(loadContributors().take(id), (people) => people.filter((person) => person.id !== owner?.id));
  }

  @ResolveField(() => TeamModel, { nullable: true, description: 'The team that does it.' })
  team({ teamId }: Action): TeamModel | Promise<TeamModel> | null {
    return teamId ? loadTeams().take(teamId) : null;
  }

  @ResolveField(() => StatusUpdate, { nullable: true, description: 'Its last update that was not taken back; null when it never had one.' })
  lastUpdate({ lastUpdateId }: Action): AtHand<StatusUpdate | null> {
    return lastUpdateId ? loadStatusUpdate().take(lastUpdateId) : null;
  }

  @ResolveField(() => Completion, { nullable: true, description: 'The claim that it is complete, and who confirmed it.' })
  completion(action: Action): Completion | null {
    const claim = completionOf(action);
    return claim && { claimedById: claim.claimedBy, claimedAt: claim.claimedAt, claimedOn: claim.claimedOn, confirmedById: claim.confirmedBy, confirmedAt: claim.confirmedAt };
  }

  @ResolveField(() => Withdrawal, { nullable: true, description: 'Why it was withdrawn; null while it stands.' })
  withdrawal({ withdrawnAt, withdrawnBy, withdrawnReason, successorId }: Action): Withdrawal | null {
    if (!withdrawnAt || !withdrawnBy) return null;
    return { reason: withdrawnReason ?? '', withdrawnById: withdrawnBy, withdrawnAt, successorId };
  }

  @ResolveField(() => ActionLink, { nullable: true, description: "For an action of a team's plan: the action of the plan above that it supports." })
  supports({ supportsId }: Action): AtHand<ActionLink | null> {
    return supportsId ? loadActionLink().take(supportsId) : null;
  }

  @ResolveField(() => [ActionLink], { description: "Actions of teams' plans that support it." })
  supportedBy({ id }: Action): AtHand<ActionLink[]> {
    return loadSupporters().take(id);
  }

  @ResolveField(() => ActionViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  viewerCan(action: Action): AtHand<ActionViewerCan> {
    return whenAtHand(factsOfAction(action), (facts) => whenAtHand(memberAtHand(), (member) => new AskedActionViewerCan(facts, member)));
  }
}

/** Whether each outcome of an action has a measure; most have one outcome, known since the plan was read. */
function isEachMeasured(outcomes: Action['outcomes']): AtHand<(boolean | null)[]> {
  const measured = outcomes.map(({ id }) => loadHasMeasure().take(id));
  return measured.some((one) => one instanceof Promise) ? Promise.all(measured) : (measured as (boolean | null)[]);
}

/**
 * Each is decided when it is asked for: a plan asks for some of them, of each of its actions. A class, because functions that read a
 * property of a single object last longer in memory than the object, and with them all that they reach.
 */
class AskedActionViewerCan implements ActionViewerCan {
  constructor(
    private readonly facts: ActionFacts,
    private readonly member: Member,
  ) {}

  get update() {
    return permitUpdate(this.facts, this.member);
  }
  get revise() {
    return permitRevise(this.facts, this.member);
  }
  get withdraw() {
    return permitWithdraw(this.facts, this.member);
  }
  get claimCompletion() {
    return permitClaim(this.facts, this.member);
  }
  get confirmCompletion() {
    return permitConfirmation(this.facts, this.member);
  }
  get recordEvidence() {
    return permitEvidence(this.facts, this.member);
  }
}
