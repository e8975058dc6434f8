import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '../plans.enums';

export const changeSubjects = ['plan', 'objective', 'outcome', 'action', 'milestone', 'measure'] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

export const changeKinds = ['added', 'reworded', 'moved', 'date_changed', 'owner_changed', 'linked', 'withdrawn', 'approved', 'closed', 'reopened', 'other'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const ChangeSubjectEnum = toEnum(changeSubjects);
registerEnumType(ChangeSubjectEnum, {
  name: 'ChangeSubject',
  description: 'What part of a plan was changed.',
  valuesMap: {
    PLAN: { description: 'The plan itself.' },
    OBJECTIVE: { description: 'An objective.' },
    OUTCOME: { description: 'An outcome.' },
    ACTION: { description: 'An action.' },
    MILESTONE: { description: 'A milestone of an action.' },
    MEASURE: { description: 'A measure of success.' },
  },
});

export const ChangeKindEnum = toEnum(changeKinds);
registerEnumType(ChangeKindEnum, {
  name: 'ChangeKind',
  description: 'What kind of change it was.',
  valuesMap: {
    ADDED: { description: 'It was added.' },
    REWORDED: { description: 'Its words were changed.' },
    MOVED: { description: 'It was moved to another place.' },
    DATE_CHANGED: { description: 'One of its dates was changed.' },
    OWNER_CHANGED: { description: 'Somebody else became accountable for it, or nobody.' },
    LINKED: { description: 'What it serves or supports was changed.' },
    WITHDRAWN: { description: 'It was withdrawn.' },
    APPROVED: { description: 'The plan was approved.' },
    CLOSED: { description: 'The plan was closed.' },
    REOPENED: { description: 'The plan was reopened.' },
    OTHER: { description: 'Something else about it was changed.' },
  },
});
