import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';
import { ballotChoices, draftKinds, draftStates } from '@waymark/voices/domain';

export const DraftKindEnum = toEnum(draftKinds);
registerEnumType(DraftKindEnum, {
  name: 'DraftKind',
  description: 'What a draft becomes when the group releases it.',
  valuesMap: {
    CHALLENGE: { description: 'A challenge: somebody is asked to answer by a day.' },
    ADVICE: { description: 'Advice: what the group would do.' },
    STATEMENT: { description: 'What the group says in its own name.' },
  },
});

export const DraftStateEnum = toEnum(draftStates);
registerEnumType(DraftStateEnum, {
  name: 'DraftState',
  description: 'Where a draft stands.',
  valuesMap: {
    OPEN: { description: 'Being written.' },
    VOTING: { description: 'Being voted on; its words stay as they are.' },
    PASSED: { description: 'The group agreed to these words; they can be released.' },
    RELEASED: { description: 'Released. The words are outside now, and no longer here.' },
    DROPPED: { description: 'Given up.' },
  },
});

export const BallotChoiceEnum = toEnum(ballotChoices);
registerEnumType(BallotChoiceEnum, {
  name: 'BallotChoice',
  description: 'What somebody says in a vote.',
  valuesMap: { YES: { description: 'Release these words.' }, NO: { description: 'Do not.' }, ABSTAIN: { description: 'Neither; counts as taking part.' } },
});
