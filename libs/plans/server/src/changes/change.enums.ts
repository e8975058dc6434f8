import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '../plans.enums';

export const changeSubjects = ['plan', 'objective', 'outcome', 'action', 'milestone', 'measure'] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

export const changeKinds = ['added', 'reworded', 'moved', 'date_changed', 'owner_changed', 'linked', 'withdrawn', 'approved', 'closed', 'reopened', 'other'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const ChangeSubjectEnum = toEnum(changeSubjects);
registerEnumType(ChangeSubjectEnum, { name: 'ChangeSubject', description: 'What part of a plan was changed.' });

export const ChangeKindEnum = toEnum(changeKinds);
registerEnumType(ChangeKindEnum, { name: 'ChangeKind', description: 'What kind of change it was.' });
