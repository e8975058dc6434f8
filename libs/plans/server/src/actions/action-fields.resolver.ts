import { Inject } from '@nestjs/common';
import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadTeams, PersonLink, TeamModel } from '@waymark/organisations/server';
import type { ActionFlag } from '@waymark/plans/domain';
import { currentMember, type Member, Requires } from '@waymark/platform/server';
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
  async flags({ scheduleFlags, outcomes, status, planState }: Action): Promise<ActionFlag[]> {
    if (status === 'complete' || status === 'withdrawn' || planState === 'closed') return scheduleFlags;
    const measured = await Promise.all(outcomes.map((outcome) => loadHasMeasure().load(outcome.id)));
    const hasNone = measured.length > 0 && measured.every((hasMeasure) => hasMeasure === false);
    return hasNone ? [...scheduleFlags, 'no_measure'] : scheduleFlags;
  }

  @ResolveField(() => [PersonLink], { description: 'Who helps with it, besides its owner.' })
  async contributors({ id, owner }: Action): Promise<PersonLink[]> {
    return (await loadContributors().load(id)).filter((person) => person.id !== owner?.id);
  }

  @ResolveField(() => TeamModel, { nullable: true, description: 'The team that does it.' })
  team({ teamId }: Action): Promise<TeamModel> | null {
    return teamId ? loadTeams().load(teamId) : null;
  }

  @ResolveField(() => StatusUpdate, { nullable: true, description: 'Its last update that was not taken back; null when it never had one.' })
  lastUpdate({ lastUpdateId }: Action): Promise<StatusUpdate | null> | null {
    return lastUpdateId ? loadStatusUpdate().load(lastUpdateId) : null;
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
  supports({ supportsId }: Action): Promise<ActionLink | null> | null {
    return supportsId ? loadActionLink().load(supportsId) : null;
  }

  @ResolveField(() => [ActionLink], { description: "Actions of teams' plans that support it." })
  supportedBy({ id }: Action): Promise<ActionLink[]> {
    return loadSupporters().load(id);
  }

  @ResolveField(() => ActionViewerCan, { description: 'What the viewer may do with it, and if not, why.' })
  async viewerCan(action: Action): Promise<ActionViewerCan> {
    const facts = await factsOfAction(action);
    return new AskedActionViewerCan(facts, await currentMember());
  }
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
