import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';
import { decisionBodies, decisionKinds, decisionOutcomes, followUpStandings } from '@waymark/reviews/domain';

export const DecisionKindEnum = toEnum(decisionKinds);
registerEnumType(DecisionKindEnum, {
  name: 'DecisionKind',
  description: 'What is asked for.',
  valuesMap: {
    AGREE: { description: 'To agree to something.' },
    NOTE: { description: 'To note something.' },
    APPROVE: { description: 'To approve something, which is for the board.' },
  },
});

export const DecisionOutcomeEnum = toEnum(decisionOutcomes);
registerEnumType(DecisionOutcomeEnum, {
  name: 'DecisionOutcome',
  description: 'How a decision turned out.',
  valuesMap: {
    OPEN: { description: 'Nobody has decided yet.' },
    AGREED: { description: 'Agreed as it was asked.' },
    AGREED_WITH_CHANGES: { description: 'Agreed, but not as it was asked; the words say how.' },
    NOT_AGREED: { description: 'Not agreed; the words say why.' },
    DEFERRED: { description: 'Put off; it comes back.' },
    NOTED: { description: 'Noted, and nothing more was asked.' },
  },
});

export const DecisionBodyEnum = toEnum(decisionBodies);
registerEnumType(DecisionBodyEnum, {
  name: 'DecisionBody',
  description: 'Who decides.',
  valuesMap: {
    SUB_GROUP: { description: 'The sub-group of the board.' },
    BOARD: { description: 'The board.' },
  },
});

export const FollowUpStandingEnum = toEnum(followUpStandings);
registerEnumType(FollowUpStandingEnum, {
  name: 'FollowUpStanding',
  description: 'What became of a decision.',
  valuesMap: {
    OPEN: { description: 'Nothing has been said of it yet.' },
    ON_TRACK: { description: 'It goes as it was decided.' },
    AT_RISK: { description: 'It may not be done as it was decided.' },
    DONE: { description: 'It is done.' },
    DROPPED: { description: 'It will not be done; the words say why.' },
  },
});
