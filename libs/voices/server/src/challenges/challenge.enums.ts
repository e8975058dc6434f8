import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';
import { answerOutcomes, challengeEventKinds, challengeStates } from '@waymark/voices/domain';

export const ChallengeStateEnum = toEnum(challengeStates);
registerEnumType(ChallengeStateEnum, {
  name: 'ChallengeState',
  description: 'Where a challenge stands, from what happened to it.',
  valuesMap: {
    AWAITING: { description: 'Nobody has answered yet, and there is time.' },
    ACKNOWLEDGED: { description: 'The respondent has read it and will answer.' },
    OVERDUE: { description: 'The answer was due and has not come.' },
    ANSWERED: { description: 'Answered; its raiser has not said yet whether that is enough.' },
    SATISFIED: { description: 'Its raiser is satisfied with the answer.' },
    UNSATISFIED: { description: 'The answer was not enough.' },
    TAKEN_TO_SUB_GROUP: { description: 'Before the board sub-group, until its raiser is satisfied.' },
    WITHDRAWN: { description: 'Taken back by its raiser.' },
  },
});

export const ChallengeEventKindEnum = toEnum(challengeEventKinds);
registerEnumType(ChallengeEventKindEnum, {
  name: 'ChallengeEventKind',
  description: 'What happened to a challenge.',
  valuesMap: {
    ACKNOWLEDGED: { description: 'The respondent has read it and will answer.' },
    ANSWERED: { description: 'It was answered.' },
    SATISFIED: { description: 'Its raiser is satisfied.' },
    UNSATISFIED: { description: 'Its raiser is not satisfied, and says why.' },
    WITHDRAWN: { description: 'Its raiser took it back.' },
    TAKEN_TO_SUB_GROUP: { description: 'Its raiser took it to the board sub-group.' },
    RESPONDENT_CHANGED: { description: 'Somebody else is to answer, because the one before has left.' },
    RESPONDENT_TOLD: { description: 'The respondent was told what a staff group asked or decided.' },
    REMINDED: { description: 'The respondent was reminded.' },
    SPONSOR_TOLD: { description: 'The sponsor was told that no answer had come in time.' },
  },
});

export const AnswerOutcomeEnum = toEnum(answerOutcomes);
registerEnumType(AnswerOutcomeEnum, {
  name: 'AnswerOutcome',
  description: 'How an answer turned out.',
  valuesMap: {
    ACCEPTED: { description: 'The challenge is right, and what it asks for will happen.' },
    PARTLY: { description: 'Some of it is right and will happen.' },
    NOT_ACCEPTED: { description: 'It will not happen, for the reason given.' },
  },
});

/** Who raised a challenge, as what. */
export const raisedAs = ['person', 'adviser', 'sub_group', 'group'] as const;
export type RaisedAs = (typeof raisedAs)[number];

export const RaisedAsEnum = toEnum(raisedAs);
registerEnumType(RaisedAsEnum, {
  name: 'RaisedAs',
  description: 'In whose name a challenge was raised.',
  valuesMap: {
    PERSON: { description: 'In somebody’s own name.' },
    ADVISER: { description: 'By an independent adviser.' },
    SUB_GROUP: { description: 'By a member of the board or its sub-group.' },
    GROUP: { description: 'By a staff group in its own name.' },
  },
});
