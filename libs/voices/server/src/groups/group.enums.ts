import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';
import { groupStandings, voteRules } from '@waymark/voices/domain';

export const GroupStandingEnum = toEnum(groupStandings);
registerEnumType(GroupStandingEnum, {
  name: 'GroupStanding',
  description: 'What somebody is to a staff group.',
  valuesMap: {
    ASKED: { description: 'Asked to join; the chairs decide.' },
    INVITED: { description: 'Invited by a chair; it is theirs to accept.' },
    MEMBER: { description: 'A member.' },
    LEFT: { description: 'Left the group, or took their question back.' },
    DECLINED: { description: 'Was told no, or said no.' },
    REMOVED: { description: 'Taken out by a chair.' },
  },
});

export const VoteRuleEnum = toEnum(voteRules);
registerEnumType(VoteRuleEnum, {
  name: 'VoteRule',
  description: 'How a group decides what leaves its space.',
  valuesMap: {
    MAJORITY: { description: 'More say yes than no.' },
    TWO_THIRDS: { description: 'Two thirds of those who say yes or no say yes.' },
    NOBODY_AGAINST: { description: 'Somebody says yes and nobody says no.' },
  },
});

/** What the chairs do about somebody. */
export const memberDecisions = ['admit', 'decline', 'remove'] as const;
export type MemberDecision = (typeof memberDecisions)[number];

export const MemberDecisionEnum = toEnum(memberDecisions);
registerEnumType(MemberDecisionEnum, {
  name: 'MemberDecision',
  description: 'What the chairs decide about somebody.',
  valuesMap: {
    ADMIT: { description: 'Let in whoever asked.' },
    DECLINE: { description: 'Say no to whoever asked, or take an invitation back.' },
    REMOVE: { description: 'Take a member out.' },
  },
});
