import { awaitsAnswer, canBeTakenUp, type ChallengeEvent, type ChallengeState, isAcknowledged, isShutOut } from '@waymark/voices/domain';
import { allow, deny, type Permit } from '@waymark/platform/domain';
import { voicesPermissions } from '../voices.permissions';
import type { RaisedAs } from './challenge.enums';

/** What a policy asks about whoever wants to act. */
export interface Party {
  readonly personId: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<string>;
}

export interface ChallengeFacts {
  /** Null when a staff group raised it: then the group acts, and no person here. */
  readonly raisedByPersonId: string | null;
  readonly respondentId: string;
  /** Whether they can sign in today. */
  readonly respondentIsHere: boolean;
  readonly state: ChallengeState;
  readonly events: readonly ChallengeEvent[];
}

const ENDED: Readonly<Partial<Record<ChallengeState, string>>> = {
  withdrawn: 'This challenge was taken back.',
  satisfied: 'Its raiser is satisfied, so this challenge is settled.',
};

/** Who may challenge in their own name by what they are. */
const CHALLENGERS = ['reviewer', 'board', 'group_member', 'adviser'];

/** Whether somebody may raise a challenge. Whoever is in a staff group may, in their own name, unless their role shuts the group's door to them. */
export function canRaise({ roles }: Party, isInStaffGroup: boolean): Permit {
  if ((isInStaffGroup && !isShutOut(roles)) || CHALLENGERS.some((role) => roles.includes(role))) return allow;
  return deny('Challenges are raised by members of a staff group, of the board and its sub-group, and by advisers. You can give advice instead.');
}

/** As what somebody raises a challenge: the most telling of what they are. */
export function toRaisedAs({ roles }: Party): RaisedAs {
  if (roles.includes('adviser')) return 'adviser';
  return roles.includes('reviewer') || roles.includes('board') ? 'sub_group' : 'person';
}

/** Whether somebody may answer: the named respondent, or an executive; never whoever raised it. */
export function canAnswer({ respondentId, raisedByPersonId, state, events }: ChallengeFacts, { personId, roles }: Party): Permit {
  const ended = ENDED[state];
  if (ended) return deny(ended);
  if (personId === raisedByPersonId) return deny('You raised this challenge, so somebody else answers it.');
  if (personId !== respondentId && !roles.includes('executive')) return deny('The person named answers this challenge, or an executive.');
  return awaitsAnswer(events) ? allow : deny('This challenge has an answer. Its raiser says whether it is enough.');
}

/** Whether somebody may say that they have read it and will answer. */
export function canAcknowledge(challenge: ChallengeFacts, party: Party): Permit {
  if (party.personId !== challenge.respondentId) return deny('Only the person named can say that they have read it.');
  if (isAcknowledged(challenge.events) || challenge.events.some(({ kind }) => kind === 'answered')) return deny('This has been said already.');
  return canAnswer(challenge, party);
}

function refuseUnlessRaiser({ raisedByPersonId, state }: ChallengeFacts, { personId }: Party): Permit {
  if (raisedByPersonId === null) return deny('A staff group raised this challenge, and decides about it in its own space.');
  if (raisedByPersonId !== personId) return deny('Only whoever raised a challenge decides this.');
  return state === 'withdrawn' ? deny(ENDED.withdrawn!) : allow;
}

/** Whether somebody may say that an answer is enough, or is not. */
export function canJudge(challenge: ChallengeFacts, party: Party): Permit {
  const raiser = refuseUnlessRaiser(challenge, party);
  if (!raiser.allowed) return raiser;
  const last = challenge.events.findLast(({ kind }) => ['answered', 'satisfied', 'unsatisfied'].includes(kind));
  return last?.kind === 'answered' ? allow : deny('There is no answer to judge.');
}

/** Whether somebody may take it back, which shows. */
export const canWithdraw = (challenge: ChallengeFacts, party: Party): Permit =>
  challenge.state === 'satisfied' ? deny(ENDED.satisfied!) : refuseUnlessRaiser(challenge, party);

/** Whether somebody may take it to the board sub-group. */
export function canTakeUp(challenge: ChallengeFacts, party: Party): Permit {
  const raiser = refuseUnlessRaiser(challenge, party);
  if (!raiser.allowed) return raiser;
  return canBeTakenUp(challenge.state) ? allow : deny('A challenge goes to the board sub-group when its answer is overdue or was not enough.');
}

/** Whether somebody may add their support. */
export function canSupport({ respondentId, raisedByPersonId, state }: ChallengeFacts, { personId, permissions }: Party): Permit {
  if (!permissions.has('voices.comment.write')) return deny(voicesPermissions['voices.comment.write'].refusal);
  if (personId === raisedByPersonId) return deny('You raised this challenge.');
  if (personId === respondentId) return deny('You are asked to answer this challenge.');
  return ENDED[state] ? deny(ENDED[state]) : allow;
}

/** Whether somebody may name another respondent: an executive, and only where the one named has left. */
export function canNameRespondent({ respondentIsHere, state }: ChallengeFacts, { roles }: Party): Permit {
  if (!roles.includes('executive')) return deny('Only an executive can name another respondent.');
  if (ENDED[state]) return deny(ENDED[state]);
  return respondentIsHere ? deny('The person named is still here, so the challenge stays with them.') : allow;
}
