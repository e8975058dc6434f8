import { type CompletionFacts, type ConfirmationProblem, findConfirmationProblem, findUndoProblem, type PlanState, type Undoable } from '@waymark/plans/domain';
import { allow, deny, type Permit } from '@waymark/platform/domain';
import type { Member } from '@waymark/platform/server';
import { plansError } from '../plans.errors';
import { plansPermissions } from '../plans.permissions';

/** What the policies of an action look at. */
export interface ActionFacts {
  readonly planState: PlanState;
  readonly isWithdrawn: boolean;
  readonly ownerId: string | null;
  readonly contributorIds: readonly string[];
  readonly completion: CompletionFacts | null;
}

/** What the policy of taking back an update looks at. */
export interface UpdateFacts extends Undoable {
  readonly recordedBy: string;
}

type Asker = Pick<Member, 'personId' | 'permissions'>;
type Permission = keyof typeof plansPermissions;

const has = (member: Asker, permission: Permission): Permit => (member.permissions.has(permission) ? allow : deny(plansPermissions[permission].refusal));

/** The first refusal, without asking further. */
const inTurn = (...steps: readonly (() => Permit)[]): Permit => steps.reduce<Permit>((found, step) => (found.allowed ? step() : found), allow);

const isOwn = (action: ActionFacts, { personId }: Asker): boolean => action.ownerId === personId || action.contributorIds.includes(personId);

/** Refusals in the words of the errors, made once: a page asks for those of each of its actions. */
const CLOSED = deny(plansError('plans.plan.closed').message);
const WITHDRAWN = deny(plansError('plans.part.already_withdrawn').message);
const CLAIMED = deny(plansError('plans.completion.claimed_already').message);
const UNCONFIRMABLE: Readonly<Record<ConfirmationProblem, Permit>> = {
  not_claimed: deny(plansError('plans.completion.not_claimed').message),
  confirmed_already: deny(plansError('plans.completion.confirmed_already').message),
  own_claim: deny(plansError('plans.completion.own_claim').message),
};

function stillThere(action: Pick<ActionFacts, 'planState' | 'isWithdrawn'>): Permit {
  if (action.planState === 'closed') return CLOSED;
  return action.isWithdrawn ? WITHDRAWN : allow;
}

/** Whoever may change the plan may update any action; others their own: those they are accountable for or help with. */
export const permitUpdate = (action: ActionFacts, member: Asker): Permit =>
  inTurn(
    () => has(member, 'plans.action.update'),
    () => (member.permissions.has('plans.structure.change') || isOwn(action, member) ? allow : deny('Only its owner, those who help with it, or an executive can update this action.')),
    () => stillThere(action),
  );

/** Evidence goes with updating. */
export const permitEvidence = permitUpdate;

/** Only somebody who does the work says that it is done, and only once: a claim that stands is not made again. */
export const permitClaim = (action: ActionFacts, member: Asker): Permit =>
  inTurn(
    () => permitUpdate(action, member),
    () => has(member, 'plans.action.claim'),
    () => (isOwn(action, member) ? allow : deny(plansPermissions['plans.action.claim'].refusal)),
    () => (action.completion ? CLAIMED : allow),
  );

export const permitRevise = (action: Pick<ActionFacts, 'planState' | 'isWithdrawn'>, member: Asker): Permit =>
  inTurn(
    () => has(member, 'plans.structure.change'),
    () => stillThere(action),
  );

export const permitWithdraw = permitRevise;

/** Confirming a claim, or saying that it does not hold: never by whoever made it. */
export const permitConfirmation = (action: ActionFacts, member: Asker): Permit =>
  inTurn(
    () => has(member, 'plans.action.confirm'),
    () => stillThere(action),
    () => {
      const problem = findConfirmationProblem(action.completion, member.personId);
      return problem ? UNCONFIRMABLE[problem] : allow;
    },
  );

/** Whether somebody may take back an update at all: whoever recorded it, while they still may record such. */
export const permitUndoing = (update: Pick<UpdateFacts, 'kind' | 'recordedBy'>, member: Asker): Permit =>
  inTurn(
    () => has(member, update.kind.startsWith('completion_') ? 'plans.action.confirm' : 'plans.action.update'),
    () => (update.recordedBy === member.personId ? allow : deny('Only whoever recorded an update can undo it.')),
  );

/** Whether they may do so now: for a day, until another follows. */
export const permitUndo = (update: UpdateFacts, action: Pick<ActionFacts, 'planState' | 'isWithdrawn'>, member: Asker, now: Date): Permit =>
  inTurn(
    () => permitUndoing(update, member),
    () => {
      const problem = findUndoProblem(update, now);
      return problem ? deny(plansError(`plans.update.${problem}`).message) : allow;
    },
    () => stillThere(action),
  );
