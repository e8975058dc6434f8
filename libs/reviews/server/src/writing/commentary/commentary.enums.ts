import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';
import { bodyFields, commentaryFields, commentarySubjects, type WrittenField } from '@waymark/reviews/domain';

export const CommentarySubjectEnum = toEnum(commentarySubjects);
registerEnumType(CommentarySubjectEnum, {
  name: 'CommentarySubject',
  description: 'What commentary is about.',
  valuesMap: {
    REVIEW: { description: 'The review as a whole.' },
    PLAN: { description: 'The plan.' },
    OBJECTIVE: { description: 'One of its objectives.' },
    OUTCOME: { description: 'One of its outcomes.' },
  },
});

const writtenFields: readonly WrittenField[] = [...commentaryFields, ...Object.values(bodyFields)];

export const CommentaryFieldEnum = toEnum(writtenFields);
registerEnumType(CommentaryFieldEnum, {
  name: 'CommentaryField',
  description: 'Which words of a review.',
  valuesMap: {
    SUMMARY: { description: 'What the sub-group should take away.' },
    LEARNED: { description: 'What was learned, and what did not work.' },
    OPINION_REASON: { description: 'Why the assurance opinion is what it is.' },
    ALERT: { description: 'What the board must know, for the one-page report.' },
    ADVISE: { description: 'What the board should keep an eye on, for the one-page report.' },
    ASSURE: { description: 'What the board can rely on, for the one-page report.' },
    COMMENTARY: { description: 'About the plan, an objective or an outcome.' },
    SUB_GROUP_COMMENT: { description: 'The words of the sub-group of the board, which executives cannot change.' },
    BOARD_COMMENT: { description: 'The words of the board, which executives cannot change.' },
  },
});
