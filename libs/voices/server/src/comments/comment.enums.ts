import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';

/** What sort of thing is said. A statement is a staff group's own. */
export const commentKinds = ['comment', 'advice', 'support', 'statement'] as const;
export type CommentKind = (typeof commentKinds)[number];

export const CommentKindEnum = toEnum(commentKinds);
registerEnumType(CommentKindEnum, {
  name: 'CommentKind',
  description: 'What sort of thing is said.',
  valuesMap: {
    COMMENT: { description: 'Something said, no more.' },
    ADVICE: { description: 'What somebody would do; the owner answers it.' },
    SUPPORT: { description: 'Help that is offered, or thanks.' },
    STATEMENT: { description: 'What a staff group says in its own name.' },
  },
});

/** What can be spoken about. */
export const spokenOf = ['plan', 'objective', 'outcome', 'action', 'status_update', 'measure', 'review'] as const;
export type SpokenOf = (typeof spokenOf)[number];

export const SubjectKindEnum = toEnum(spokenOf);
registerEnumType(SubjectKindEnum, {
  name: 'SubjectKind',
  description: 'What is spoken about.',
  valuesMap: {
    PLAN: { description: 'A plan.' },
    OBJECTIVE: { description: 'An objective.' },
    OUTCOME: { description: 'An outcome.' },
    ACTION: { description: 'An action.' },
    STATUS_UPDATE: { description: 'A status update of an action.' },
    MEASURE: { description: 'A measure of success.' },
    REVIEW: { description: 'A review of a plan.' },
  },
});
